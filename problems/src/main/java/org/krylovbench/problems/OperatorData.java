package org.krylovbench.problems;

/**
 * What A is, as host data that any backend can turn into an operator. The arrays inside are shared, not copied: whoever
 * makes one gives them up.
 */
public sealed interface OperatorData permits CsrMatrix, DenseMatrix, Convolution {

    int rows();

    int columns();

    /** Number of stored coefficients: nonzeros of a matrix, pixels of a point-spread function. */
    long coefficients();

    /** A x by plain loops: it makes the right-hand sides of problems whose solution is known. */
    double[] times(double[] x);

    /** The entries A(i, i), as many as the shorter side has. */
    double[] diagonal();
}
