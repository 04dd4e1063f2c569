package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.statistics.Ecdf;

/** A distribution as a curve of a chart, from one number to another. */
record Staircase(Ecdf ecdf, double from, double to) {

    Graph graph(int style, String name, boolean banded) {
        double[] x = corners();
        return new Graph(
                style, name, x, heights(ecdf::at), Graph.Look.CURVE, banded ? Optional.of(band(x)) : Optional.empty());
    }

    private Graph.Band band(double[] x) {
        double[] low = heights(at -> ecdf.pointwise(at).low());
        double[] high = heights(at -> ecdf.pointwise(at).high());
        return new Graph.Band(there(x, x), there(low, high));
    }

    /** The first there, the second back. */
    private static double[] there(double[] first, double[] second) {
        List<Double> back = new ArrayList<>(DoubleStream.of(second).boxed().toList());
        Collections.reverse(back);
        return DoubleStream.concat(DoubleStream.of(first), back.stream().mapToDouble(Double::doubleValue))
                .toArray();
    }

    private double[] steps() {
        return DoubleStream.of(ecdf.steps()).filter(x -> x > from && x <= to).toArray();
    }

    /** Each step twice, between the ends. */
    private double[] corners() {
        return DoubleStream.concat(
                        DoubleStream.concat(
                                DoubleStream.of(from), DoubleStream.of(steps()).flatMap(x -> DoubleStream.of(x, x))),
                        DoubleStream.of(to))
                .toArray();
    }

    /** Before and after each step. */
    private double[] heights(DoubleUnaryOperator height) {
        List<Double> heights = new ArrayList<>();
        double now = height.applyAsDouble(from);
        heights.add(now);
        for (double step : steps()) {
            heights.add(now);
            now = height.applyAsDouble(step);
            heights.add(now);
        }
        heights.add(now);
        return heights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
