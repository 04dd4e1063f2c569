package org.krylovbench.bench.timing;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Times;
import org.krylovbench.results.Timing.Kind;
import org.krylovbench.results.WarmUp;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;
import org.krylovbench.statistics.Ratio;

/** What is said of the raw samples of a case, all of them: one that lies apart shows, and is not dropped. */
public final class CaseTimes {

    private static final double NAN = Double.NaN;

    private CaseTimes() {}

    /** @param quick whether the process of the run itself timed it */
    static Times of(TimedSamples samples, boolean quick, StampAcceptance stamps, CurveSource curve) {
        List<double[]> solves = samples.seconds(Kind.SOLVE);
        if (solves.isEmpty()) {
            return Times.NONE;
        }
        Estimate solve = Estimate.of(solves);
        DoubleSummaryStatistics range =
                solves.stream().flatMapToDouble(Arrays::stream).summaryStatistics();
        ForkSamples forks = ForkSamples.of(solves);
        Optional<Interval> ratio = stamps.interval();
        return new Times(
                median(samples, Kind.SETUP),
                median(samples, Kind.PRECONDITIONER),
                median(samples, Kind.FIRST),
                solve.value(),
                solve.low(),
                solve.high(),
                range.getMin(),
                range.getMax(),
                forks.spreadWithin(),
                solves.size() > 1 ? forks.spreadBetween() : NAN,
                stamps.ratio().map(Ratio::value).orElse(NAN),
                ratio.map(Interval::low).orElse(NAN),
                ratio.map(Interval::high).orElse(NAN),
                curve,
                quick ? 0 : solves.size(),
                solves.stream().mapToInt(shots -> shots.length).min().orElseThrow(),
                steady(samples.warmUps()),
                (int) samples.of(Kind.SOLVE).stream()
                        .filter(shot -> shot.disturbances().collections() > 0)
                        .count());
    }

    private static double median(TimedSamples samples, Kind kind) {
        return Estimate.of(samples.seconds(kind)).value();
    }

    /** The part that was. */
    private static double steady(List<WarmUp> warmUps) {
        return warmUps.stream()
                .mapToInt(warmUp -> warmUp.steady() ? 1 : 0)
                .average()
                .orElse(NAN);
    }
}
