package org.krylovbench.core.regularize;

/**
 * What the rules for λ look at: the singular values σᵢ of a projected matrix with one row more than its k columns, and the
 * first row uᵢ of its left singular vectors, so that its right-hand side β e₁ has the coefficients β uᵢ.
 */
interface ProjectedSvd {

    /** k, the number of columns. */
    int size();

    /** The i-th singular value, largest first. */
    double sigma(int i);

    /** First entry of the i-th left singular vector, up to sign; for i = k of the one that the matrix does not reach. */
    double u(int i);
}
