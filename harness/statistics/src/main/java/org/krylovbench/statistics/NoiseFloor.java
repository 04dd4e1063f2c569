package org.krylovbench.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What comparisons of a thing with itself tell of comparisons of two things: whatever they find is false.
 *
 * @param comparisons how many there were
 * @param flagged those whose p-value is at most 0.05 by itself: one in twenty is what it promises
 * @param flaggedTogether those that {@link Comparison#verdicts} calls a change
 * @param halfWidth half the width of the interval of the ratio, median over the comparisons; NaN where there are none
 * @param detectableEffect the part by which one of the two must be slower or faster for four in five comparisons to have a
 *     p-value of at most 0.05. A ratio in [low, high] that is multiplied by f has an interval without 1, and the test
 *     rejects, if f &gt; 1 / low, or f &lt; 1 / high: so it is the quantile at 0.8 of these 1 / low and high, less 1
 */
public record NoiseFloor(int comparisons, int flagged, int flaggedTogether, double halfWidth, double detectableEffect) {

    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    public static NoiseFloor of(List<Comparison> selfComparisons) {
        List<Interval> intervals = selfComparisons.stream()
                .map(comparison -> comparison.ratio().interval())
                .flatMap(Optional::stream)
                .toList();
        double[] halves =
                intervals.stream().mapToDouble(interval -> interval.width() / 2).toArray();
        double[] factors = intervals.stream()
                .flatMapToDouble(interval -> DoubleStream.of(1 / interval.low(), interval.high()))
                .toArray();
        return new NoiseFloor(
                selfComparisons.size(),
                (int) selfComparisons.stream()
                        .filter(comparison -> comparison.pValue() <= LEVEL)
                        .count(),
                (int) Comparison.verdicts(selfComparisons).stream()
                        .filter(verdict -> verdict == Verdict.SLOWER || verdict == Verdict.FASTER)
                        .count(),
                intervals.isEmpty() ? Double.NaN : Quantiles.median(halves),
                intervals.isEmpty() ? Double.NaN : Quantiles.of(factors, POWER) - 1);
    }
}
