package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The procedure of Benjamini and Hochberg (1995), "Controlling the false discovery rate", by adjusted p-values: of those
 * that are at most α, a share of α is expected to be false.
 */
final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /** min over j ≥ i of n p₍ⱼ₎ / j, in the order of what was given. */
    static double[] adjusted(double... pValues) {
        int n = pValues.length;
        int[] descending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        double least = 1;
        for (int k = 0; k < n; k++) {
            least = Math.min(least, n * pValues[descending[k]] / (n - k));
            adjusted[descending[k]] = least;
        }
        return adjusted;
    }

    /** What the i-th would be adjusted to, had it another p-value. */
    static double adjustedWith(double[] pValues, int i, double pValue) {
        double[] changed = Arrays.copyOf(pValues, pValues.length);
        changed[i] = pValue;
        return adjusted(changed)[i];
    }
}
