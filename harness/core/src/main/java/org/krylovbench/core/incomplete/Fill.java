package org.krylovbench.core.incomplete;

import org.krylovbench.problems.Labels;

/** The parameters that say how much fill is kept, and what becomes of the rest. */
final class Fill {

    private Fill() {}

    static void checkLevel(int level) {
        if (level < 0) {
            throw new IllegalArgumentException("level must be at least 0, but is " + level);
        }
    }

    static void checkModified(double omega) {
        if (!(omega >= 0 && omega <= 1)) { // NaN too
            throw new IllegalArgumentException("modified must lie in [0, 1], but is " + omega);
        }
    }

    static void checkTolerance(double tolerance) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance must be finite and at least 0, but is " + tolerance);
        }
    }

    static void checkFill(int fill) {
        if (fill < 0) {
            throw new IllegalArgumentException("fill must be at least 0, but is " + fill);
        }
    }

    /** ILU(0), MILU(0) for ω = 1, and ILU(0) with ω = 0.95 between. */
    static String label(String name, double omega) {
        if (omega == 0) {
            return name;
        }
        return omega == 1 ? "M" + name : name + ", ω = " + Labels.number(omega);
    }
}
