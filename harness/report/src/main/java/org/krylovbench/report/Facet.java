package org.krylovbench.report;

import java.util.List;

/**
 * One plot of a chart.
 *
 * @param heading what stands above it, in as many lines as it takes
 * @param graphs in the order in which they are painted
 * @param levels lines from side to side
 * @param remark what stands in the middle of a plot with nothing in it; else empty
 */
record Facet(String heading, Axis across, Axis up, List<Graph> graphs, List<Level> levels, String remark) {

    Facet {
        graphs = List.copyOf(graphs);
        levels = List.copyOf(levels);
    }

    Facet(String heading, Axis across, Axis up, List<Graph> graphs) {
        this(heading, across, up, graphs, List.of(), "");
    }

    /** A height that curves are compared with. */
    record Level(double value, String label) {}
}
