package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.jtransforms.fft.DoubleFFT_2D;
import org.krylovbench.problems.Shape;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * IR Tools' {@code ppower}: |F⁻¹(u exp(2πi P))| with P white Gaussian noise and u(i, j) = 1 / (x² + y²) at the pixel's
 * x = (2j − 1)/n − 1 and y = (2i − 1)/n − 1, of which the 30 % brightest pixels are kept.
 */
final class Clouds {

    private static final double KEPT = 0.3;

    private Clouds() {}

    static double[] pixels(int n, Random random) throws IOException {
        if (n % 2 == 1) {
            throw new IOException("ppower divides by zero in the middle of an image of an odd size, " + n + "; "
                    + (n + 1) + " would do");
        }
        double[] byColumns = new double[n * n];
        Arrays.setAll(byColumns, k -> random.nextGaussian());
        double[] phase = new Shape(n, n).byRows(byColumns);
        double[] spectrum = new double[2 * n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int k = i * n + j;
                double x = (2.0 * j + 1) / n - 1;
                double y = (2.0 * i + 1) / n - 1;
                spectrum[2 * k] = StrictMath.cos(2 * Math.PI * phase[k]) / (x * x + y * y);
                spectrum[2 * k + 1] = StrictMath.sin(2 * Math.PI * phase[k]) / (x * x + y * y);
            }
        }
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for large images
        new DoubleFFT_2D(n, n).complexInverse(spectrum, true);
        double[] pixels = new double[n * n];
        Arrays.setAll(pixels, k -> Math.hypot(spectrum[2 * k], spectrum[2 * k + 1]));
        double[] sorted = pixels.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - (int) Math.round(KEPT * n * n)];
        Arrays.setAll(pixels, k -> pixels[k] < least ? 0 : pixels[k]);
        return pixels;
    }
}
