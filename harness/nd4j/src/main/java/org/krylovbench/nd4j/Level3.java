package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;

/**
 * The routines that all else in LAPACK rests on, in one precision, with memory for them: what {@link BlasSelfTest} tries.
 * Matrices lie by columns. What is returned is 0, or a positive number with the meaning that LAPACK gives it.
 */
interface Level3 {

    Precision precision();

    /** New memory with these numbers, to be closed. */
    Pointer memory(double[] values);

    /** Reads as many numbers as there is room for. */
    void read(Pointer from, double[] to);

    /** C ← a op(A) op(B) + C for op(A) of m × k and op(B) of k × n. */
    void gemm(boolean transposeA, boolean transposeB, int m, int n, int k, double a, Pointer A, Pointer B, Pointer C);

    /** B ← op(R)⁻¹ B for R upper triangular and B of n × columns; else the first zero on the diagonal. */
    int trtrs(boolean transpose, int n, int columns, Pointer R, int leadingR, Pointer B, int leadingB);

    /** A ← R, in the upper triangle, of A = RᵀR; else the order of the leading minor that is not positive. */
    int potrf(int n, Pointer A);
}
