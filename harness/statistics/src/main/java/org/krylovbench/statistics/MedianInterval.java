package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The interval of a median at 95 %, from order statistics: of n independent values, k of which or fewer lie below the
 * median as often as a fair coin falls, [x₍ₖ₎, x₍ₙ₊₁₋ₖ₎] holds the median with probability 1 − 2 P(Binomial(n, ½) &lt; k),
 * whatever the distribution. Between the two k around 95 % it is interpolated as in Hettmansperger and Sheather (1986),
 * "Confidence intervals based on interpolated order statistics", Statistics &amp; Probability Letters 4, 75–79.
 *
 * <p>Five values give their whole range, which covers 93.75 %; fewer than five give none.
 */
final class MedianInterval {

    static final int FEWEST = 5;
    private static final double LEVEL = 0.95;

    private MedianInterval() {}

    static Optional<Interval> of(double... sample) {
        int n = sample.length;
        if (n < FEWEST) {
            return Optional.empty();
        }
        double[] x = sample.clone();
        Arrays.sort(x);
        if (coverage(n, 1) < LEVEL) {
            return Optional.of(new Interval(x[0], x[n - 1]));
        }
        int k = 1;
        while (coverage(n, k + 1) >= LEVEL) {
            k++;
        }
        double outer = coverage(n, k);
        double inner = coverage(n, k + 1);
        double part = (outer - LEVEL) / (outer - inner);
        double weight = (n - k) * part / (k + (n - 2 * k) * part);
        return Optional.of(
                new Interval((1 - weight) * x[k - 1] + weight * x[k], (1 - weight) * x[n - k] + weight * x[n - k - 1]));
    }

    /** Of the interval from the k-th smallest to the k-th largest. */
    private static double coverage(int n, int k) {
        return 1 - 2 * new BinomialDistribution(n, 0.5).cumulativeProbability(k - 1);
    }
}
