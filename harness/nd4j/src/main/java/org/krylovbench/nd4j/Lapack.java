package org.krylovbench.nd4j;

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;

/**
 * What matrices need of BLAS and LAPACK, in one precision: every pointer leads to numbers of that precision, and matrices
 * lie by columns. A leading dimension is named where it is not the number of rows. What is returned is 0, or a positive
 * number with the meaning that LAPACK gives it.
 */
interface Lapack extends Level3 {

    static Lapack of(Precision precision) {
        return switch (precision) {
            case DOUBLE -> new DoubleLapack();
            case FLOAT -> new FloatLapack();
        };
    }

    /** A ← L and U of P A = L U; else the first pivot that is zero. */
    int getrf(int n, Pointer A, IntPointer pivots);

    /** B ← op(A)⁻¹ B by the factors of A. */
    int getrs(boolean transpose, int n, int columns, Pointer LU, IntPointer pivots, Pointer B);

    /** A ← the reflections and R of A = Q R. */
    int geqrf(int m, int n, Pointer A, Pointer tau);

    /** A ← the leading n columns of Q, from the reflections. */
    int orgqr(int m, int n, Pointer A, Pointer tau);

    /** C ← Qᵀ C for C of m × columns, by n reflections. */
    int ormqr(int m, int columns, int n, Pointer reflections, Pointer tau, Pointer C);

    /** U, σ and Vᵀ of A, thin; A is used up. Positive: no convergence. */
    int gesdd(int m, int n, Pointer A, double[] sigma, Pointer U, Pointer Vt);

    /** σ of A alone; A is used up. Positive: no convergence. */
    int gesdd(int m, int n, Pointer A, double[] sigma);

    /** B, of max(m, n) × columns, ← the solution in its first n rows; A is used up. Positive: no convergence. */
    int gelsd(int m, int n, int columns, Pointer A, Pointer B, double tolerance, IntPointer rank);

    /** A ← its eigenvectors if asked for, else nothing. Positive: no convergence. */
    int syevd(boolean vectors, int n, Pointer A, double[] lambda);

    /** The first rows of A into those of B. */
    void copy(int m, int n, Pointer A, int leadingA, Pointer B, int leadingB);

    /** The upper triangle of A into that of B. */
    void copyUpper(int n, Pointer A, int leadingA, Pointer B, int leadingB);

    /** Zeros below the diagonal of A. */
    void clearBelowDiagonal(int n, Pointer A);

    /** What a routine said of how it ended; throws where it did not even begin. */
    static int checked(int info) {
        if (info < 0) {
            throw new IllegalStateException(
                    info <= -1010 ? "LAPACK finds no memory to work in" : "LAPACK refuses its argument " + -info);
        }
        return info;
    }
}
