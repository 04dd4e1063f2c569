package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * IR Tools' {@code dot2} and {@code dotk}: stars m/σ² exp(−d²/2σ²) at the distance d from their centres, with σ uniform in
 * [1, 2] and m in [0.1, 1].
 */
final class Stars {

    /** Pixels between a star and the edge, and between the two of a double star. */
    private static final int SHIFT = 10;

    /** In units of σ; beyond it exp(−d²/2) is not a double. */
    private static final double REACH = 39;

    private Stars() {}

    /** Two in the middle, side by side. */
    static double[] two(int n, Random random) {
        int middle = (int) Math.round(n / 2.0);
        return shining(n, new int[] {middle, middle}, new int[] {middle, middle + SHIFT}, random);
    }

    /** As many as half the side, anywhere but at the edge. */
    static double[] many(int n, Random random) throws IOException {
        int places = n - 2 * SHIFT;
        if (places < 1) {
            throw new IOException("dotk keeps stars " + SHIFT + " pixels away from the edge, for which a size of " + n
                    + " is too small; " + (2 * SHIFT + 1) + " would do");
        }
        int[] rows = new int[n / 2];
        int[] columns = new int[n / 2];
        Arrays.setAll(rows, k -> SHIFT + 1 + (int) (places * random.nextDouble()));
        Arrays.setAll(columns, k -> SHIFT + 1 + (int) (places * random.nextDouble()));
        return shining(n, rows, columns, random);
    }

    /** Rows and columns count from one. */
    private static double[] shining(int n, int[] rows, int[] columns, Random random) {
        double[] sigma = new double[rows.length];
        double[] magnitude = new double[rows.length];
        Arrays.setAll(sigma, k -> random.nextDouble() + 1);
        Arrays.setAll(magnitude, k -> (1 - 0.1) * random.nextDouble() + 0.1);
        double[] pixels = new double[n * n];
        for (int k = 0; k < rows.length; k++) {
            int reach = (int) Math.ceil(REACH * sigma[k]);
            double f = 1 / (sigma[k] * sigma[k]);
            for (int i = Math.max(1, rows[k] - reach); i <= Math.min(n, rows[k] + reach); i++) {
                double down = i - rows[k];
                for (int j = Math.max(1, columns[k] - reach); j <= Math.min(n, columns[k] + reach); j++) {
                    double right = j - columns[k];
                    double glow = StrictMath.exp(-f / 2 * (down * down + right * right));
                    pixels[(i - 1) * n + j - 1] += magnitude[k] * f * glow;
                }
            }
        }
        return pixels;
    }
}
