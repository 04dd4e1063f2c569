package org.krylovbench.statistics;

import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.hipparchus.stat.ranking.NaNStrategy;

/** Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), as NumPy's and R's. */
public final class Quantiles {

    private Quantiles() {}

    public static double median(double... sample) {
        return of(sample, 0.5);
    }

    /**
     * A quantile of all numbers of a sample.
     *
     * @param probability in (0, 1]
     */
    public static double of(double[] sample, double probability) {
        return new Percentile()
                .withEstimationType(EstimationType.R_7)
                .withNaNStrategy(NaNStrategy.FAILED)
                .evaluate(sample, 100 * probability);
    }

    /** From the lower quartile to the upper. */
    static double interquartileRange(double... sample) {
        return of(sample, 0.75) - of(sample, 0.25);
    }
}
