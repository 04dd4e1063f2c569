package org.krylovbench.bench.timing;

import java.util.Arrays;
import java.util.List;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;

/**
 * The median of fork medians, and where it may lie: at 95 % by order statistics of the fork medians; of the shots where there
 * is one fork, since there is nothing else to go by. Of fewer than five, from the least to the largest.
 *
 * @param value NaN, and so the others, where nothing was timed
 */
public record Estimate(double value, double low, double high) {

    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** @param forks the shots of each */
    static Estimate of(List<double[]> forks) {
        if (forks.isEmpty()) {
            return NONE;
        }
        ForkSamples samples = ForkSamples.of(forks.size() == 1 ? TimedSamples.oneByOne(forks.get(0)) : forks);
        double[] medians = samples.medians();
        Arrays.sort(medians);
        Interval interval = samples.interval().orElse(new Interval(medians[0], medians[medians.length - 1]));
        return new Estimate(samples.median(), interval.low(), interval.high());
    }
}
