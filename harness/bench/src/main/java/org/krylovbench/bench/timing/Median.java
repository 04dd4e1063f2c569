package org.krylovbench.bench.timing;

import java.util.Arrays;

/** The median of a sample, NaN of none. */
public final class Median {

    private Median() {}

    public static double of(double[] sample) {
        if (sample.length == 0) {
            return Double.NaN;
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
