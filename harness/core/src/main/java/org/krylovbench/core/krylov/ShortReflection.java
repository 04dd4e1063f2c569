package org.krylovbench.core.krylov;

/** A Householder reflection I − u uᵀ of two to four entries, ‖u‖² = 2. Golub and Van Loan (2013), section 5.1. */
final class ShortReflection {

    private final double[] u = new double[4];

    /** The one that maps these entries to a multiple of e₁; those beyond the length must be zero. */
    void make(int length, double x, double y, double z) {
        u[0] = x;
        u[1] = y;
        u[2] = z;
        normalize(length);
    }

    /** The one that maps column j of Y, from its diagonal on, to a multiple of e₁. */
    void make(int length, double[][] Y, int j) {
        for (int l = 0; l < length; l++) {
            u[l] = Y[j + l][j];
        }
        normalize(length);
    }

    private void normalize(int length) {
        double largest = 0;
        for (int l = 0; l < length; l++) {
            largest = Math.max(largest, Math.abs(u[l]));
        }
        if (largest == 0) { // of all zeros: the identity
            return;
        }
        double squares = 0;
        for (int l = 0; l < length; l++) {
            u[l] /= largest;
            squares += u[l] * u[l];
        }
        double norm = Math.sqrt(squares);
        u[0] += Math.copySign(norm, u[0]);
        double scale = 1 / Math.sqrt(norm * Math.abs(u[0])); // ‖u‖² = 2 ‖x‖ |u₀|
        for (int l = 0; l < length; l++) {
            u[l] *= scale;
        }
    }

    /** Rows i and on of A, in columns {@code left} to {@code right} − 1. */
    void fromLeft(double[][] A, int i, int length, int left, int right) {
        for (int j = left; j < right; j++) {
            double sum = 0;
            for (int l = 0; l < length; l++) {
                sum += u[l] * A[i + l][j];
            }
            for (int l = 0; l < length; l++) {
                A[i + l][j] -= sum * u[l];
            }
        }
    }

    /** Columns i and on of A, in the first rows. */
    void fromRight(double[][] A, int i, int length, int rows) {
        for (int row = 0; row < rows; row++) {
            double[] a = A[row];
            double sum = 0;
            for (int l = 0; l < length; l++) {
                sum += u[l] * a[i + l];
            }
            for (int l = 0; l < length; l++) {
                a[i + l] -= sum * u[l];
            }
        }
    }
}
