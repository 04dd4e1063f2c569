package org.krylovbench.report.drawing;

import java.util.List;

/**
 * One plot of a chart.
 *
 * @param heading what stands above it, in as many lines as it takes
 * @param graphs in the order in which they are painted
 * @param levels lines from side to side
 * @param remark what stands in the middle of a plot with nothing in it; else empty
 * @param callouts points that are named within the plot
 */
public record Facet(
        String heading,
        Axis across,
        Axis up,
        List<Graph> graphs,
        List<Level> levels,
        String remark,
        List<Callout> callouts) {

    public Facet {
        graphs = List.copyOf(graphs);
        levels = List.copyOf(levels);
        callouts = List.copyOf(callouts);
    }

    public Facet(String heading, Axis across, Axis up, List<Graph> graphs, List<Level> levels, String remark) {
        this(heading, across, up, graphs, levels, remark, List.of());
    }

    public Facet(String heading, Axis across, Axis up, List<Graph> graphs) {
        this(heading, across, up, graphs, List.of(), "");
    }

    /** The same with names at points. */
    public Facet with(List<Callout> names) {
        return new Facet(heading, across, up, graphs, levels, remark, names);
    }

    /** A point and its name. */
    public record Callout(double x, double y, String name) {}

    /** A height that curves are compared with. */
    public record Level(double value, String label) {}
}
