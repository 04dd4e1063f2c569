package org.krylovbench.problems;

/**
 * What A is, as host data that any backend can turn into an operator. The arrays inside are shared, not copied: whoever
 * makes one gives them up.
 */
public sealed interface OperatorData permits CsrMatrix, DenseMatrix, Convolution, TimeStepping {

    int rows();

    int columns();

    /** Number of stored coefficients: nonzeros of a matrix, pixels of a point-spread function. */
    long coefficients();

    /** A as a map on plain arrays. */
    HostMap onHost();

    /** A x in double precision: it makes the right-hand sides of problems whose solution is known. */
    default double[] times(double[] x) {
        double[] y = new double[rows()];
        onHost().apply(x, y);
        return y;
    }

    /** The entries A(i, i), as many as the shorter side has. */
    double[] diagonal();
}
