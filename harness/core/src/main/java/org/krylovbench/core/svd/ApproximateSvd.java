package org.krylovbench.core.svd;

import org.krylovbench.core.linalg.Transposable;

/**
 * A ≈ U diag(σ) Vᵀ of rank k, for an A of m × n. U and V have orthonormal columns, to rounding or to what the method that
 * made them says, and are maps, so that they need not be formed. They may hold scratch memory: one thread at a time.
 *
 * @param U m × k, the left singular vectors
 * @param sigma k singular values, largest first, none negative
 * @param V n × k, the right singular vectors
 * @param bytes the memory that U and V hold
 */
public record ApproximateSvd(Transposable U, double[] sigma, Transposable V, long bytes) {

    /** k. */
    public int rank() {
        return sigma.length;
    }
}
