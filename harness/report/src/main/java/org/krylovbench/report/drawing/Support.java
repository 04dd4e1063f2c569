package org.krylovbench.report.drawing;

import java.awt.geom.Point2D;
import java.util.Arrays;
import org.krylovbench.results.NpyFile;

/** The rectangle of a point-spread function outside of which it is next to nothing; ends are not part of it. */
public record Support(int top, int bottom, int left, int right) {

    /** Weights below this part of the largest are not shown. */
    private static final double LEAST = 1e-6;

    private static final int MARGIN = 1;

    public static Support of(NpyFile psf) {
        double least = LEAST * largest(psf);
        int top = psf.rows();
        int bottom = 0;
        int left = psf.columns();
        int right = 0;
        for (int i = 0; i < psf.rows(); i++) {
            for (int j = 0; j < psf.columns(); j++) {
                double value = psf.values()[i * psf.columns() + j];
                if (value > 0 && value >= least) {
                    top = Math.min(top, i);
                    bottom = Math.max(bottom, i + 1);
                    left = Math.min(left, j);
                    right = Math.max(right, j + 1);
                }
            }
        }
        return top < bottom
                ? new Support(
                        Math.max(0, top - MARGIN),
                        Math.min(psf.rows(), bottom + MARGIN),
                        Math.max(0, left - MARGIN),
                        Math.min(psf.columns(), right + MARGIN))
                : new Support(0, psf.rows(), 0, psf.columns());
    }

    /** The weights that are shown: six decades, or as many as there are, but one at least. */
    public static Range range(NpyFile psf) {
        double high = largest(psf);
        if (!(high > 0)) {
            return new Range(LEAST, 1);
        }
        double low =
                Arrays.stream(psf.values()).filter(value -> value > 0).min().orElse(high);
        return new Range(Math.max(LEAST * high, low / 10), high);
    }

    private static double largest(NpyFile psf) {
        return Arrays.stream(psf.values()).max().orElse(0);
    }

    /** Where a pixel's middle is in what is cut out. */
    public Point2D shifted(Point2D pixel) {
        return new Point2D.Double(pixel.getX() - left + 0.5, pixel.getY() - top + 0.5);
    }

    public NpyFile cut(NpyFile psf) {
        int rows = bottom - top;
        int columns = right - left;
        double[] part = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(psf.values(), (top + i) * psf.columns() + left, part, i * columns, columns);
        }
        return new NpyFile(rows, columns, part);
    }
}
