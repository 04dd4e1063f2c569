package org.krylovbench.core.kronecker;

/**
 * R = Λ^½ Vᵀ with the eigenvalues Λ and eigenvectors V of a Gram matrix G = RᵀR, and its pseudoinverse V Λ^−½: taps that
 * make no difference to the matrix that they stand for are eigenvectors of the eigenvalue zero.
 */
final class Isometry {

    private final double[] root;
    private final double[] V;

    /**
     * @param lambda m eigenvalues, least first
     * @param V m × m, by columns
     * @param rounding what part of the largest eigenvalue counts as zero
     */
    Isometry(double[] lambda, double[] V, double rounding) {
        int m = lambda.length;
        this.V = V;
        root = new double[m];
        for (int j = 0; j < m; j++) {
            root[j] = lambda[j] > rounding * lambda[m - 1] ? Math.sqrt(lambda[j]) : 0;
        }
    }

    /** R a. */
    double[] apply(double[] a) {
        int m = root.length;
        double[] y = new double[m];
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += V[i + j * m] * a[i];
            }
            y[j] = root[j] * sum;
        }
        return y;
    }

    /** R⁺ y. */
    double[] applyInverse(double[] y) {
        int m = root.length;
        double[] a = new double[m];
        for (int j = 0; j < m; j++) {
            if (root[j] > 0) {
                double factor = y[j] / root[j];
                for (int i = 0; i < m; i++) {
                    a[i] += factor * V[i + j * m];
                }
            }
        }
        return a;
    }
}
