package org.krylovbench.problems.psf;

import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * P(p, q) ∝ exp(−(p² + q²) / 2σ²) around the centre, cut off at the edge of the array and divided by its sum. Of rank 1.
 *
 * @param sigma σ in pixels
 * @param size side of the array, odd
 */
public record Gaussian(double sigma, int size) implements PsfRecipe {

    public Gaussian {
        if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sigma must be positive and finite, but is " + sigma);
        }
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("size must be odd and at least 1, but is " + size);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) {
        int center = size / 2;
        double[] w = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            int distance = k - center;
            w[k] = StrictMath.exp(-distance * distance / (2 * sigma * sigma)); // strict: the same on every machine
            sum += w[k];
        }
        double[] values = new double[size * size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                values[p * size + q] = w[p] * w[q] / (sum * sum);
            }
        }
        return new PointSpreadFunction(size, size, values, center, center);
    }

    @Override
    public String label() {
        return "gaussian σ " + Labels.number(sigma);
    }
}
