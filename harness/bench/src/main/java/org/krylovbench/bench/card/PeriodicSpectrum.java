package org.krylovbench.bench.card;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The spectrum of a periodic convolution: its eigenvectors are the waves, its eigenvalues the discrete Fourier transform
 * of the point-spread function, with the centre moved to the first pixel. Hansen, Nagy and O'Leary, Deblurring Images
 * (2006), section 4.2. The singular vectors are complex here.
 */
final class PeriodicSpectrum {

    private PeriodicSpectrum() {}

    /** The spectrum; nothing for another boundary condition, or a very large image. */
    static Optional<Spectrum> of(Convolution blur, double[] b) {
        int pixels = blur.rows();
        if (blur.boundary() != Boundary.PERIODIC || !Effort.allowsTransform(pixels)) {
            return Optional.empty();
        }
        double[] lambda = transformed(wrapped(blur), blur.imageRows(), blur.imageColumns());
        double[] waves = transformed(b, blur.imageRows(), blur.imageColumns());
        double[] moduli = moduli(lambda);
        double[] amplitudes = moduli(waves);
        int[] order = IntStream.range(0, pixels)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -moduli[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Optional.of(new Spectrum(
                Arrays.stream(order).mapToDouble(k -> moduli[k]).toArray(),
                Arrays.stream(order)
                        .mapToDouble(k -> amplitudes[k] / Math.sqrt(pixels))
                        .toArray(),
                Arrays.stream(order)
                        .flatMap(k -> IntStream.of(2 * k, 2 * k + 1))
                        .mapToDouble(at -> lambda[at])
                        .toArray(),
                "Fourier transform of the PSF"));
    }

    private static double[] wrapped(Convolution blur) {
        PointSpreadFunction psf = blur.psf();
        double[] image = new double[blur.columns()];
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                int i = Math.floorMod(p - psf.centerRow(), blur.imageRows());
                int j = Math.floorMod(q - psf.centerColumn(), blur.imageColumns());
                image[i * blur.imageColumns() + j] += psf.get(p, q);
            }
        }
        return image;
    }

    /** All values of the transform of a real image, the half that symmetry stands for too. */
    private static double[] transformed(double[] image, int rows, int columns) {
        var fourier = new HostFourier(rows, columns);
        double[] half = new double[fourier.spectrumSize()];
        fourier.forward(image, half);
        int kept = columns / 2 + 1;
        double[] all = new double[2 * rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int from = 2 * (j < kept ? i * kept + j : (rows - i) % rows * kept + columns - j);
                all[2 * (i * columns + j)] = half[from];
                all[2 * (i * columns + j) + 1] = j < kept ? half[from + 1] : -half[from + 1];
            }
        }
        return all;
    }

    private static double[] moduli(double[] complex) {
        double[] moduli = new double[complex.length / 2];
        Arrays.setAll(moduli, k -> Math.hypot(complex[2 * k], complex[2 * k + 1]));
        return moduli;
    }
}
