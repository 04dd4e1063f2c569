package org.krylovbench.problems.matrix;

import org.jtransforms.dct.DoubleDCT_1D;

/**
 * The orthogonal matrix Q = C D₂ C D₁ with the orthonormal cosine transform C (DCT-II) and random signs D₁, D₂: its rows mix
 * all coordinates about evenly, and it costs n log n to apply, where one drawn from Haar's measure would cost n².
 */
final class CosineMixer {

    private final int n;
    private final DoubleDCT_1D cosines;
    private final double[] firstSigns;
    private final double[] secondSigns;

    CosineMixer(int n, RandomNumbers random) {
        this.n = n;
        cosines = new DoubleDCT_1D(n);
        firstSigns = signs(n, random);
        secondSigns = signs(n, random);
    }

    private static double[] signs(int n, RandomNumbers random) {
        double[] signs = new double[n];
        for (int i = 0; i < n; i++) {
            signs[i] = random.uniform() < 0.5 ? -1 : 1;
        }
        return signs;
    }

    /** Q (Λ + δ N) Qᵀ by columns, N with ones above the diagonal; exactly symmetric for δ = 0. */
    double[] mix(double[] lambda, double departure) {
        double[] a = new double[n * n];
        for (int j = 0; j < n; j++) {
            a[j + j * n] = lambda[j];
            if (j > 0) {
                a[j - 1 + j * n] = departure;
            }
        }
        applyToColumns(a);
        transpose(a);
        applyToColumns(a);
        transpose(a);
        if (departure == 0) {
            symmetrize(a);
        }
        return a;
    }

    private void applyToColumns(double[] a) {
        for (int column = 0; column < a.length; column += n) {
            transform(a, column, firstSigns);
            transform(a, column, secondSigns);
        }
    }

    private void transform(double[] a, int column, double[] signs) {
        for (int i = 0; i < n; i++) {
            a[column + i] *= signs[i];
        }
        if (n > 1) { // of one number it is the number
            cosines.forward(a, column, /* scale= */ true);
        }
    }

    private void transpose(double[] a) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                double upper = a[i + j * n];
                a[i + j * n] = a[j + i * n];
                a[j + i * n] = upper;
            }
        }
    }

    private void symmetrize(double[] a) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < j; i++) {
                double mean = (a[i + j * n] + a[j + i * n]) / 2;
                a[i + j * n] = mean;
                a[j + i * n] = mean;
            }
        }
    }
}
