package org.krylovbench.core.linalg;

/**
 * A = RᵀR for a symmetric positive definite A. A solution costs 2n² flops for each right-hand side.
 *
 * @param R upper triangular, with zeros below its positive diagonal
 */
public record Cholesky(Matrix R) {

    /** b ← A⁻¹ b. */
    public void solve(Vector b) {
        R.solveTriangular(true, b);
        R.solveTriangular(false, b);
    }

    /** B ← A⁻¹ B. */
    public void solve(Matrix B) {
        R.solveTriangular(true, B);
        R.solveTriangular(false, B);
    }
}
