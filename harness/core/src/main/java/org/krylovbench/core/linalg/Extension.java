package org.krylovbench.core.linalg;

import java.util.Arrays;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The image with a margin as wide as the point-spread function reaches, filled as the boundary condition says; a blur is
 * then a correlation without any boundary. {@link #fold} is the transpose of {@link #extend}.
 */
final class Extension {

    final int rows;
    final int columns;
    private final int imageRows;
    private final int imageColumns;
    private final int[] sourceRows;
    private final int[] sourceColumns;
    private final int left;

    Extension(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        imageRows = convolution.imageRows();
        imageColumns = convolution.imageColumns();
        rows = imageRows + psf.rows() - 1;
        columns = imageColumns + psf.columns() - 1;
        left = psf.columns() - 1 - psf.centerColumn();
        sourceRows = sources(convolution.boundary(), rows, psf.rows() - 1 - psf.centerRow(), imageRows);
        sourceColumns = sources(convolution.boundary(), columns, left, imageColumns);
    }

    private static int[] sources(Boundary boundary, int extended, int before, int n) {
        int[] sources = new int[extended];
        Arrays.setAll(sources, u -> boundary.source(u - before, n));
        return sources;
    }

    /** Writes the extended image into the upper left of {@code out}, whose rows are {@code stride} apart. */
    void extend(double[] image, double[] out, int stride) {
        for (int u = 0; u < rows; u++) {
            int to = u * stride;
            if (sourceRows[u] < 0) {
                Arrays.fill(out, to, to + columns, 0);
                continue;
            }
            int from = sourceRows[u] * imageColumns;
            System.arraycopy(image, from, out, to + left, imageColumns);
            for (int v = 0; v < left; v++) {
                out[to + v] = sourceColumns[v] < 0 ? 0 : image[from + sourceColumns[v]];
            }
            for (int v = left + imageColumns; v < columns; v++) {
                out[to + v] = sourceColumns[v] < 0 ? 0 : image[from + sourceColumns[v]];
            }
        }
    }

    /** Adds every pixel of the extended image to the pixel that it came from. */
    void fold(double[] extended, int stride, double[] image) {
        Arrays.fill(image, 0, imageRows * imageColumns, 0);
        for (int u = 0; u < rows; u++) {
            if (sourceRows[u] < 0) {
                continue;
            }
            int from = u * stride;
            int to = sourceRows[u] * imageColumns;
            for (int j = 0; j < imageColumns; j++) {
                image[to + j] += extended[from + left + j];
            }
            foldMargin(extended, from, image, to, 0, left);
            foldMargin(extended, from, image, to, left + imageColumns, columns);
        }
    }

    private void foldMargin(double[] extended, int from, double[] image, int to, int begin, int end) {
        for (int v = begin; v < end; v++) {
            if (sourceColumns[v] >= 0) {
                image[to + sourceColumns[v]] += extended[from + v];
            }
        }
    }
}
