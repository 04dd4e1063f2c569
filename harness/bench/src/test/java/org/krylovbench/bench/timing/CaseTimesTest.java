package org.krylovbench.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Times;
import org.krylovbench.results.Timing;
import org.krylovbench.results.Timing.Kind;
import org.krylovbench.results.WarmUp;

/** Samples written by hand, and what is said of them. */
final class CaseTimesTest {

    private static final Measurement FIVE_FORKS = new Measurement(5, 0, 0, 1, 3, 1, 0.02, true);

    private static final List<Disturbances> COLLECTED =
            List.of(new Disturbances(0, 0, 0, 0), new Disturbances(1, 0.01, 0, 0.01), new Disturbances(0, 0, 0.1, 0));

    @Test
    void the_median_is_of_the_medians_of_forks_and_the_interval_is_theirs() {
        // fork f takes f + 1 seconds, and its last shot five times that: an outlier, which shows and decides nothing
        Times times = times(samples(5, 1));
        assertThat(times.solveSeconds()).isEqualTo(3);
        assertThat(times.solveSecondsLow()).isEqualTo(1);
        assertThat(times.solveSecondsHigh()).isEqualTo(5);
        assertThat(times.fastestSolveSeconds()).isEqualTo(1);
        assertThat(times.slowestSolveSeconds()).isEqualTo(25);
        assertThat(times.iqrSecondsBetweenForks()).isEqualTo(2); // from 2 to 4
        assertThat(times.iqrSecondsWithinForks()).isEqualTo(3 * 2); // of 1, 1, 5: from 1 to 3
        assertThat(times.forks()).isEqualTo(5);
        assertThat(times.shots()).isEqualTo(3);
        assertThat(times.steadyForks()).isCloseTo(0.6, within(1e-15)); // a mean
        assertThat(times.collectedShots()).isEqualTo(5);
    }

    @Test
    void stamps_are_accepted_if_their_interval_lies_within_the_tolerance() {
        assertThat(times(samples(5, 1.019)).curve()).isEqualTo(CurveSource.STAMPED);
        Times slower = times(samples(5, 1.021));
        assertThat(slower.curve()).isEqualTo(CurveSource.UNPROVEN);
        assertThat(slower.stampRatio()).isCloseTo(1.021, within(1e-12)); // division and its rounding
        assertThat(slower.stampRatioHigh()).isCloseTo(1.021, within(1e-12));
        Times few = times(samples(4, 1));
        assertThat(few.curve()).as("four forks show nothing").isEqualTo(CurveSource.UNPROVEN);
        assertThat(few.stampRatio()).isEqualTo(1);
        assertThat(few.stampRatioLow()).isNaN();
    }

    @Test
    void a_pair_that_is_not_whole_does_not_count() {
        TimedSamples whole = samples(5, 1);
        List<Timing> timings = new ArrayList<>(whole.timings());
        timings.add(timing(Kind.SOLVE, 0, 3, 100));
        StampAcceptance acceptance =
                StampAcceptance.of(new TimedSamples(timings, whole.stamps(), whole.warmUps()), FIVE_FORKS);
        assertThat(acceptance.ratio().orElseThrow().value()).isEqualTo(1);
        assertThat(acceptance.accepted()).isTrue();
    }

    @Test
    void where_there_is_one_fork_its_shots_are_what_is_repeated() {
        List<Timing> timings = IntStream.range(0, 6)
                .mapToObj(shot -> timing(Kind.SOLVE, 0, shot, 1 + shot))
                .toList();
        Estimate estimate = Estimate.of(TimedSamples.byFork(timings));
        assertThat(estimate.value()).isEqualTo(3.5);
        assertThat(estimate.low()).isBetween(1.0, 2.0); // six values: a little inside of their range
        assertThat(estimate.high()).isBetween(5.0, 6.0);
        assertThat(Estimate.of(List.of(new double[] {3, 1, 2}))).isEqualTo(new Estimate(2, 1, 3));
        assertThat(Estimate.of(List.of())).isEqualTo(Estimate.NONE);
    }

    @Test
    void a_curve_has_the_median_of_fork_medians_at_each_iteration() {
        TimedSamples samples = samples(5, 1);
        Curve curve = Curve.of(samples, StampAcceptance.of(samples, FIVE_FORKS));
        assertThat(curve.at(0)).isEqualTo(new Estimate(0, 0, 0));
        assertThat(curve.at(2)).isEqualTo(new Estimate(3, 1, 5));
        assertThat(curve.at(3)).isEqualTo(Estimate.NONE);
    }

    @Test
    void prefixes_take_the_place_of_stamps_at_the_iterations_that_they_have() {
        TimedSamples samples = samples(5, 1.5);
        List<Timing> timings = new ArrayList<>(samples.timings());
        for (int fork = 0; fork < 5; fork++) {
            for (int k : Turn.prefixLengths(List.of(), 8)) {
                timings.add(new Timing("a", Kind.PREFIX, fork, 0, 1 + k * (fork + 1), k, 0.5, Disturbances.UNKNOWN));
            }
        }
        var all = new TimedSamples(timings, samples.stamps(), samples.warmUps());
        Curve curve = Curve.of(all, StampAcceptance.of(all, FIVE_FORKS));
        assertThat(curve.source()).isEqualTo(CurveSource.PREFIX);
        assertThat(curve.points().keySet()).containsExactly(0, 1, 2, 3, 4, 6, 8);
        assertThat(curve.at(6)).isEqualTo(new Estimate(19, 7, 31));
        assertThat(curve.at(5)).isEqualTo(Estimate.NONE);
    }

    private static Times times(TimedSamples samples) {
        StampAcceptance stamps = StampAcceptance.of(samples, FIVE_FORKS);
        return CaseTimes.of(samples, false, stamps, Curve.of(samples, stamps).source());
    }

    /** Forks of three shots: f + 1 seconds, the same, five times that; two iterations; two of five forks not steady. */
    private static TimedSamples samples(int forks, double stampRatio) {
        List<Timing> timings = new ArrayList<>();
        List<List<Stamp>> stamps = new ArrayList<>();
        List<WarmUp> warmUps = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            List<Stamp> ofFork = new ArrayList<>();
            for (int shot = 0; shot < 3; shot++) {
                double seconds = (fork + 1) * (shot == 2 ? 5 : 1);
                timings.add(timing(Kind.SOLVE, fork, shot, seconds));
                timings.add(timing(Kind.STAMPED, fork, shot, seconds * stampRatio));
                for (int k = 0; k <= 2; k++) {
                    ofFork.add(new Stamp(shot, k, seconds * k / 2, 1));
                }
            }
            stamps.add(ofFork);
            warmUps.add(new WarmUp(10, 1, fork % 2 == 0));
        }
        return new TimedSamples(timings, stamps, warmUps);
    }

    private static Timing timing(Kind kind, int fork, int shot, double seconds) {
        return new Timing("a", kind, fork, shot, seconds, 2, 0.5, COLLECTED.get(shot % 3));
    }
}
