package org.krylovbench.report.drawing;

import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;

/**
 * One of the two scales of a plot.
 *
 * @param axis how it looks
 * @param place where a number stands, in points
 * @param factor of all its numbers, as a formula, or nothing
 */
public record Ruler(ValueAxis axis, DoubleUnaryOperator place, String factor) {

    /** Points from one number to the next at least, on the way across and on the way up. */
    private static final double ACROSS = 32;

    private static final double UP = 20;

    public static Ruler across(Range range, double from, double to, Frame frame) {
        return linear(LinearTicks.of(range.low(), range.high(), (to - from) / ACROSS), from, to, frame);
    }

    public static Ruler up(Range range, double from, double to, Frame frame) {
        return linear(LinearTicks.of(range.low(), range.high(), Math.abs(to - from) / UP), from, to, frame);
    }

    public static Ruler across(Axis axis, double from, double to, Frame frame) {
        return of(axis, from, to, (to - from) / ACROSS, frame);
    }

    public static Ruler up(Axis axis, double from, double to, Frame frame) {
        return of(axis, from, to, Math.abs(to - from) / UP, frame);
    }

    private static Ruler of(Axis axis, double from, double to, double most, Frame frame) {
        Range range = axis.range();
        return switch (axis.scale()) {
            case LINEAR -> linear(LinearTicks.of(range.low(), range.high(), most), from, to, frame);
            case WHOLE -> linear(LinearTicks.whole(range.low(), range.high(), most), from, to, frame);
            case LOGARITHMIC -> logarithmic(range, from, to, frame);
        };
    }

    /** For an index that begins with 1. */
    public static Ruler index(int last, double from, double to, Frame frame) {
        Range range = Range.of(1, last).padded(0.025);
        return linear(LinearTicks.whole(range.low(), range.high(), (to - from) / ACROSS), from, to, frame);
    }

    public static Ruler linear(LinearTicks ticks, double from, double to, Frame frame) {
        return new Ruler(
                new LinearAxis(ticks, frame), new LinearScale(ticks.low(), ticks.high(), from, to)::at, ticks.factor());
    }

    /**
     * A logarithmic scale.
     *
     * @param range of positive numbers
     */
    public static Ruler logarithmic(Range range, double from, double to, Frame frame) {
        var axis = new LogTenAxis();
        frame.style(axis);
        axis.setRange(range.low(), range.high());
        return new Ruler(axis, new LogScale(range.low(), range.high(), from, to)::at, "");
    }
}
