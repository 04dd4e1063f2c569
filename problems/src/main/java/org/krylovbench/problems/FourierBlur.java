package org.krylovbench.problems;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * A convolution by the complex two-dimensional Fourier transform of JTransforms. The upper half of the image is the real
 * part and the lower half the imaginary one, which a real kernel keeps apart: no symmetry is wasted, and the grid may
 * have sides that JTransforms' real transform is slow for. Cost: two transforms and a product of spectra.
 */
final class FourierBlur implements Blur {

    /** Measured: time of a transform of N pixels over N log₂ N, and of a product over N. */
    private static final double SECONDS_PER_BUTTERFLY = 1.05e-9;

    private static final double SECONDS_PER_PRODUCT = 2.0e-9;

    private final Extension extension;
    private final Convolution convolution;

    /** Rows of the upper half of the data; the lower one may have one less. */
    private final int half;

    /** Rows of the extended image that a half of it is made from. */
    private final int halfExtended;

    private final int columns;
    private final DoubleFFT_2D fft;
    private final double[] spectrum;
    private final double[] grid;
    private final double[] extended;

    FourierBlur(Convolution convolution) {
        PointSpreadFunction psf = convolution.psf();
        extension = new Extension(convolution);
        this.convolution = convolution;
        half = (convolution.dataRows() + 1) / 2;
        halfExtended = half + psf.rows() - 1;
        int rows = gridSide(halfExtended);
        columns = gridSide(extension.columns);
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for large images
        fft = new DoubleFFT_2D(rows, columns);
        grid = new double[2 * rows * columns];
        spectrum = new double[grid.length];
        extended = new double[extension.rows * extension.columns];
        for (int p = 0; p < psf.rows(); p++) { // turned, as a convolution looks back
            for (int q = 0; q < psf.columns(); q++) {
                spectrum[at(psf.rows() - 1 - p, psf.columns() - 1 - q)] = psf.get(p, q);
            }
        }
        fft.complexForward(spectrum);
    }

    static double estimatedSeconds(Convolution convolution) {
        int half = (convolution.dataRows() + 1) / 2;
        double rows = gridSide(half + convolution.psf().rows() - 1);
        double pixels =
                rows * gridSide(convolution.dataColumns() + convolution.psf().columns() - 1);
        return pixels * (2 * SECONDS_PER_BUTTERFLY * Math.log(pixels) / Math.log(2) + SECONDS_PER_PRODUCT);
    }

    /** The least of 2ᵃ, 3·2ᵃ and 5·2ᵃ that has room for n, and at least 2. */
    private static int gridSide(int n) {
        int side = Integer.MAX_VALUE;
        for (int odd : new int[] {1, 3, 5}) {
            int candidate = 2 * odd;
            while (candidate < n) {
                candidate *= 2;
            }
            side = Math.min(side, candidate);
        }
        return side;
    }

    /** Where the real part of a pixel is; the imaginary one follows it. */
    private int at(int row, int column) {
        return 2 * (row * columns + column);
    }

    @Override
    public int rows() {
        return convolution.rows();
    }

    @Override
    public int columns() {
        return convolution.columns();
    }

    @Override
    public void apply(double[] x, double[] y) {
        extension.extend(x, extended);
        Arrays.fill(grid, 0);
        scatter(extended, extension.rows, extension.columns, halfExtended);
        filter(-1); // correlation: the conjugate spectrum
        Arrays.fill(y, 0);
        gather(y, convolution.dataRows(), convolution.dataColumns(), half);
    }

    /** The halves overlap where the taps reach from one into the other. */
    @Override
    public void applyTranspose(double[] x, double[] y) {
        Arrays.fill(grid, 0);
        scatter(x, convolution.dataRows(), convolution.dataColumns(), half);
        filter(1);
        Arrays.fill(extended, 0);
        gather(extended, extension.rows, extension.columns, halfExtended);
        extension.fold(extended, y);
    }

    @Override
    public String description() {
        return "JTransforms complex FFT of two halves, " + grid.length / 2 / columns + "×" + columns;
    }

    /** Puts {@code height} rows from the first on into the real part, and as many from row {@code half} on into the other. */
    private void scatter(double[] image, int rows, int width, int height) {
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                grid[at(i, j)] = image[i * width + j];
            }
        }
        for (int i = half; i < Math.min(rows, half + height); i++) {
            for (int j = 0; j < width; j++) {
                grid[at(i - half, j) + 1] = image[i * width + j];
            }
        }
    }

    /** Adds both parts to the rows that {@link #scatter} would have taken them from. */
    private void gather(double[] image, int rows, int width, int height) {
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                image[i * width + j] += grid[at(i, j)];
            }
        }
        for (int i = half; i < Math.min(rows, half + height); i++) {
            for (int j = 0; j < width; j++) {
                image[i * width + j] += grid[at(i - half, j) + 1];
            }
        }
    }

    /** Multiplies the spectrum of the grid by that of the taps, or for a sign of −1 by its conjugate. */
    private void filter(int sign) {
        fft.complexForward(grid);
        for (int k = 0; k < grid.length; k += 2) {
            double a = grid[k];
            double b = grid[k + 1];
            double c = spectrum[k];
            double d = sign * spectrum[k + 1];
            grid[k] = a * c - b * d;
            grid[k + 1] = a * d + b * c;
        }
        fft.complexInverse(grid, true);
    }
}
