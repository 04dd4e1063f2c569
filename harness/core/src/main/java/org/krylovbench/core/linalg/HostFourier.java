package org.krylovbench.core.linalg;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** The Fourier transform of {@link Fourier} on plain arrays, line by line with JTransforms, for any size. */
public final class HostFourier {

    private final int rows;
    private final int columns;
    private final int kept;
    private final DoubleFFT_1D alongRows;
    private final DoubleFFT_1D alongColumns;
    private final double[] row;
    private final double[] column;

    /** Images of this size. */
    public HostFourier(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("an image needs at least one pixel, not " + rows + "×" + columns);
        }
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for long lines
        this.rows = rows;
        this.columns = columns;
        this.kept = columns / 2 + 1;
        this.alongRows = new DoubleFFT_1D(columns);
        this.alongColumns = new DoubleFFT_1D(rows);
        this.row = new double[2 * columns];
        this.column = new double[2 * rows];
    }

    public int imageSize() {
        return rows * columns;
    }

    public int spectrumSize() {
        return 2 * rows * kept;
    }

    /** See {@link Fourier#forward}. */
    public void forward(double[] image, double[] spectrum) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(image, i * columns, row, 0, columns);
            alongRows.realForwardFull(row);
            System.arraycopy(row, 0, spectrum, 2 * i * kept, 2 * kept);
        }
        for (int l = 0; l < kept; l++) {
            load(spectrum, l);
            alongColumns.complexForward(column);
            store(spectrum, l);
        }
    }

    /** See {@link Fourier#inverse}. */
    public void inverse(double[] spectrum, double[] image) {
        for (int l = 0; l < kept; l++) {
            load(spectrum, l);
            alongColumns.complexInverse(column, true);
            store(spectrum, l);
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(spectrum, 2 * i * kept, row, 0, 2 * kept);
            for (int l = kept; l < columns; l++) { // the half that symmetry stands for
                row[2 * l] = row[2 * (columns - l)];
                row[2 * l + 1] = -row[2 * (columns - l) + 1];
            }
            alongRows.complexInverse(row, true);
            for (int j = 0; j < columns; j++) {
                image[i * columns + j] = row[2 * j];
            }
        }
    }

    private void load(double[] spectrum, int l) {
        for (int i = 0; i < rows; i++) {
            column[2 * i] = spectrum[2 * (i * kept + l)];
            column[2 * i + 1] = spectrum[2 * (i * kept + l) + 1];
        }
    }

    private void store(double[] spectrum, int l) {
        for (int i = 0; i < rows; i++) {
            spectrum[2 * (i * kept + l)] = column[2 * i];
            spectrum[2 * (i * kept + l) + 1] = column[2 * i + 1];
        }
    }
}
