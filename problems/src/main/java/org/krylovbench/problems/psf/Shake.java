package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The random path of a shaken camera: {@code psfShake} of IR Tools (2018). A spline with not-a-knot ends goes through the
 * origin and nine points that are uniform in a square of side 2 n / s(v), where s is the quartic through s(0) = 100 that is
 * halved with every quarter of the level v; 101 frames along it are added, each of them shared bilinearly among the four
 * pixels around it. S. Gazzola, P. C. Hansen and J. G. Nagy, Numerical Algorithms 81 (2019).
 *
 * @param level v, in (0, 1]; the toolbox calls 0.25 mild, 0.5 medium and 0.75 severe
 * @param size side n of the array; without it, that of the image
 * @param seed of the points: columns, then rows, by {@code nextDouble} of {@link Random}
 */
public record Shake(double level, OptionalInt size, long seed) implements PsfRecipe {

    private static final int POINTS = 10;

    private static final int FRAMES = 100;

    public Shake {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1], but is " + level);
        }
        if (size.orElse(2) < 2) {
            throw new IllegalArgumentException("size must be at least 2, but is " + size.orElseThrow());
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        int n = size.orElse(imageSize);
        Weights.require(n, 2);
        PointSpreadFunction frames = frames(n, level, seed);
        return new PointSpreadFunction(
                n, n, Weights.unitSum(frames.values()), frames.centerRow(), frames.centerColumn());
    }

    /** The mean of the frames. Those that leave the array are lost, as in the toolbox. */
    static PointSpreadFunction frames(int n, double level, long seed) throws IOException {
        if (n < 2) {
            throw new IOException(
                    "shake needs an array of at least 2×2 pixels, but the image has one; a size of 2 would do");
        }
        var random = new Random(seed);
        double reach = n / scale(level);
        NotAKnotSpline right = path(random, reach);
        NotAKnotSpline up = path(random, reach);
        int center = (n + 1) / 2 - 1;
        double[] values = new double[n * n];
        addFrame(values, n, center, 0, 0);
        for (int t = 0; t < FRAMES; t++) {
            double knot = (POINTS - 1.0) * t / (FRAMES - 1);
            addFrame(values, n, center, -up.at(knot), right.at(knot));
        }
        Arrays.setAll(values, at -> values[at] / (FRAMES + 1));
        return new PointSpreadFunction(n, n, values, center, center);
    }

    /** s(v): 100, 50, 25, 12.5, 6.25 at 0, ¼, ½, ¾, 1, by Newton's forward differences, 100 Σ C(4v, k) (−½)ᵏ. */
    static double scale(double level) {
        double sum = 0;
        double term = 100;
        for (int k = 0; k <= 4; k++) {
            sum += term;
            term *= -0.5 * (4 * level - k) / (k + 1);
        }
        return sum;
    }

    private static NotAKnotSpline path(Random random, double reach) {
        double[] points = new double[POINTS];
        for (int k = 1; k < POINTS; k++) {
            points[k] = 2 * reach * random.nextDouble() - reach;
        }
        return new NotAKnotSpline(points);
    }

    /** Adds the bright pixel, moved. */
    private static void addFrame(double[] values, int n, int center, double down, double right) {
        int p = center + (int) Math.floor(down);
        int q = center + (int) Math.floor(right);
        for (int i = p; i <= p + 1; i++) {
            for (int j = q; j <= q + 1; j++) {
                double weight = weight(i, center, n, down) * weight(j, center, n, right);
                if (weight > 0) {
                    values[i * n + j] += weight;
                }
            }
        }
    }

    /** What pixel i takes from the bright one when it interpolates in the image moved back; 0 if its cell leaves that. */
    private static double weight(int i, int center, int n, double move) {
        double from = i - move;
        boolean inside = i >= 0 && i < n && from >= 0 && Math.floor(from) + 1 < n;
        return inside ? Math.max(0, 1 - Math.abs(from - center)) : 0;
    }

    @Override
    public String label() {
        return "shake " + Labels.number(level) + ", seed " + seed;
    }
}
