package org.krylovbench.problems;

import java.util.Arrays;

/**
 * y(i, j) = Σ w(p, q) x(i + p, j + q), tap by tap. Each row of x is copied once for each shift q, so that in the inner loop
 * all arrays have the same index: only then does the compiler vectorise it.
 */
final class Correlation {

    private final double[] weights;
    private final int[] tapRows;
    private final int[] tapColumns;
    private final int height;
    private final int outColumns;
    private final double[][][] shifted;
    private final double[] sum;

    /**
     * Prepares the taps of a point-spread function.
     *
     * @param turned by half a turn, as a convolution looks back
     * @param outColumns width of y
     */
    Correlation(PointSpreadFunction psf, boolean turned, int outColumns) {
        int taps = (int) Arrays.stream(psf.values()).filter(w -> w != 0).count();
        weights = new double[taps];
        tapRows = new int[taps];
        tapColumns = new int[taps];
        height = psf.rows();
        this.outColumns = outColumns;
        shifted = new double[height][psf.columns()][outColumns];
        sum = new double[outColumns];
        int tap = 0;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                if (psf.get(p, q) != 0) {
                    weights[tap] = psf.get(p, q);
                    tapRows[tap] = turned ? psf.rows() - 1 - p : p;
                    tapColumns[tap++] = turned ? psf.columns() - 1 - q : q;
                }
            }
        }
    }

    int taps() {
        return weights.length;
    }

    /** Fills {@code outRows} rows of y from {@code outRows + height − 1} rows of x, which are {@code inColumns} wide. */
    void apply(double[] x, int inColumns, double[] y, int outRows) {
        for (int u = 0; u < height - 1; u++) {
            shift(x, u, inColumns);
        }
        for (int i = 0; i < outRows; i++) {
            shift(x, i + height - 1, inColumns);
            sumUp(i);
            System.arraycopy(sum, 0, y, i * outColumns, outColumns);
        }
    }

    private void shift(double[] x, int row, int inColumns) {
        double[][] copies = shifted[row % height];
        for (int q = 0; q < copies.length; q++) {
            System.arraycopy(x, row * inColumns + q, copies[q], 0, outColumns);
        }
    }

    private void sumUp(int i) {
        Arrays.fill(sum, 0);
        int whole = weights.length - weights.length % 4;
        for (int t = 0; t < whole; t += 4) {
            add(
                    sum,
                    weights[t],
                    row(i, t),
                    weights[t + 1],
                    row(i, t + 1),
                    weights[t + 2],
                    row(i, t + 2),
                    weights[t + 3],
                    row(i, t + 3));
        }
        for (int t = whole; t < weights.length; t++) {
            add(sum, weights[t], row(i, t));
        }
    }

    private double[] row(int i, int tap) {
        return shifted[(i + tapRows[tap]) % height][tapColumns[tap]];
    }

    private static void add(
            double[] sum,
            double w0,
            double[] x0,
            double w1,
            double[] x1,
            double w2,
            double[] x2,
            double w3,
            double[] x3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += w0 * x0[j] + w1 * x1[j] + w2 * x2[j] + w3 * x3[j];
        }
    }

    private static void add(double[] sum, double w, double[] x) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += w * x[j];
        }
    }
}
