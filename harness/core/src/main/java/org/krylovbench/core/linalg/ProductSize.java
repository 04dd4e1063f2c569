package org.krylovbench.core.linalg;

/** The sizes in C ← op(A) op(B): m × k times k × n. For backends, whose {@link Matrix#multiply} all refuse the same. */
public record ProductSize(int m, int n, int k) {

    /** The sizes of a product; throws where they do not fit, or where C is a factor of itself. */
    public static ProductSize of(Matrix C, Matrix A, boolean transposeA, Matrix B, boolean transposeB) {
        int m = transposeA ? A.columns() : A.rows();
        int k = transposeA ? A.rows() : A.columns();
        int inner = transposeB ? B.columns() : B.rows();
        int n = transposeB ? B.rows() : B.columns();
        if (k != inner || m != C.rows() || n != C.columns()) {
            throw new IllegalArgumentException("a " + m + "×" + k + " matrix times a " + inner + "×" + n
                    + " matrix does not give a " + C.rows() + "×" + C.columns() + " one");
        }
        if (C.vec() == A.vec() || C.vec() == B.vec()) {
            throw new IllegalArgumentException("a product cannot be written over one of its factors");
        }
        return new ProductSize(m, n, k);
    }
}
