package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What one precision does on raw memory: BLAS by OpenBLAS, and in Java what BLAS has not. Small letters are addresses of
 * vectors without gaps, capitals those of matrices by columns. Holds the arguments of its native calls, so it serves one
 * thread at a time.
 */
interface Arithmetic {

    /**
     * The arithmetic of a precision.
     *
     * @param threads that BLAS has
     */
    static Arithmetic of(Precision precision, int threads) {
        return switch (precision) {
            case DOUBLE -> new DoubleArithmetic(threads);
            case FLOAT -> new FloatArithmetic(threads);
        };
    }

    /**
     * Into pieces of which size to cut n entries that are passed over several times: so many as stay in a cache, or all
     * where BLAS has more threads than one piece would feed.
     */
    int piece(int n, int cached);

    Precision precision();

    /** What ND4J calls the precision. */
    DataType type();

    /** A new pointer to an address. */
    Pointer pointer(long address);

    /** Entry i. */
    double get(long x, int i);

    /** Writes entry i. */
    void put(long x, int i, double value);

    /** Copies n entries to the host. */
    void copyOut(int n, long x, double[] out);

    /** Copies n entries from the host. */
    void copyIn(int n, double[] in, long x);

    /** x ← c. */
    void fill(int n, double c, long x);

    /** x ← a x. */
    void scale(int n, double a, long x);

    /** x ← x + a y. */
    void axpy(int n, double a, long y, long x);

    /** x ← x ∘ y. */
    void times(int n, long y, long x);

    /** xᵀy. */
    double dot(int n, long x, long y);

    /** y ← a A x + b y for A of m rows that are {@code lda} apart and n columns, or with Aᵀ. */
    void gemv(boolean transpose, int m, int n, double a, long A, int lda, long x, double b, long y);

    /** C ← A B + b C, for an m×n matrix C and with k terms in each inner product; A or B may be transposed. */
    void gemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            long A,
            int lda,
            long B,
            int ldb,
            double b,
            long C,
            int ldc);

    /** How many complex numbers {@link #filter} takes side by side. */
    int FILTERED = 8;

    /**
     * Multiplies complex numbers, entry by entry: s ← s ∘ f, or with the conjugate of f. Both are rows of eight numbers,
     * those of f without gaps, those of s {@code stride} bytes apart.
     */
    void filter(int rows, long f, boolean conjugate, long s, long stride);

    /** A product by slices of eight rows, see {@link SlicedRows}. */
    SparseProduct slices(int rows, Stored order, Stored starts, Stored columns, Stored values);

    /** A product by compressed rows. */
    SparseProduct rows(int rows, Stored starts, Stored columns, Stored values);
}
