package org.krylovbench.report.drawing;

import java.util.Arrays;

/**
 * A side of a plot.
 *
 * @param label as {@link MathText}
 * @param range of positive numbers, if it is logarithmic
 */
public record Axis(String label, Scale scale, Range range) {

    /** Where numbers stand. */
    public enum Scale {
        LINEAR,
        /** Of what is counted. */
        WHOLE,
        LOGARITHMIC
    }

    /** A part of the spread at both ends of a linear scale, so that no marker is cut. */
    private static final double ROOM = 0.04;

    private static final double DECADE = 10;

    /** Of all that is finite: logarithmic where it is positive and spans more than a decade. A zero among decades is not shown. */
    public static Axis spanning(String label, double... numbers) {
        double[] finite = Arrays.stream(numbers).filter(Double::isFinite).toArray();
        double least = Arrays.stream(finite).filter(x -> x > 0).min().orElse(1);
        double largest = Arrays.stream(finite).max().orElse(1);
        boolean decades = Arrays.stream(finite).allMatch(x -> x >= 0) && largest > DECADE * least;
        return decades
                ? logarithmic(label, finite)
                : new Axis(label, Scale.LINEAR, Range.of(finite).padded(ROOM));
    }

    /** Of all numbers that are positive. */
    public static Axis logarithmic(String label, double... numbers) {
        return new Axis(
                label,
                Scale.LOGARITHMIC,
                LogRange.of(Arrays.stream(numbers).filter(Double::isFinite).toArray()));
    }

    /** For an index that begins with 1. */
    public static Axis index(String label, double last) {
        return new Axis(label, Scale.WHOLE, Range.of(1, last).padded(0.025));
    }

    public boolean logarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
