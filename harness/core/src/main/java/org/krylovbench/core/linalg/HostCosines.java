package org.krylovbench.core.linalg;

import org.jtransforms.dct.DoubleDCT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The orthonormal cosine transform of images by rows, with cos(π k (2i + 1) / 2m) cos(π l (2j + 1) / 2n): DCT-II of lines and
 * columns, by JTransforms, for any size.
 */
public final class HostCosines {

    private final int rows;
    private final int columns;
    private final DoubleDCT_1D alongRows;
    private final DoubleDCT_1D alongColumns;
    private final double[] column;

    /** Images of this size. */
    public HostCosines(int rows, int columns) {
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for long lines
        this.rows = rows;
        this.columns = columns;
        alongRows = new DoubleDCT_1D(columns);
        alongColumns = new DoubleDCT_1D(rows);
        column = new double[rows];
    }

    /** C x, in place. */
    public void forward(double[] image) {
        transform(image, true);
    }

    /** Cᵀ x, in place. */
    public void inverse(double[] image) {
        transform(image, false);
    }

    private void transform(double[] image, boolean forward) {
        for (int i = 0; i < rows && columns > 1; i++) { // of one number it is the number
            if (forward) {
                alongRows.forward(image, i * columns, true);
            } else {
                alongRows.inverse(image, i * columns, true);
            }
        }
        for (int j = 0; j < columns && rows > 1; j++) {
            for (int i = 0; i < rows; i++) {
                column[i] = image[i * columns + j];
            }
            if (forward) {
                alongColumns.forward(column, true);
            } else {
                alongColumns.inverse(column, true);
            }
            for (int i = 0; i < rows; i++) {
                image[i * columns + j] = column[i];
            }
        }
    }
}
