package org.krylovbench.core.linalg;

/** What factorisations and their solutions ask of matrices. For backends, which thus all refuse the same. */
public final class Requirements {

    private Requirements() {}

    /** As many rows as columns, and every entry a number. */
    public static void squareAndFinite(Matrix A) {
        if (A.rows() != A.columns()) {
            throw new IllegalArgumentException("needs a square matrix, got " + A.rows() + "×" + A.columns());
        }
        finite(A);
    }

    /** At least as many rows as columns, and every entry a number. */
    public static void tallAndFinite(Matrix A) {
        if (A.rows() < A.columns()) {
            throw new IllegalArgumentException(
                    "needs at least as many rows as columns, got " + A.rows() + "×" + A.columns());
        }
        finite(A);
    }

    /** Every entry a number: most algorithms would not end, or return anything, on others. */
    public static void finite(Matrix A) {
        if (!Double.isFinite(A.vec().norm())) {
            throw FactorizationException.notFinite();
        }
    }

    /** This many rows, for what stands on the right of a system. */
    public static void rows(Matrix B, int rows) {
        if (B.rows() != rows) {
            throw new IllegalArgumentException("needs " + rows + " rows, got " + B.rows() + "×" + B.columns());
        }
    }

    /** This many rows and columns, for a solution. */
    public static void shape(Matrix X, int rows, int columns) {
        if (X.rows() != rows || X.columns() != columns) {
            throw new IllegalArgumentException(
                    "needs a " + rows + "×" + columns + " matrix, got " + X.rows() + "×" + X.columns());
        }
    }

    /** A relative size below which singular values count as zero. */
    public static void tolerance(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in (0, 1), but is " + tolerance);
        }
    }
}
