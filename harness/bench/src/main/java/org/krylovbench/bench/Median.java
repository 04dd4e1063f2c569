package org.krylovbench.bench;

import java.util.Arrays;

/** The median of a sample, NaN of none. */
final class Median {

    private Median() {}

    static double of(double[] sample) {
        if (sample.length == 0) {
            return Double.NaN;
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
