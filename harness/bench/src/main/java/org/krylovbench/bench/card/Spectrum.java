package org.krylovbench.bench.card;

import java.util.Arrays;

/**
 * All singular values of an operator, and what else was within reach.
 *
 * @param singularValues largest first
 * @param picard |uᵢᵀb| for each of them, or empty
 * @param eigenvalues real and imaginary parts in turn, or empty
 * @param method how they were computed
 */
record Spectrum(double[] singularValues, double[] picard, double[] eigenvalues, String method) {

    double largest() {
        return singularValues[0];
    }

    double smallest() {
        return singularValues[singularValues.length - 1];
    }

    /** Singular values below this are rounding, if they are computed: max(m, n) ulps of the largest, as MATLAB's rank has it. */
    double rounding(int longerSide) {
        return longerSide * Math.ulp(largest());
    }

    /** How many singular values are more than rounding. */
    int rank(int longerSide) {
        double tolerance = rounding(longerSide);
        return (int) Arrays.stream(singularValues).takeWhile(s -> s > tolerance).count();
    }
}
