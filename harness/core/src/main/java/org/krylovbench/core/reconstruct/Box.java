package org.krylovbench.core.reconstruct;

import org.krylovbench.core.linalg.Vector;

/**
 * The vectors between two bounds. Projects by a copy to the host and one back, for which it holds an array as long as the
 * vector; without bounds it has nothing to do.
 */
final class Box {

    private final double lower;
    private final double upper;
    private final double[] entries;

    Box(double lower, double upper, int size) {
        this.lower = lower;
        this.upper = upper;
        this.entries = new double[isBounded() ? size : 0];
    }

    static Box nonnegative(int size) {
        return new Box(0, Double.POSITIVE_INFINITY, size);
    }

    static Box unbounded() {
        return new Box(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    private boolean isBounded() {
        return lower > Double.NEGATIVE_INFINITY || upper < Double.POSITIVE_INFINITY;
    }

    /** x ← the nearest vector in the box; what is no number stays none. */
    void project(Vector x) {
        if (!isBounded()) {
            return;
        }
        x.copyTo(entries);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Math.min(Math.max(entries[i], lower), upper);
        }
        x.copyFrom(entries);
    }
}
