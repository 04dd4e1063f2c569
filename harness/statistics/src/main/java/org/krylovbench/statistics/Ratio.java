package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How many times one thing takes as long as another, with its interval at 95 %.
 *
 * @param value second over first: above 1, the second takes longer
 * @param interval where there are forks enough for one
 */
public record Ratio(double value, Optional<Interval> interval) {

    private static final double TAIL = 0.025;

    /**
     * Of two things that were measured in the same forks: the median over the forks of the ratio of their medians, which
     * does not see what makes a fork slow as a whole. The interval is that of a median, from five forks on.
     */
    public static Ratio paired(ForkSamples first, ForkSamples second) {
        if (first.forks() != second.forks()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "forks must be the same of both, but are %d and %d", first.forks(), second.forks()));
        }
        double[] a = positive(first);
        double[] b = positive(second);
        double[] ratios = new double[a.length];
        Arrays.setAll(ratios, fork -> b[fork] / a[fork]);
        return new Ratio(Quantiles.median(ratios), MedianInterval.of(ratios));
    }

    /**
     * Of two things that were measured in different forks: the median of the ratios of any fork of the second to any of
     * the first. Hodges and Lehmann (1963), "Estimates of location based on rank tests", of the logarithms; the interval
     * are the ratios that the test of Mann and Whitney does not reject, Moses (1965): it excludes 1 where that test has
     * p ≤ 0.05. It takes four forks of each, or three and five.
     */
    public static Ratio unpaired(ForkSamples first, ForkSamples second) {
        double[] a = positive(first);
        double[] b = positive(second);
        double[] ratios = Arrays.stream(b)
                .flatMap(numerator -> Arrays.stream(a).map(denominator -> numerator / denominator))
                .sorted()
                .toArray();
        int cut = 0;
        double[] probabilities = RankSums.probabilities(a.length, b.length);
        for (double tail = probabilities[0]; tail <= TAIL; tail += probabilities[cut]) {
            cut++;
        }
        return new Ratio(
                Quantiles.median(ratios),
                cut == 0 ? Optional.empty() : Optional.of(new Interval(ratios[cut - 1], ratios[ratios.length - cut])));
    }

    private static double[] positive(ForkSamples samples) {
        double[] medians = samples.medians();
        if (DoubleStream.of(medians).anyMatch(median -> !(median > 0))) {
            throw new IllegalArgumentException(
                    "medians must be positive for a ratio, but are " + Arrays.toString(medians));
        }
        return medians;
    }
}
