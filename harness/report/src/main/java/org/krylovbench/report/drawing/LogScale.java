package org.krylovbench.report.drawing;

/**
 * A logarithmic scale on paper.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from place in points
 * @param to place in points
 */
public record LogScale(double low, double high, double from, double to) {

    /** Where a value stands. */
    public double at(double value) {
        return from + (to - from) * Math.log(value / low) / Math.log(high / low);
    }
}
