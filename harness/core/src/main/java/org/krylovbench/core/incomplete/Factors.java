package org.krylovbench.core.incomplete;

import org.krylovbench.problems.CsrMatrix;

/**
 * (I + L) D (I + U) ≈ A.
 *
 * @param lower L, strictly lower triangular
 * @param inverse of the entries of D, the pivots
 * @param upper U, strictly upper triangular
 */
record Factors(CsrMatrix lower, double[] inverse, CsrMatrix upper) {

    /**
     * The same for a symmetric A as R Rᵀ, R = (I + L) D^½ = D^½ (I + N): N, and the inverses of the entries of D^½, in the
     * arrays of these factors, which are given up.
     */
    Cholesky cholesky() {
        int[] pointers = lower.rowPointers();
        int[] columns = lower.columnIndices();
        double[] values = lower.values();
        double[] roots = new double[inverse.length];
        for (int i = 0; i < roots.length; i++) {
            inverse[i] = Math.sqrt(inverse[i]);
            roots[i] = 1 / inverse[i];
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                values[at] *= inverse[i] * roots[columns[at]];
            }
        }
        return new Cholesky(lower, inverse);
    }

    /**
     * R Rᵀ ≈ A with R = D (I + N).
     *
     * @param strict N, strictly lower triangular
     * @param inverseDiagonal of D
     */
    record Cholesky(CsrMatrix strict, double[] inverseDiagonal) {}
}
