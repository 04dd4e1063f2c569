package org.krylovbench.core.linalg;

/** P A = L U with partial pivoting. A solution costs 2n² flops for each right-hand side. */
public interface Lu {

    /** b ← A⁻¹ b. */
    void solve(Vector b);

    /** b ← A⁻ᵀ b. */
    void solveTranspose(Vector b);

    /** B ← A⁻¹ B; of B = I, the inverse. */
    void solve(Matrix B);
}
