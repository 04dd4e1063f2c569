package org.krylovbench.core.regularize;

import java.util.Locale;

/**
 * The λ of one iteration after the other, and where they have settled: at the third in turn that differs from the one before by
 * less than a part in a thousand. More dimensions then no longer change what the rule makes of the problem: Chung and Gazzola,
 * SIAM Review 66 (2024), section 4.
 */
final class Settled {

    private static final double CHANGE = 1e-3;
    private static final int IN_TURN = 3;

    private final double[] lambda;
    private int size;
    private int quiet;
    private int chosen;

    /** Room for so many. */
    Settled(int capacity) {
        lambda = new double[capacity];
    }

    /** Looks at the next one; zero is no choice yet. */
    void append(double next) {
        double last = size > 0 ? lambda[size - 1] : 0;
        lambda[size++] = next;
        quiet = next > 0 && Math.abs(next - last) <= CHANGE * next ? quiet + 1 : 0;
        if (chosen == 0 && quiet == IN_TURN) {
            chosen = size;
        }
    }

    /** The k-th, counted from one. */
    double lambda(int k) {
        return lambda[k - 1];
    }

    /** Where they have settled, counted from one; 0 as long as they have not. */
    int chosen() {
        return chosen;
    }

    /** What they have settled at. */
    String why() {
        return chosen == 0 ? "" : String.format(Locale.ROOT, "λ has settled at %.4g", lambda[chosen - 1]);
    }
}
