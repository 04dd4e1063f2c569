package org.krylovbench.core.direct;

import java.util.Arrays;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.structured.BlurEigenvalues;
import org.krylovbench.problems.Convolution;

/**
 * Periodic convolutions by A = F* diag(λ) F for the unitary Fourier transform F of images; λ is the transform of the PSF,
 * wrapped round with its centre at the origin. Of each pair of conjugates only one is kept, as a space of two dimensions.
 */
final class FourierSpectrum implements Spectrum {

    /** Transforms of that many pixels are exact to a few rounding errors. */
    private static final double TOLERANCE = 16 * 0x1p-52;

    private final int m;
    private final int n;
    private final int kept;
    private final HostFourier fourier;
    private final Vector d;

    /** λ and the transform of r, complex, by rows of the kept half. */
    private final double[] lambda;

    private final double[] coefficients;

    /** Where the pairs are, those that are their own conjugates included. */
    private final int[] places;

    private final int[] dimensions;

    /** Of the places, lowest frequency first, when it is asked for. */
    private int[] order = {};

    /**
     * Computes it by one transform, for a periodic boundary.
     *
     * @param d takes what is filtered
     */
    FourierSpectrum(Convolution A, Vector d) {
        this.d = d;
        m = A.imageRows();
        n = A.imageColumns();
        kept = n / 2 + 1;
        fourier = new HostFourier(m, n);
        lambda = new double[fourier.spectrumSize()];
        coefficients = new double[fourier.spectrumSize()];
        fourier.forward(BlurEigenvalues.wrapped(A.psf(), m, n), lambda);
        int[] all = new int[m * kept];
        int[] dimension = new int[m * kept];
        int count = 0;
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < kept; l++) {
                if (!isOwnMirror(l) || k <= mirror(k)) {
                    all[count] = k * kept + l;
                    dimension[count++] = isOwnMirror(l) && k == mirror(k) ? 1 : 2;
                }
            }
        }
        places = Arrays.copyOf(all, count);
        dimensions = Arrays.copyOf(dimension, count);
    }

    /** Whether the conjugates of column l are in it. */
    private boolean isOwnMirror(int l) {
        return 2 * l % n == 0;
    }

    private int mirror(int k) {
        return (m - k) % m;
    }

    @Override
    public SpectralData of(Vector r) {
        double[] image = new double[m * n];
        r.copyTo(image);
        fourier.forward(image, coefficients);
        double[] sigma = new double[places.length];
        double[] beta = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            sigma[i] = modulus(lambda, places[i]);
            beta[i] = modulus(coefficients, places[i]) * Math.sqrt(dimensions[i] / ((double) m * n));
        }
        return new SpectralData(sigma, dimensions, beta, 0, m * n, TOLERANCE);
    }

    private static double modulus(double[] complex, int place) {
        return Math.hypot(complex[2 * place], complex[2 * place + 1]);
    }

    @Override
    public double whiteness(double[] left) {
        if (order.length == 0) {
            order = CumulativePeriodogram.order(Arrays.stream(places)
                    .mapToDouble(place -> CumulativePeriodogram.frequency(place / kept, place % kept, m, n))
                    .toArray());
        }
        return CumulativePeriodogram.ofPower(Arrays.stream(order)
                .mapToDouble(i -> left[i] * modulus(coefficients, places[i]))
                .map(part -> part * part)
                .toArray());
    }

    @Override
    public double[] target(double[] solution) {
        double[] x = new double[coefficients.length];
        fourier.forward(solution, x);
        double[] target = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            int at = 2 * places[i];
            double length = modulus(lambda, places[i]) * modulus(coefficients, places[i]);
            // the filtered residual is conj(λ) c, up to a positive factor
            double real = lambda[at] * coefficients[at] + lambda[at + 1] * coefficients[at + 1];
            double imaginary = lambda[at] * coefficients[at + 1] - lambda[at + 1] * coefficients[at];
            double aligned = real * x[at] + imaginary * x[at + 1];
            target[i] = length == 0 ? 0 : aligned / length * Math.sqrt(dimensions[i] / ((double) m * n));
        }
        return target;
    }

    @Override
    public Vector filtered(double[] gains) {
        double[] filtered = new double[coefficients.length];
        for (int i = 0; i < places.length; i++) {
            if (gains[i] > 0) {
                int at = places[i];
                filter(at, gains[i], filtered);
                int k = at / kept;
                int l = at % kept;
                if (isOwnMirror(l) && k != mirror(k)) {
                    filter(mirror(k) * kept + l, gains[i], filtered);
                }
            }
        }
        double[] image = new double[m * n];
        fourier.inverse(filtered, image);
        d.copyFrom(image);
        return d;
    }

    /** The coefficient times the gain, turned back by the phase of λ. */
    private void filter(int place, double gain, double[] filtered) {
        double scale = gain / modulus(lambda, place);
        double a = scale * lambda[2 * place];
        double b = -scale * lambda[2 * place + 1];
        double c = coefficients[2 * place];
        double d = coefficients[2 * place + 1];
        filtered[2 * place] = a * c - b * d;
        filtered[2 * place + 1] = a * d + b * c;
    }
}
