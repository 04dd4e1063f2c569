package org.krylovbench.problems.psf;

import org.krylovbench.problems.PointSpreadFunction;

/**
 * Motion from the centre down and right along the diagonal, whose weights fall from 1 to 0 in L equal steps:
 * {@code psfMotion} of IR Tools (2018). The pixel right of one on the diagonal weighs half of it. Its sum is 3 L / 4.
 */
final class DiagonalMotion {

    private DiagonalMotion() {}

    /** In a square array of side n, at least 2, which cuts off the length. */
    static PointSpreadFunction ramp(int n, int center, int length) {
        int pixels = Math.min(length, n - center);
        double[] values = new double[n * n];
        for (int t = 0; t < pixels; t++) {
            double weight = (pixels - 1.0 - t) / (pixels - 1);
            int at = (center + t) * n + center + t;
            values[at] = weight;
            if (t < pixels - 1) {
                values[at + 1] = weight / 2;
            }
        }
        return new PointSpreadFunction(n, n, values, center, center);
    }
}
