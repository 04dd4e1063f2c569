package org.krylovbench.bench.experiment;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A problem that was asked for by itself, in no experiment.
 *
 * @param id short and readable, for a folder: the name and what differs from the prototype
 * @param entry as an experiment has it, with all parameters, in one line of YAML
 * @param summary what the catalog says of it
 * @param problem the recipe
 */
public record NamedProblem(String id, String entry, String summary, Problem problem) {

    /** Mistakes in what was typed name the argument, as those in a file name the file. */
    private static final Path ARGUMENT = Path.of("ENTRY");

    /**
     * The problems that a text names, more than one if it holds a sweep or a list. Paths start at the current folder.
     *
     * @param yaml as an experiment has it under {@code problems}
     * @throws InvalidExperiment with a line for each mistake
     */
    public static List<NamedProblem> read(String yaml, Catalogs catalogs) throws InvalidExperiment {
        var mistakes = new Mistakes(ARGUMENT);
        Optional<Node> node = Experiment.compose(ARGUMENT, yaml, mistakes);
        mistakes.check();
        if (node.isEmpty() || Keys.items(node.get()).isEmpty()) {
            throw new InvalidExperiment(List.of("ENTRY names no problem (known: "
                    + String.join(", ", catalogs.problems().names()) + ")"));
        }
        List<Choice<Problem>> choices =
                new Binder(catalogs, Path.of(""), mistakes).axis(node.get(), catalogs.problems());
        mistakes.check();
        return choices.stream().map(choice -> of(choice, catalogs)).toList();
    }

    private static NamedProblem of(Choice<Problem> choice, Catalogs catalogs) {
        String summary =
                catalogs.problems().find(choice.name()).map(Entry::summary).orElseThrow();
        return new NamedProblem(choice.id(), choice.flow(), summary, choice.value());
    }

    /** The same recipe with its parameter {@code noise} at 0; nothing if it has none, or it is 0. */
    public Optional<Problem> withoutNoise() {
        List<RecordComponent> components = Parameters.components(problem);
        boolean noisy = components.stream()
                .anyMatch(c -> isNoise(c) && !Parameters.get(c, problem).equals(0.0));
        if (!noisy) {
            return Optional.empty();
        }
        Object[] arguments = components.stream()
                .map(c -> isNoise(c) ? 0.0 : Parameters.get(c, problem))
                .toArray();
        Class<?>[] types = Stream.of(problem.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(
                    (Problem) problem.getClass().getDeclaredConstructor(types).newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // a recipe that is nothing without noise
        }
    }

    private static boolean isNoise(RecordComponent component) {
        return component.getName().equals("noise") && component.getType() == double.class;
    }
}
