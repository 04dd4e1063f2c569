package org.krylovbench.core.kronecker;

import org.krylovbench.problems.DenseMatrix;

/**
 * A ≈ Σₖ Bₖ ⊗ Cₖ, the best of its rank in the Frobenius norm: the terms are orthogonal to each other, vec Bₖ as well as
 * vec Cₖ, and their weights the singular values of Van Loan's rearrangement of A. For images by rows A maps X to
 * Σ Bₖ X Cₖᵀ, so B acts on the columns of the image and C on its rows. Van Loan and Pitsianis, Approximation with Kronecker
 * products (1993).
 */
public interface KroneckerSum {

    /** Number of terms. */
    int rank();

    /** ‖Bₖ ⊗ Cₖ‖_F, largest first, at least so many as there are terms. */
    double[] weights();

    /** Bₖ, with ‖Bₖ‖_F = ‖Cₖ‖_F. */
    DenseMatrix B(int k);

    /** Cₖ. */
    DenseMatrix C(int k);

    /**
     * Σₖ diag(P₁ᵀ Bₖ Q₁) diag(P₂ᵀ Cₖ Q₂)ᵀ, by rows: what the sum has on its diagonal in other bases of the images.
     *
     * @param P1 as large as Bₖ, by rows
     * @param Q1 as large as Bₖ, by rows
     * @param P2 as large as Cₖ, by rows
     * @param Q2 as large as Cₖ, by rows
     */
    double[] diagonals(double[] P1, double[] Q1, double[] P2, double[] Q2);
}
