package org.krylovbench.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalog of figures: one line each. */
public final class Figures {

    static final List<Line> ALL = List.of(
            new Line("convergence", "residual and error against iterations and against time", new Convergence()),
            new Line("panels", "true, blurred and restored images", new Panels(4)),
            new Line("sweep", "time and error against a parameter that is swept", new ParameterSweep()),
            new Line("singular-values", "those of each method, and their errors", new MethodSpectra()),
            new Line("subspaces", "distances and differences of truncated SVDs, with bounds", new Subspaces()));

    private Figures() {}

    /** What an experiment may ask for. */
    public static Set<String> names() {
        return ALL.stream().map(Line::name).collect(Collectors.toSet());
    }

    static Figure named(String name) {
        return ALL.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown figure '" + name + "'; there are " + names()))
                .figure();
    }

    /** A line of the catalog. */
    record Line(String name, String summary, Figure figure) {}
}
