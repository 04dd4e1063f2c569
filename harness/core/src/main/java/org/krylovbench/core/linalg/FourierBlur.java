package org.krylovbench.core.linalg;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * A convolution by the real two-dimensional Fourier transform of JTransforms, on a grid of powers of two, for which that
 * is several times faster than for others. Cost: two transforms and a product of spectra.
 */
final class FourierBlur implements Blur {

    /** Measured: time of a transform of N pixels over N log₂ N, and of a product over N. */
    private static final double SECONDS_PER_BUTTERFLY = 0.37e-9;

    private static final double SECONDS_PER_PRODUCT = 1.0e-9;

    private final Extension extension;
    private final int imageRows;
    private final int imageColumns;
    private final int rows;
    private final int columns;
    private final DoubleFFT_2D fft;
    private final double[] spectrum;
    private final double[] grid;

    FourierBlur(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        extension = new Extension(convolution);
        imageRows = convolution.imageRows();
        imageColumns = convolution.imageColumns();
        rows = powerOfTwo(extension.rows);
        columns = powerOfTwo(extension.columns);
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for large images
        fft = new DoubleFFT_2D(rows, columns);
        grid = new double[rows * columns];
        spectrum = new double[rows * columns];
        for (int p = 0; p < psf.rows(); p++) { // turned, as a convolution looks back
            for (int q = 0; q < psf.columns(); q++) {
                spectrum[(psf.rows() - 1 - p) * columns + psf.columns() - 1 - q] = psf.get(p, q);
            }
        }
        fft.realForward(spectrum);
    }

    static double estimatedSeconds(Convolution convolution) {
        double rows = powerOfTwo(convolution.imageRows() + convolution.psf().rows() - 1);
        double columns =
                powerOfTwo(convolution.imageColumns() + convolution.psf().columns() - 1);
        double pixels = rows * columns;
        return pixels * (2 * SECONDS_PER_BUTTERFLY * Math.log(pixels) / Math.log(2) + SECONDS_PER_PRODUCT);
    }

    /** The next power of two, and at least 2. */
    private static int powerOfTwo(int n) {
        return Math.max(2, Integer.highestOneBit(2 * n - 1));
    }

    @Override
    public int rows() {
        return imageRows * imageColumns;
    }

    @Override
    public int columns() {
        return rows();
    }

    @Override
    public void apply(double[] x, double[] y) {
        Arrays.fill(grid, 0);
        extension.extend(x, grid, columns);
        filter(-1); // correlation: the conjugate spectrum
        for (int i = 0; i < imageRows; i++) {
            System.arraycopy(grid, i * columns, y, i * imageColumns, imageColumns);
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        Arrays.fill(grid, 0);
        for (int i = 0; i < imageRows; i++) {
            System.arraycopy(x, i * imageColumns, grid, i * columns, imageColumns);
        }
        filter(1);
        extension.fold(grid, columns, y);
    }

    @Override
    public String description() {
        return "JTransforms real FFT, " + rows + "×" + columns;
    }

    /** Multiplies the spectrum of the grid by that of the taps, or for a sign of −1 by its conjugate. */
    private void filter(int sign) {
        fft.realForward(grid);
        for (int i = 0; i < rows; i++) {
            for (int k = i * columns + 2; k < (i + 1) * columns; k += 2) {
                multiply(k, k + 1, sign);
            }
        }
        // JTransforms packs what is real by symmetry: columns 0 and N/2 of the spectrum share the first two numbers of
        // each row, rows 0 and M/2 hold real ones
        for (int k : new int[] {0, 1, rows / 2 * columns, rows / 2 * columns + 1}) {
            grid[k] *= spectrum[k];
        }
        for (int i = 1; i < rows / 2; i++) {
            multiply(i * columns, i * columns + 1, sign);
            multiply((rows - i) * columns + 1, (rows - i) * columns, sign);
        }
        fft.realInverse(grid, true);
    }

    private void multiply(int re, int im, int sign) {
        double a = grid[re];
        double b = grid[im];
        double c = spectrum[re];
        double d = sign * spectrum[im];
        grid[re] = a * c - b * d;
        grid[im] = a * d + b * c;
    }
}
