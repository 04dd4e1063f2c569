package org.krylovbench.problems.psf;

import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * P(p, q) ∝ exp(−u² / 2σ² − v² / 2τ²) for the coordinates u and v of a pixel along the long and the short axis of an
 * ellipse around the centre, cut off at the edge of the array and divided by its sum. Of rank 1 where it is round or its
 * axes are those of the image.
 *
 * @param sigma σ of the long axis in pixels
 * @param size side of the array, odd
 * @param elongation σ / τ, the ratio of the axes
 * @param angle that of the long axis in degrees, counted from the rows of the image anticlockwise
 */
public record Gaussian(double sigma, int size, double elongation, double angle) implements PsfRecipe {

    public Gaussian {
        if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sigma must be positive and finite, but is " + sigma);
        }
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("size must be odd and at least 1, but is " + size);
        }
        if (!(elongation >= 1 && elongation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("elongation must be finite and at least 1, but is " + elongation);
        }
        if (!(Math.abs(angle) <= 360)) {
            throw new IllegalArgumentException("angle must lie in [-360, 360], but is " + angle);
        }
    }

    /** A round one. */
    public Gaussian(double sigma, int size) {
        this(sigma, size, 1, 0);
    }

    @Override
    public PointSpreadFunction make(int imageSize) {
        int center = size / 2;
        double[] values;
        if (elongation == 1 || angle % 180 == 0) {
            values = separable(profile(size, center, tau()), profile(size, center, sigma));
        } else if (angle % 90 == 0) {
            values = separable(profile(size, center, sigma), profile(size, center, tau()));
        } else {
            values = Weights.unitSum(ellipse());
        }
        return new PointSpreadFunction(size, size, values, center, center);
    }

    private double tau() {
        return sigma / elongation;
    }

    private static double[] separable(double[] column, double[] row) {
        return product(column, row, sum(column) * sum(row));
    }

    private static double sum(double[] profile) {
        double sum = 0;
        for (double weight : profile) {
            sum += weight;
        }
        return sum;
    }

    private double[] ellipse() {
        double sine = StrictMath.sin(Math.toRadians(angle));
        double cosine = StrictMath.cos(Math.toRadians(angle));
        int center = size / 2;
        double[] values = new double[size * size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                double u = ((q - center) * cosine - (p - center) * sine) / sigma;
                double v = ((q - center) * sine + (p - center) * cosine) / tau();
                values[p * size + q] = StrictMath.exp(-(u * u + v * v) / 2);
            }
        }
        return values;
    }

    /** exp(−k² / 2σ²) for the distances k of n pixels from the centre. */
    static double[] profile(int n, int center, double sigma) {
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            double distance = k - center;
            w[k] = StrictMath.exp(-distance * distance / (2 * sigma * sigma)); // strict: the same on every machine
        }
        return w;
    }

    /** The outer product of a column and a row, divided by a number. */
    static double[] product(double[] column, double[] row, double divisor) {
        double[] values = new double[column.length * row.length];
        for (int p = 0; p < column.length; p++) {
            for (int q = 0; q < row.length; q++) {
                values[p * row.length + q] = column[p] * row[q] / divisor;
            }
        }
        return values;
    }

    @Override
    public String label() {
        String round = "gaussian σ " + Labels.number(sigma);
        return elongation == 1
                ? round
                : round + ", " + Labels.number(elongation) + " : 1 at " + Labels.number(angle) + "°";
    }
}
