package org.krylovbench.problems.tomography;

import org.krylovbench.problems.SparseRows;

/**
 * The sensitivity of a travel time to the pixels of an n×n image on [−n/2, n/2]², first row on top; see
 * {@link Waves#FRESNEL}. The detour through the centre of a pixel is a convex function along a row: from where it is least,
 * pixels are taken to both sides as long as they matter.
 */
final class FresnelZone {

    private static final double OMEGA = 10;
    private static final double DECAY = 10;
    private static final double LEAST = 1e-6;
    private static final double EXPONENT = 40; // exp(−40) = 4e−18 does not change the sum

    private final int n;
    private final double frequency;
    private final int[] pixels;
    private final double[] weights;
    private int count;
    private double sum;

    FresnelZone(int n) {
        this.n = n;
        frequency = OMEGA / n;
        pixels = new int[n * n];
        weights = new double[n * n];
    }

    /** Adds the sensitivity to each pixel to the current row. */
    void trace(Way way, SparseRows row) {
        count = 0;
        sum = 0;
        for (int i = 0; i < n; i++) {
            int least = (int) Math.ceil(way.leastDetour(n / 2.0 - 0.5 - i) + n / 2.0 - 0.5);
            int start = Math.max(0, Math.min(n, least));
            for (int j = start; j < n && take(way, i, j); j++) {}
            for (int j = start - 1; j >= 0 && take(way, i, j); j--) {}
        }
        for (int k = 0; k < count; k++) {
            double weight = way.length() * weights[k] / sum;
            if (weight >= LEAST) {
                row.add(pixels[k], weight);
            }
        }
    }

    /** Whether the pixel matters. */
    private boolean take(Way way, int i, int j) {
        double waves = frequency * way.detour(j + 0.5 - n / 2.0, n / 2.0 - 0.5 - i);
        double decay = DECAY * waves;
        if (decay * decay > EXPONENT) {
            return false;
        }
        pixels[count] = i * n + j;
        weights[count] = StrictMath.cos(2 * Math.PI * waves) * StrictMath.exp(-decay * decay);
        sum += weights[count++];
        return true;
    }

    /** About the area of the ellipse in which weights are positive: detours up to a quarter of a wave length. */
    double estimatedPixels(Way way) {
        double through = way.length() + 0.25 / frequency + 2;
        double ellipse = Math.PI / 4 * through * Math.sqrt(through * through - way.length() * way.length());
        return Math.min((double) n * n, ellipse);
    }
}
