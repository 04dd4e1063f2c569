package org.krylovbench.bench.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krylovbench.results.FigureQuery;
import org.snakeyaml.engine.v2.nodes.Node;

/** Figures that were asked for by themselves, in no experiment. */
public final class NamedFigures {

    /** Mistakes in what was typed name the argument, as those in a file name the file. */
    private static final Path ARGUMENT = Path.of("KIND");

    private NamedFigures() {}

    /**
     * The figures that a text names, more than one if it holds a sweep or a list.
     *
     * @param yaml as an experiment has it under {@code figures}
     * @throws InvalidExperiment with a line for each mistake
     */
    public static List<FigureQuery> read(String yaml, Catalogs catalogs) throws InvalidExperiment {
        var mistakes = new Mistakes(ARGUMENT);
        Optional<Node> node = Experiment.compose(ARGUMENT, yaml, mistakes);
        mistakes.check();
        if (node.isEmpty() || Keys.items(node.get()).isEmpty()) {
            throw new InvalidExperiment(List.of("KIND names no figure (known: "
                    + String.join(", ", catalogs.figures().names()) + ")"));
        }
        List<Choice<Record>> choices = new Binder(catalogs, Path.of(""), mistakes).axis(node.get(), catalogs.figures());
        mistakes.check();
        return choices.stream().map(NamedFigures::query).toList();
    }

    /** A figure as a manifest keeps it. */
    public static FigureQuery query(Choice<Record> choice) {
        return new FigureQuery(choice.name(), choice.id(), choice.parameters());
    }
}
