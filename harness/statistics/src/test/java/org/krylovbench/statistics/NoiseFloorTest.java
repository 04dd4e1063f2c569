package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NoiseFloorTest {

    private static final int COMPARISONS = 400;
    private static final int FORKS = 10;
    private static final double NOISE = 0.02;

    /** Of two samples of fork medians from one population, one of them slower by a factor. */
    private static List<Comparison> comparisons(double factor) {
        var random = new Random(7);
        return IntStream.range(0, COMPARISONS)
                .mapToObj(i -> Comparison.of(sample(random, 1), sample(random, factor), 0))
                .toList();
    }

    private static ForkSamples sample(Random random, double factor) {
        return ForkSamples.of(IntStream.range(0, FORKS)
                .mapToObj(fork -> new double[] {factor * Math.exp(NOISE * random.nextGaussian())})
                .toList());
    }

    private static double flagged(double factor) {
        return NoiseFloor.of(comparisons(factor)).flagged() / (double) COMPARISONS;
    }

    @Test
    void a_thing_compared_with_itself_is_flagged_one_time_in_twenty_and_hardly_ever_together() {
        NoiseFloor floor = NoiseFloor.of(comparisons(1));
        assertThat(floor.comparisons()).isEqualTo(COMPARISONS);
        assertThat(floor.flagged()).isBetween(8, 32); // 20 expected, less as the test is discrete; deviation 4.4
        assertThat(floor.flaggedTogether()).isLessThanOrEqualTo(1); // any at all in one family out of twenty
    }

    @Test
    void a_change_of_the_detectable_effect_is_found_four_times_in_five_either_way() {
        double effect = NoiseFloor.of(comparisons(1)).detectableEffect();
        assertThat(flagged(1 + effect)).isCloseTo(0.8, within(0.06)); // three deviations of 400 draws
        assertThat(flagged(1 / (1 + effect))).isCloseTo(0.8, within(0.06));
    }

    @Test
    void the_floor_is_half_the_width_that_the_interval_of_a_difference_of_means_would_have() {
        double normal = 1.96 * NOISE * Math.sqrt(2.0 / FORKS);
        assertThat(NoiseFloor.of(comparisons(1)).halfWidth()).isBetween(normal, 1.3 * normal); // ranks are a bit wider
    }

    @Test
    void without_comparisons_there_is_no_floor() {
        NoiseFloor none = NoiseFloor.of(List.of());
        assertThat(none.halfWidth()).isNaN();
        assertThat(none.detectableEffect()).isNaN();
        assertThat(none.flagged()).isZero();
    }

    @Test
    void three_forks_of_each_have_no_interval() {
        ForkSamples three = ForkSamples.of(new double[] {1}, new double[] {2}, new double[] {3});
        assertThat(NoiseFloor.of(List.of(Comparison.of(three, three, 0))).halfWidth())
                .isNaN();
    }
}
