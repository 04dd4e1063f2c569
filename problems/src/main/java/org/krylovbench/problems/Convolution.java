package org.krylovbench.problems;

import java.util.Arrays;

/**
 * Blurring of an image with a point-spread function P whose bright pixel is at (c, d):
 *
 * <pre>y(i, j) = Σ P(p, q) x(i − p + c, j − q + d)</pre>
 *
 * where x beyond its edge is as the boundary condition says. Images are vectors by rows. Its transpose is that of the
 * matrix, which for a reflexive boundary is not the convolution with the turned point-spread function. For
 * {@link Boundary#VALID} y holds only what does not depend on what lies beyond the edge of x.
 */
public record Convolution(PointSpreadFunction psf, Boundary boundary, int imageRows, int imageColumns)
        implements OperatorData {

    public Convolution {
        if (imageRows < 1 || imageColumns < 1) {
            throw new IllegalArgumentException(
                    "an image needs at least one pixel, not " + imageRows + "×" + imageColumns);
        }
        if (boundary == Boundary.VALID && (imageRows < psf.rows() || imageColumns < psf.columns())) {
            throw new IllegalArgumentException("nothing of a " + imageRows + "×" + imageColumns
                    + " image blurred with a " + psf.rows() + "×" + psf.columns() + " PSF is valid");
        }
    }

    /** Height of the blurred image. */
    public int dataRows() {
        return boundary == Boundary.VALID ? imageRows - psf.rows() + 1 : imageRows;
    }

    /** Width of the blurred image. */
    public int dataColumns() {
        return boundary == Boundary.VALID ? imageColumns - psf.columns() + 1 : imageColumns;
    }

    /** Lines that the blur reaches beyond the upper edge of the image. */
    int above() {
        return boundary == Boundary.VALID ? 0 : psf.rows() - 1 - psf.centerRow();
    }

    /** Lines that the blur reaches beyond the left edge of the image. */
    int left() {
        return boundary == Boundary.VALID ? 0 : psf.columns() - 1 - psf.centerColumn();
    }

    @Override
    public int rows() {
        return Math.multiplyExact(dataRows(), dataColumns());
    }

    @Override
    public int columns() {
        return Math.multiplyExact(imageRows, imageColumns);
    }

    @Override
    public long coefficients() {
        return psf.values().length;
    }

    @Override
    public Blur onHost() {
        return Blur.of(this);
    }

    /** The weight of each pixel in its own blur: the central weight, and those that the boundary folds back onto it. */
    @Override
    public double[] diagonal() {
        double[] diagonal = new double[Math.min(rows(), columns())];
        if (boundary == Boundary.VALID) {
            Arrays.setAll(diagonal, this::validDiagonal);
            return diagonal;
        }
        for (int p = 0; p < psf.rows(); p++) {
            Continuation ownRows = ownWeights(psf.centerRow() - p, imageRows);
            for (int q = 0; q < psf.columns() && ownRows.size() > 0; q++) {
                Continuation ownColumns = ownWeights(psf.centerColumn() - q, imageColumns);
                for (int k = 0; k < ownRows.size(); k++) {
                    for (int l = 0; l < ownColumns.size(); l++) {
                        diagonal[
                                ownRows.sources()[k] * imageColumns + ownColumns.sources()[l]] += psf.get(p, q)
                                * ownRows.weights()[k]
                                * ownColumns.weights()[l];
                    }
                }
            }
        }
        return diagonal;
    }

    /** The pixels of a line that take part in what is shifted onto them, with what they have of it. */
    private Continuation ownWeights(int shift, int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            Continuation pixel = boundary.at(i + shift, n);
            for (int k = 0; k < pixel.size(); k++) {
                if (pixel.sources()[k] == i) {
                    weights[i] = pixel.weights()[k];
                }
            }
        }
        return Continuation.of(weights);
    }

    /** Pixel k of the data is not in the line and column of pixel k of the image. */
    private double validDiagonal(int k) {
        int p = k / dataColumns() - k / imageColumns + psf.rows() - 1;
        int q = k % dataColumns() - k % imageColumns + psf.columns() - 1;
        boolean inside = p >= 0 && p < psf.rows() && q >= 0 && q < psf.columns();
        return inside ? psf.get(p, q) : 0;
    }
}
