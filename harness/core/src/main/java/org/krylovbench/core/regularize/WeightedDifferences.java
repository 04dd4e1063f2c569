package org.krylovbench.core.regularize;

import java.util.Arrays;
import org.krylovbench.problems.Shape;

/**
 * W L for the forward differences L of an image, down and to the right, none across its edge, and a weight for each pixel:
 * 2n values for n pixels, those down first. On the host.
 */
final class WeightedDifferences {

    private final int rows;
    private final int columns;
    private final double[] weights;

    /** Of images of this shape, with weights of one. */
    WeightedDifferences(Shape shape) {
        rows = shape.rows();
        columns = shape.columns();
        weights = new double[shape.size()];
        weighEqually(1);
    }

    /** Gives all pixels the same weight. */
    void weighEqually(double weight) {
        Arrays.fill(weights, weight);
    }

    /** w = √α max(|∇x|, τ)^(−½), so that ‖W L x‖² is α Σ |∇x| where differences are not below τ. */
    void weighFor(double[] x, double alpha, double threshold) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.sqrt(alpha / Math.max(slope(x, k), threshold));
        }
    }

    /** Whether no slope is above the threshold. */
    boolean isFlat(double[] x, double threshold) {
        for (int k = 0; k < weights.length; k++) {
            if (slope(x, k) > threshold) {
                return false;
            }
        }
        return true;
    }

    private double slope(double[] x, int k) {
        double down = down(x, k);
        double right = right(x, k);
        return Math.sqrt(down * down + right * right);
    }

    private double down(double[] x, int k) {
        return k / columns < rows - 1 ? x[k + columns] - x[k] : 0;
    }

    private double right(double[] x, int k) {
        return k % columns < columns - 1 ? x[k + 1] - x[k] : 0;
    }

    /** y ← W L x. */
    void apply(double[] x, double[] y) {
        int n = weights.length;
        for (int k = 0; k < n; k++) {
            y[k] = weights[k] * down(x, k);
            y[n + k] = weights[k] * right(x, k);
        }
    }

    /** x ← (W L)ᵀ y. */
    void applyTranspose(double[] y, double[] x) {
        int n = weights.length;
        Arrays.fill(x, 0);
        for (int k = 0; k < n; k++) {
            if (k / columns < rows - 1) {
                double t = weights[k] * y[k];
                x[k] -= t;
                x[k + columns] += t;
            }
            if (k % columns < columns - 1) {
                double t = weights[k] * y[n + k];
                x[k] -= t;
                x[k + 1] += t;
            }
        }
    }
}
