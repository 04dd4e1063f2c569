package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The path of a particle that starts with a random velocity, which is randomly perturbed all the time; drawn with an
 * intensity inversely proportional to its speed, and convolved with a Gaussian. After {@code random_motion_blur} of R.
 * Voorhaar's articles on deconvolution.
 *
 * <p>Certain is the sentence above, which is all that is published of it, and the parameters' names and values there: 11,
 * 20, 0.98, 0.1, 0.5 and 42. Reconstructed are
 * <ul>
 *   <li>the perturbation: v ← β v + √(1 − β²) s z for a normal z, under which the spread s of the velocities lasts;
 *   <li>the unit of the scale, which is pixels a step here; 0.3 of them give the extent of the published figure;
 *   <li>the place: the path's bounding box has its middle at the centre, as in the figure; a path too long for the array
 *       is shrunk to fit.
 * </ul>
 * The figure itself, whose random numbers were others, is {@link RecordedMotion}.
 *
 * @param size side of the array, odd
 * @param steps of equal time, along a straight line each
 * @param beta β, what a step leaves of the velocity
 * @param velocityScale standard deviation s of both components of the velocity, in pixels a step
 * @param sigma σ of the Gaussian in pixels; 0 for none
 * @param seed of the random velocities
 */
public record RandomMotion(int size, int steps, double beta, double velocityScale, double sigma, long seed)
        implements PsfRecipe {

    public RandomMotion {
        if (size < 1 || size % 2 == 0 || size > 10_001) {
            throw new IllegalArgumentException("size must be odd and lie in [1, 10001], but is " + size);
        }
        if (steps < 1 || steps > 1_000_000) {
            throw new IllegalArgumentException("steps must lie in [1, 1000000], but is " + steps);
        }
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("beta must lie in [0, 1], but is " + beta);
        }
        if (!(velocityScale > 0 && velocityScale <= 1e6)) {
            throw new IllegalArgumentException(
                    "velocity-scale must be positive and at most 1e6, but is " + velocityScale);
        }
        if (!(sigma >= 0 && sigma <= 1e6)) {
            throw new IllegalArgumentException("sigma must lie in [0, 1e6], but is " + sigma);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        Weights.require(size, 4);
        double[][] path = path();
        double[] rows = path[0];
        double[] columns = path[1];
        center(rows);
        center(columns);
        int center = size / 2;
        double extent = Math.max(max(rows), max(columns));
        double scale = extent > center ? center / extent : 1;
        var raster = new Raster(size);
        for (int t = 0; t < steps; t++) {
            double down = scale * (rows[t + 1] - rows[t]);
            double right = scale * (columns[t + 1] - columns[t]);
            // each step weighs the same, so its intensity is inverse to its length
            raster.addLine(center + scale * rows[t], center + scale * columns[t], down, right, 1, 1);
        }
        double[] values = sigma == 0 ? raster.values() : smoothed(raster.values());
        return new PointSpreadFunction(size, size, Weights.unitSum(values), center, center);
    }

    /** Rows and columns of the particle before the first step and after each. */
    private double[][] path() {
        var random = new Random(seed);
        double spread = Math.sqrt(1 - beta * beta) * velocityScale;
        double[] rows = new double[steps + 1];
        double[] columns = new double[steps + 1];
        double down = velocityScale * random.nextGaussian();
        double right = velocityScale * random.nextGaussian();
        for (int t = 0; t < steps; t++) {
            rows[t + 1] = rows[t] + down;
            columns[t + 1] = columns[t] + right;
            down = beta * down + spread * random.nextGaussian();
            right = beta * right + spread * random.nextGaussian();
        }
        return new double[][] {rows, columns};
    }

    /** Moves the middle of the positions' range to 0. */
    private static void center(double[] positions) {
        double middle = (max(positions) + Arrays.stream(positions).min().orElseThrow()) / 2;
        Arrays.setAll(positions, t -> positions[t] - middle);
    }

    private static double max(double[] positions) {
        return Arrays.stream(positions).max().orElseThrow();
    }

    /** Convolved with the Gaussian, cut off at 4 σ, and cut off at the edge of the array. */
    private double[] smoothed(double[] image) {
        int reach = (int) Math.min(size - 1, Math.ceil(4 * sigma));
        double[] taps = Gaussian.profile(2 * reach + 1, reach, sigma);
        return smoothedColumns(transposed(smoothedColumns(transposed(image), taps)), taps);
    }

    private double[] smoothedColumns(double[] image, double[] taps) {
        int reach = taps.length / 2;
        double[] smooth = new double[image.length];
        for (int p = 0; p < size; p++) {
            for (int from = Math.max(0, p - reach); from <= Math.min(size - 1, p + reach); from++) {
                double tap = taps[p - from + reach];
                for (int q = 0; q < size; q++) {
                    smooth[p * size + q] += tap * image[from * size + q];
                }
            }
        }
        return smooth;
    }

    private double[] transposed(double[] image) {
        double[] transpose = new double[image.length];
        Arrays.setAll(transpose, at -> image[at % size * size + at / size]);
        return transpose;
    }

    @Override
    public String label() {
        return "random motion, " + steps + " steps of " + Labels.number(velocityScale) + " px, seed " + seed;
    }
}
