package org.krylovbench.core.linalg;

/** A linear map: matrix, convolution, preconditioner. */
public interface LinearOperator {

    /** Size of y in y = A x. */
    int rows();

    /** Size of x in y = A x. */
    int columns();

    /** y ← A x; x and y are different vectors. */
    void apply(Vector x, Vector y);
}
