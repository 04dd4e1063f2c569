package org.krylovbench.core.incomplete;

import java.util.Locale;
import java.util.function.BiFunction;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/**
 * Factors, and what had to be done about pivots to have them.
 *
 * @param factors of A or of A with a heavier diagonal
 * @param note what was done, empty if nothing
 */
record Factorized<F>(F factors, String note) {

    private static final double FIRST = 1e-3;
    private static final int DOUBLINGS = 60;

    /**
     * Factorises, and does about pivots what {@code shift} says.
     *
     * @param A with its diagonal stored
     * @param positive whether A should be positive definite, and so its pivots positive
     */
    static <F> Factorized<F> of(
            CsrMatrix A, Shift shift, boolean positive, BiFunction<CsrMatrix, Pivots, F> factorize) {
        if (shift != Shift.DIAGONAL) {
            var pivots = new Pivots(A, positive, shift == Shift.PIVOT);
            F factors = factorize.apply(A, pivots);
            return new Factorized<>(factors, pivots.replaced() == 0 ? "" : replaced(pivots.replaced()));
        }
        try {
            return new Factorized<>(factorize.apply(A, new Pivots(A, positive, false)), "");
        } catch (FactorizationException breakdown) {
            return shifted(A, positive, factorize, breakdown);
        }
    }

    private static String replaced(int pivots) {
        return pivots + (pivots == 1 ? " pivot was" : " pivots were") + " replaced by 1e-4 times the mean of the row";
    }

    private static <F> Factorized<F> shifted(
            CsrMatrix A,
            boolean positive,
            BiFunction<CsrMatrix, Pivots, F> factorize,
            FactorizationException breakdown) {
        double alpha = FIRST;
        for (int k = 0; k < DOUBLINGS; k++) {
            CsrMatrix shifted = heavier(A, alpha, positive);
            try {
                F factors = factorize.apply(shifted, new Pivots(shifted, positive, false));
                String what = positive ? "the diagonal of A" : "the absolute row sums of A";
                return new Factorized<>(
                        factors, String.format(Locale.ROOT, "%.3g times %s was added to the diagonal", alpha, what));
            } catch (FactorizationException again) {
                alpha *= 2;
            }
        }
        throw breakdown;
    }

    /** A + α diag(A), or A + α diag(± Σⱼ |aᵢⱼ|). */
    private static CsrMatrix heavier(CsrMatrix A, double alpha, boolean positive) {
        double[] values = A.values().clone();
        for (int i = 0; i < A.rows(); i++) {
            int diagonal = -1;
            double sum = 0;
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                sum += Math.abs(values[at]);
                diagonal = A.columnIndices()[at] == i ? at : diagonal;
            }
            double entry = values[diagonal];
            values[diagonal] += alpha * (positive ? entry : Math.copySign(sum, entry));
        }
        return new CsrMatrix(A.rows(), A.columns(), A.rowPointers(), A.columnIndices(), values);
    }
}
