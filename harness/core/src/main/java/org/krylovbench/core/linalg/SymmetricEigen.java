package org.krylovbench.core.linalg;

/**
 * A = V diag(λ) Vᵀ for a symmetric A.
 *
 * @param lambda the eigenvalues, least first
 * @param V orthogonal, the eigenvectors in its columns
 */
public record SymmetricEigen(double[] lambda, Matrix V) {}
