package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.Random;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The speckles of a star through the atmosphere: {@code psfSpeckle} of IR Tools (2018), a random phase screen of the power
 * spectrum 0.023 r₀^(−5/3) f^(−11/3) in front of a circular pupil, |F⁻¹ (pupil · exp(iφ))|². Of full rank.
 *
 * <p>As in the toolbox the screen's pixels are 1 cm wide and the pupil n / 2 of them, whatever D is, so the blur grows with
 * the array; the diagonal of the screen's spectrum is scaled twice; and the centre is a pixel above and left of the star.
 * {@link Atmospheric} has no such quirks.
 *
 * @param ratio D / r₀ for the diameter D = 3.7 m and Fried's parameter r₀; the toolbox calls 10 mild, 30 medium, 70 severe
 * @param size side n of the array, even and at least 4; without it, that of the image, less one where that is odd
 * @param seed of four successive arrays of {@code nextGaussian} of {@link Random}, each by columns
 */
public record Speckle(double ratio, OptionalInt size, long seed) implements PsfRecipe {

    /** The least array in which the pupil is not empty. */
    static final int LEAST_SIZE = 4;

    private static final double DIAMETER_METRES = 3.7;

    private static final double PIXEL_METRES = 0.01;

    public Speckle {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio must be positive and finite, but is " + ratio);
        }
        int side = size.orElse(LEAST_SIZE);
        if (side < LEAST_SIZE || side % 2 != 0) {
            throw new IllegalArgumentException("size must be even and at least " + LEAST_SIZE + ", but is " + side);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        int side = size.orElse(Math.max(LEAST_SIZE, imageSize - imageSize % 2));
        Weights.require(side, 12);
        return star(side, DIAMETER_METRES / ratio, seed);
    }

    /**
     * Fried's parameter in metres, (0.423 k² Cn² Δz)^(−3/5), for a plane wave of 0.744 µm that has come 50 km through air
     * of the structure constant Cn² in m^(−2/3).
     */
    static double friedMetres(double structureConstant) {
        double k = 2 * Math.PI / 0.744e-6;
        return StrictMath.pow(0.423 * k * k * structureConstant * 50e3, -3.0 / 5);
    }

    static PointSpreadFunction star(int n, double friedMetres, long seed) {
        double[] values = Pupil.irTools(n).image(phase(n, friedMetres, seed));
        return new PointSpreadFunction(n, n, values, n / 2 - 1, n / 2 - 1);
    }

    /** The screen, φ in radians by rows. */
    private static double[] phase(int n, double friedMetres, long seed) {
        int half = n / 2; // the index of frequency 0
        ComplexGrid c = coefficients(n, friedMetres, seed);
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                c.scale(k - half, j - half, amplitude(k - half, j - half, n, friedMetres));
            }
        }
        c.inverse();
        double[] phase = new double[n * n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < n; q++) {
                phase[p * n + q] = c.real(p - half, q - half);
            }
        }
        return phase;
    }

    /** The root of the power in a cell of the spectrum. */
    private static double amplitude(int u, int v, int n, double friedMetres) {
        if (u == 0 && v == 0) {
            return 0;
        }
        double df = 1 / (n * PIXEL_METRES);
        double f = Math.sqrt((double) u * u + (double) v * v) * df;
        return Math.sqrt(0.023 * StrictMath.pow(friedMetres, -5.0 / 3) * StrictMath.pow(f, -11.0 / 3)) * df;
    }

    /** C(−u, −v) = conj C(u, v), so that the screen is real, all but the diagonal normal. */
    private static ComplexGrid coefficients(int n, double friedMetres, long seed) {
        int half = n / 2;
        var random = new Random(seed);
        double[] diagonal = diagonal(normal(n, random), n);
        normal(n, random); // the toolbox draws it, too
        double[] real = normal(n, random);
        double[] imaginary = normal(n, random);
        var c = new ComplexGrid(n);
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                c.set(k - half, j - half, real[j * n + k], imaginary[j * n + k]);
            }
            c.set(k - half, k - half, diagonal[k] * amplitude(k - half, k - half, n, friedMetres), 0);
        }
        c.set(-half, 0, c.real(1 - half, 1 - half), 0);
        c.set(0, -half, c.real(2 - half, 2 - half), 0);
        for (int k = 0; k <= half; k++) {
            for (int j = 0; j < n; j++) {
                c.set(k - half, j - half, c.real(half - k, half - j), -c.imaginary(half - k, half - j));
            }
        }
        return c;
    }

    /** n × n normal numbers by columns. */
    private static double[] normal(int n, Random random) {
        double[] values = new double[n * n];
        for (int at = 0; at < values.length; at++) {
            values[at] = random.nextGaussian();
        }
        return values;
    }

    private static double[] diagonal(double[] matrix, int n) {
        double[] diagonal = new double[n];
        for (int k = 0; k < n; k++) {
            diagonal[k] = matrix[k * n + k];
        }
        return diagonal;
    }

    @Override
    public String label() {
        return "speckle D/r₀ " + Labels.number(ratio) + ", seed " + seed;
    }
}
