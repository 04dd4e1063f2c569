package org.krylovbench.core.incomplete;

import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/** Judges the pivots of a factorisation as they come. */
final class Pivots {

    /** PETSc's, which it takes of a whole row. */
    private static final double ROUNDING = 100 * 0x1p-52;

    private final CsrMatrix A;
    private final boolean positive;
    private final boolean replace;
    private int replaced;

    /**
     * @param A what is factorised
     * @param positive whether pivots must be
     * @param replace whether another number takes the place of one that will not do
     */
    Pivots(CsrMatrix A, boolean positive, boolean replace) {
        this.A = A;
        this.positive = positive;
        this.replace = replace;
    }

    /**
     * The pivot to divide by.
     *
     * @param i its row
     * @param pivot what came out
     * @param magnitude the sum of magnitudes of the numbers that it is the sum of
     * @throws FactorizationException if it will not do, and no other may be taken
     */
    double accept(int i, double pivot, double magnitude) {
        double least = ROUNDING * magnitude;
        boolean good = (positive ? pivot : Math.abs(pivot)) > least && Math.abs(pivot) <= Double.MAX_VALUE; // not NaN
        if (good) {
            return pivot;
        }
        double substitute = 1e-4 * meanMagnitude(i);
        if (!replace || !(substitute > 0) || Double.isNaN(pivot)) {
            throw FactorizationException.pivot(i + 1, pivot, positive);
        }
        replaced++;
        return pivot < 0 && !positive ? -substitute : substitute;
    }

    /** How many were replaced. */
    int replaced() {
        return replaced;
    }

    private double meanMagnitude(int i) {
        int start = A.rowPointers()[i];
        int end = A.rowPointers()[i + 1];
        double sum = 0;
        for (int at = start; at < end; at++) {
            sum += Math.abs(A.values()[at]);
        }
        return sum / (end - start);
    }
}
