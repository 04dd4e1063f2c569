package org.krylovbench.problems;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Blurring of an image with a point-spread function P whose bright pixel is at (c, d):
 *
 * <pre>y(i, j) = Σ P(p, q) x(i − p + c, j − q + d)</pre>
 *
 * where x beyond its edge is as the boundary condition says. Images are vectors by rows. Its transpose is that of the
 * matrix, which for a reflexive boundary is not the convolution with the turned point-spread function.
 */
public record Convolution(PointSpreadFunction psf, Boundary boundary, int imageRows, int imageColumns)
        implements OperatorData {

    public Convolution {
        if (imageRows < 1 || imageColumns < 1) {
            throw new IllegalArgumentException(
                    "an image needs at least one pixel, not " + imageRows + "×" + imageColumns);
        }
    }

    @Override
    public int rows() {
        return Math.multiplyExact(imageRows, imageColumns);
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public long coefficients() {
        return psf.values().length;
    }

    /** Cost: pixels of the image times nonzero weights of the point-spread function. */
    @Override
    public double[] times(double[] x) {
        double[] y = new double[rows()];
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                if (psf.get(p, q) != 0) {
                    addShifted(psf.get(p, q), psf.centerRow() - p, psf.centerColumn() - q, x, y);
                }
            }
        }
        return y;
    }

    /** y(i, j) ← y(i, j) + weight · x(i + down, j + right). */
    private void addShifted(double weight, int down, int right, double[] x, double[] y) {
        int[] columnSources = sources(right, imageColumns);
        int[] rowSources = sources(down, imageRows);
        for (int i = 0; i < imageRows; i++) {
            if (rowSources[i] < 0) {
                continue;
            }
            int from = rowSources[i] * imageColumns;
            int to = i * imageColumns;
            for (int j = 0; j < imageColumns; j++) {
                if (columnSources[j] >= 0) {
                    y[to + j] += weight * x[from + columnSources[j]];
                }
            }
        }
    }

    private int[] sources(int shift, int n) {
        int[] sources = new int[n];
        Arrays.setAll(sources, i -> boundary.source(i + shift, n));
        return sources;
    }

    /** The weight of each pixel in its own blur: the central weight, and those that the boundary folds back onto it. */
    @Override
    public double[] diagonal() {
        double[] diagonal = new double[rows()];
        for (int p = 0; p < psf.rows(); p++) {
            int[] ownRows = ownSources(psf.centerRow() - p, imageRows);
            for (int q = 0; q < psf.columns() && ownRows.length > 0; q++) {
                int[] ownColumns = ownSources(psf.centerColumn() - q, imageColumns);
                for (int i : ownRows) {
                    for (int j : ownColumns) {
                        diagonal[i * imageColumns + j] += psf.get(p, q);
                    }
                }
            }
        }
        return diagonal;
    }

    /** The pixels of a line that are shifted onto themselves. */
    private int[] ownSources(int shift, int n) {
        return IntStream.range(0, n)
                .filter(i -> boundary.source(i + shift, n) == i)
                .toArray();
    }
}
