package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How often an interval at 95 % holds what it is the interval of: the reason to use it. */
final class CoverageTest {

    private static final Population BALANCED = new Population("balanced", 0.02, 0.02, 0.01, 0.05, 0.4);
    private static final Population FORKS = new Population("forks differ", 0.03, 0.005, 0.005, 0.05, 0.4);
    private static final Population SHOTS = new Population("shots differ", 0.003, 0.03, 0.03, 0, 0);
    private static final Population OUTLIERS = new Population("slow forks", 0.02, 0.02, 0.02, 0.15, 1);

    static final List<Population> POPULATIONS = List.of(BALANCED, FORKS, SHOTS, OUTLIERS);

    /** Of a share of 0.95, 1000 tries miss 0.007 in one of three cases. */
    private static final int TRIES = 1000;

    static Stream<Arguments> studies() {
        return POPULATIONS.stream()
                .flatMap(population -> Stream.of(5, 10, 20).map(forks -> Arguments.of(population, forks)));
    }

    private static double coverage(int tries, double truth, Function<Random, Interval> interval) {
        var random = new Random(2);
        return IntStream.range(0, tries)
                        .filter(i -> interval.apply(random).contains(truth))
                        .count()
                / (double) tries;
    }

    @ParameterizedTest
    @MethodSource("studies")
    void the_interval_of_the_median_of_fork_medians_covers_it(Population population, int forks) {
        double coverage = coverage(
                TRIES,
                population.median(),
                random -> population.sample(forks, random).interval().orElseThrow());
        assertThat(coverage).isBetween(0.92, 0.98);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void the_interval_of_an_unpaired_ratio_covers_it(Population population, int forks) {
        double coverage = coverage(
                TRIES,
                1,
                random -> Ratio.unpaired(population.sample(forks, random), population.sample(forks, random))
                        .interval()
                        .orElseThrow());
        assertThat(coverage).isBetween(0.92, 0.98);
    }

    /** The ratio of medians is what is meant, even where a shift of the whole distribution is not what happened. */
    @ParameterizedTest
    @MethodSource("studies")
    void it_covers_the_ratio_of_medians_of_a_disturbed_and_a_quiet_build_too(Population disturbed, int forks) {
        var quiet = new Population("quiet", disturbed.forkSpread(), disturbed.shotSpread() / 2, 0, 0, 0);
        double coverage = coverage(
                TRIES,
                disturbed.median() / quiet.median(),
                random -> Ratio.unpaired(quiet.sample(forks, random), disturbed.sample(forks, random))
                        .interval()
                        .orElseThrow());
        assertThat(coverage).isBetween(0.92, 0.98);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void the_interval_of_a_paired_ratio_covers_it(Population population, int forks) {
        double coverage = coverage(TRIES, 1, random -> {
            double[] effects = IntStream.range(0, forks)
                    .mapToDouble(fork -> population.forkEffect(random))
                    .toArray();
            var first = ForkSamples.of(Arrays.stream(effects)
                    .mapToObj(effect -> population.shots(effect, random))
                    .toList());
            var second = ForkSamples.of(Arrays.stream(effects)
                    .mapToObj(effect -> population.shots(effect, random))
                    .toList());
            return Ratio.paired(first, second).interval().orElseThrow();
        });
        assertThat(coverage).isBetween(0.92, 0.98);
    }

    private static double coverage(RejectedInterval method, Population population, int forks) {
        return coverage(
                300,
                population.median(),
                random -> method.of(
                        IntStream.range(0, forks)
                                .mapToObj(fork -> population.shots(population.forkEffect(random), random))
                                .toArray(double[][]::new),
                        random));
    }

    @ParameterizedTest
    @FieldSource("POPULATIONS")
    void what_pools_the_shots_of_all_forks_covers_far_less(Population population) {
        assertThat(coverage(RejectedInterval.POOLED_T, population, 10)).isLessThan(0.75);
    }

    @Test
    void to_draw_shots_with_replacement_as_well_counts_their_noise_twice() {
        assertThat(coverage(RejectedInterval.TWO_LEVEL_PERCENTILE, SHOTS, 5)).isGreaterThan(0.98);
        assertThat(coverage(RejectedInterval.TWO_LEVEL_PERCENTILE, SHOTS, 10)).isGreaterThan(0.98);
        assertThat(coverage(RejectedInterval.TWO_LEVEL_EXPANDED_PERCENTILE, SHOTS, 10))
                .isGreaterThan(0.98);
    }

    @Test
    void basic_accelerated_and_studentised_intervals_cover_too_little() {
        assertThat(coverage(RejectedInterval.FORK_STUDENTISED, OUTLIERS, 20)).isLessThan(0.93);
        assertThat(coverage(RejectedInterval.TWO_LEVEL_BASIC, BALANCED, 10)).isLessThan(0.92);
        assertThat(coverage(RejectedInterval.TWO_LEVEL_BIAS_CORRECTED_ACCELERATED, BALANCED, 5))
                .isLessThan(0.93);
    }

    @Test
    void the_percentiles_of_forks_drawn_anew_are_order_statistics_with_noise() {
        double[][] forks = {{1.00}, {1.01}, {1.02}, {1.04}, {1.05}};
        assertThat(RejectedInterval.FORK_PERCENTILE.of(forks, new Random(1)))
                .isEqualTo(ForkSamples.of(forks).interval().orElseThrow());
    }
}
