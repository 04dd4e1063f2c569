package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;

/**
 * The routines of BLAS and LAPACK that matrices need, in one precision: every pointer leads to numbers of that precision.
 * Matrices lie by columns; a leading dimension is named only where it is not the number of rows.
 */
interface Lapack {

    /** y ← op(A) x + y for A of m × n. */
    void gemv(boolean transpose, int m, int n, Pointer A, Pointer x, Pointer y);

    /** C ← a op(A) op(B) + C for op(A) of m × k and op(B) of k × n. */
    void gemm(boolean transposeA, boolean transposeB, int m, int n, int k, double a, Pointer A, Pointer B, Pointer C);
}
