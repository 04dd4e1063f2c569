package org.krylovbench.core.linalg;

/**
 * A = U diag(σ) Vᵀ for an A of m × n, thin: with k = min(m, n) singular vectors.
 *
 * @param U m × k, the left singular vectors in its columns
 * @param sigma the singular values, largest first
 * @param Vt k × n, the right singular vectors in its rows
 */
public record Svd(Matrix U, double[] sigma, Matrix Vt) {}
