package org.krylovbench.report.drawing;

/**
 * A linear scale on paper.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from place in points
 * @param to place in points
 */
record LinearScale(double low, double high, double from, double to) {

    /** Where a value stands. */
    double at(double value) {
        return from + (to - from) * ((value - low) / (high - low));
    }
}
