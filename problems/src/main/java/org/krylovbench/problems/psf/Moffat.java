package org.krylovbench.problems.psf;

import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * P(p, q) ∝ (1 + (p² + q²) / α²)^−β around the centre, cut off at the edge of the array and divided by its sum: a star
 * through the atmosphere, with wider wings than a Gaussian. Half its maximum is 2 α √(2^(1/β) − 1) pixels wide; turbulence
 * by itself has β = 4.765. A. F. J. Moffat, Astronomy and Astrophysics 3 (1969); I. Trujillo et al., MNRAS 328 (2001).
 *
 * @param alpha α in pixels
 * @param beta β; more than 1, for the light to be finite
 * @param size side of the array, odd
 */
public record Moffat(double alpha, double beta, int size) implements PsfRecipe {

    public Moffat {
        if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha must be positive and finite, but is " + alpha);
        }
        if (!(beta > 1 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta must be finite and greater than 1, but is " + beta);
        }
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("size must be odd and at least 1, but is " + size);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) {
        int center = size / 2;
        double[] values = new double[size * size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                double u = (p - center) / alpha;
                double v = (q - center) / alpha;
                values[p * size + q] = StrictMath.pow(1 + u * u + v * v, -beta);
            }
        }
        return new PointSpreadFunction(size, size, Weights.unitSum(values), center, center);
    }

    @Override
    public String label() {
        return "moffat α " + Labels.number(alpha) + ", β " + Labels.number(beta);
    }
}
