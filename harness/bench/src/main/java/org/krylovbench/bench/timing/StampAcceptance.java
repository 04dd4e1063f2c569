package org.krylovbench.bench.timing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;
import org.krylovbench.statistics.Ratio;

/**
 * Whether solves with time stamps take as long as those without, so that their stamps are the times of the iterations of
 * any: the interval of the ratio at 95 %, paired by fork, lies within a tolerance around 1. Where there is one fork, its
 * solves are paired one by one, as each follows the other.
 *
 * @param ratio nothing where there were no such solves
 * @param tolerance the part that they may differ by
 */
public record StampAcceptance(Optional<Ratio> ratio, double tolerance) {

    public static StampAcceptance of(TimedSamples samples, Measurement measurement) {
        List<Timing> stamped = samples.of(Timing.Kind.STAMPED);
        var solves = samples.of(Timing.Kind.SOLVE).stream()
                .collect(Collectors.toMap(StampAcceptance::round, Function.identity()));
        List<Timing> paired = stamped.stream()
                .filter(timing -> solves.containsKey(round(timing)))
                .toList();
        if (paired.isEmpty()) {
            return new StampAcceptance(Optional.empty(), measurement.stampTolerance());
        }
        List<Timing> partners =
                paired.stream().map(timing -> solves.get(round(timing))).toList();
        Ratio ratio = Ratio.paired(forks(partners), forks(paired));
        return new StampAcceptance(Optional.of(ratio), measurement.stampTolerance());
    }

    /** What a solve and its stamped fellow have in common. */
    private static Round round(Timing timing) {
        return new Round(timing.fork(), timing.shot());
    }

    private static ForkSamples forks(List<Timing> timings) {
        List<double[]> forks = TimedSamples.byFork(timings);
        return ForkSamples.of(forks.size() == 1 ? TimedSamples.oneByOne(forks.get(0)) : forks);
    }

    public boolean accepted() {
        return interval()
                .filter(interval -> interval.within(1 - tolerance, 1 + tolerance))
                .isPresent();
    }

    Optional<Interval> interval() {
        return ratio.flatMap(Ratio::interval);
    }

    private record Round(int fork, int shot) {}
}
