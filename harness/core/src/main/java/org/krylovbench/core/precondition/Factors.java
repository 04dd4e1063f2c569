package org.krylovbench.core.precondition;

import org.krylovbench.problems.CsrMatrix;

/**
 * (I + L) D (I + U) ≈ A.
 *
 * @param lower L, strictly lower triangular
 * @param inverse of the entries of D, the pivots
 * @param upper U, strictly upper triangular
 */
record Factors(CsrMatrix lower, double[] inverse, CsrMatrix upper) {

    /** The same for a symmetric A as R Rᵀ, R = (I + L) D^½ = D^½ (I + N): N, and the inverses of the entries of D^½. */
    Cholesky cholesky() {
        int[] pointers = lower.rowPointers();
        double[] values = lower.values().clone();
        double[] roots = new double[inverse.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(inverse[i]);
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                values[at] *= roots[i] / roots[lower.columnIndices()[at]];
            }
        }
        return new Cholesky(
                new CsrMatrix(lower.rows(), lower.columns(), pointers, lower.columnIndices(), values), roots);
    }

    /**
     * R Rᵀ ≈ A with R = D (I + N).
     *
     * @param strict N, strictly lower triangular
     * @param inverseDiagonal of D
     */
    record Cholesky(CsrMatrix strict, double[] inverseDiagonal) {}
}
