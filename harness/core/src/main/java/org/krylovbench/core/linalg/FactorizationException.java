package org.krylovbench.core.linalg;

/** A matrix that has no such factorisation, or none that could be found. The message names what failed, counted from 1. */
public final class FactorizationException extends ArithmeticException {

    private static final long serialVersionUID = 1;

    private FactorizationException(String message) {
        super(message);
    }

    /** RᵀR was asked of a matrix whose leading minor of this order is the first that is not positive. */
    public static FactorizationException notPositiveDefinite(int order) {
        return new FactorizationException(
                "the matrix is not positive definite: its leading minor of order " + order + " is not positive");
    }

    /** Division by a pivot or a diagonal entry that is exactly zero. */
    public static FactorizationException singular(int pivot) {
        return new FactorizationException("the matrix is singular: pivot " + pivot + " is exactly zero");
    }

    /** An iteration for singular values or eigenvalues gave up. */
    public static FactorizationException noConvergence(String values) {
        return new FactorizationException("the iteration for the " + values + " did not converge");
    }

    /** A matrix with NaN or infinite entries. */
    public static FactorizationException notFinite() {
        return new FactorizationException("the matrix has an entry that is no finite number");
    }

    /** A sum of Kronecker products was asked of something else than a square blur or a sparse matrix of square blocks. */
    public static FactorizationException notSeparable(String why) {
        return new FactorizationException("the matrix is no sum of Kronecker products: " + why);
    }
}
