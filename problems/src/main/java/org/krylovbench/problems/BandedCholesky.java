package org.krylovbench.problems;

/**
 * A = L Lᵀ for a symmetric positive definite matrix with w diagonals below its main one. Golub and Van Loan, Matrix
 * Computations (2013), section 4.3.5. Setup n w² flops and n (w + 1) numbers, a solution 4 n w flops.
 */
final class BandedCholesky {

    private final int n;
    private final int width;

    /** L(j + k, j) at {@code j * (width + 1) + k}. */
    private final double[] band;

    BandedCholesky(CsrMatrix a) {
        n = a.rows();
        width = bandwidth(a);
        band = new double[Math.multiplyExact(n, width + 1)];
        for (int i = 0; i < n; i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                int j = a.columnIndices()[at];
                if (j <= i) {
                    band[j * (width + 1) + i - j] = a.values()[at];
                }
            }
        }
        factorise();
    }

    private static int bandwidth(CsrMatrix a) {
        int width = 0;
        for (int i = 0; i < a.rows(); i++) {
            if (a.rowPointers()[i] < a.rowPointers()[i + 1]) {
                width = Math.max(width, i - a.columnIndices()[a.rowPointers()[i]]);
            }
        }
        return width;
    }

    private void factorise() {
        for (int j = 0; j < n; j++) {
            int column = j * (width + 1);
            double pivot = band[column];
            if (!(pivot > 0)) { // NaN too
                throw new IllegalArgumentException("the matrix is not positive definite: pivot " + j + " is " + pivot);
            }
            int below = Math.min(width, n - 1 - j);
            double root = Math.sqrt(pivot);
            band[column] = root;
            for (int k = 1; k <= below; k++) {
                band[column + k] /= root;
            }
            for (int k = 1; k <= below; k++) {
                double factor = band[column + k];
                if (factor != 0) {
                    subtract(factor, band, column + k, band, (j + k) * (width + 1), below - k + 1);
                }
            }
        }
    }

    /** b ← A⁻¹ b. */
    void solve(double[] b) {
        for (int j = 0; j < n; j++) {
            int column = j * (width + 1);
            b[j] /= band[column];
            subtract(b[j], band, column + 1, b, j + 1, Math.min(width, n - 1 - j));
        }
        for (int j = n - 1; j >= 0; j--) {
            int column = j * (width + 1);
            b[j] = (b[j] - dot(band, column + 1, b, j + 1, Math.min(width, n - 1 - j))) / band[column];
        }
    }

    private static void subtract(double factor, double[] x, int from, double[] y, int to, int length) {
        for (int k = 0; k < length; k++) {
            y[to + k] -= factor * x[from + k];
        }
    }

    /** Four sums, so that one addition need not wait for the other. */
    private static double dot(double[] x, int fromX, double[] y, int fromY, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k < length - 3; k += 4) {
            s0 += x[fromX + k] * y[fromY + k];
            s1 += x[fromX + k + 1] * y[fromY + k + 1];
            s2 += x[fromX + k + 2] * y[fromY + k + 2];
            s3 += x[fromX + k + 3] * y[fromY + k + 3];
        }
        for (; k < length; k++) {
            s0 += x[fromX + k] * y[fromY + k];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
