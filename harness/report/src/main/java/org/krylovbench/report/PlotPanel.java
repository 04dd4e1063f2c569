package org.krylovbench.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * One plot of a {@link PlotSheet}. An axis is logarithmic where its numbers are positive and span more than a decade.
 *
 * @param heading what stands above
 * @param across what the horizontal axis says, as {@link MathText}
 * @param up what the vertical one says
 * @param counted whether the horizontal axis is linear all the same
 * @param traces what is drawn, the last on top
 */
record PlotPanel(String heading, String across, String up, boolean counted, List<Trace> traces) {

    private static final double DECADE = 10;
    private static final double ROOM = 0.04;

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return heights().noneMatch(Double::isFinite);
    }

    void paint(Graphics2D g, Rectangle2D area, Frame frame) {
        var plot = new Plot(area, ruler(places(), area, frame, true), ruler(heights(), area, frame, false), frame);
        plot.paintAxes(g, across, up);
        plot.paintHeading(g, heading);
        plot.clipped(g, () -> traces.forEach(trace -> trace.paint(g, plot)));
    }

    private Ruler ruler(DoubleStream numbers, Rectangle2D area, Frame frame, boolean horizontal) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double from = horizontal ? area.getMinX() : area.getMaxY();
        double to = horizontal ? area.getMaxX() : area.getMinY();
        if (isLogarithmic(finite) && !(horizontal && counted)) {
            return Ruler.logarithmic(LogRange.of(finite), from, to, frame);
        }
        Range range = Range.of(finite).padded(ROOM);
        return horizontal ? Ruler.across(range, from, to, frame) : Ruler.up(range, from, to, frame);
    }

    /** A zero among numbers that span decades is not shown. */
    private static boolean isLogarithmic(double... numbers) {
        double least = DoubleStream.of(numbers).filter(x -> x > 0).min().orElse(1);
        double largest = DoubleStream.of(numbers).max().orElse(1);
        return DoubleStream.of(numbers).allMatch(x -> x >= 0) && largest > DECADE * least;
    }

    private DoubleStream places() {
        return all(Trace::x);
    }

    private DoubleStream heights() {
        return DoubleStream.concat(all(Trace::y), DoubleStream.concat(all(Trace::low), all(Trace::high)));
    }

    private DoubleStream all(Function<Trace, double[]> numbers) {
        return traces.stream().flatMapToDouble(trace -> DoubleStream.of(numbers.apply(trace)));
    }
}
