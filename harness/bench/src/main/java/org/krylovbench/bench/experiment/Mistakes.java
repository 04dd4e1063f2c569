package org.krylovbench.bench.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** All that is wrong with an experiment file, each with its place, so that they can be reported at once. */
public final class Mistakes {

    private record Mistake(int line, int column, String text) {}

    private final Path file;
    private final List<Mistake> found = new ArrayList<>();

    public Mistakes(Path file) {
        this.file = file;
    }

    void at(Node node, String text) {
        at(node.getStartMark(), text);
    }

    void at(Optional<Mark> mark, String text) {
        int line = mark.map(m -> m.getLine() + 1).orElse(1);
        int column = mark.map(m -> m.getColumn() + 1).orElse(1);
        var mistake = new Mistake(line, column, text);
        if (!found.contains(mistake)) { // a sweep tries the same value more than once
            found.add(mistake);
        }
    }

    /**
     * Ends the reading of a file that has some.
     *
     * @throws InvalidExperiment if anything was found
     */
    public void check() throws InvalidExperiment {
        if (!found.isEmpty()) {
            throw new InvalidExperiment(found.stream()
                    .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                    .map(m -> file + ":" + m.line + ":" + m.column + ": " + m.text)
                    .toList());
        }
    }
}
