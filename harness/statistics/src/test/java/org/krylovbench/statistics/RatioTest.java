package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatioTest {

    private static final double ROUNDING = 1e-13;

    private static ForkSamples samples(double... medians) {
        return ForkSamples.of(
                Arrays.stream(medians).mapToObj(median -> new double[] {median}).toArray(double[][]::new));
    }

    @Test
    void a_pair_does_not_see_what_slows_a_fork_as_a_whole() {
        var first = samples(1, 2, 50, 1, 3);
        var second = samples(1.1, 2.2, 55, 1.1, 3.3);
        Ratio ratio = Ratio.paired(first, second);
        assertThat(ratio.value()).isCloseTo(1.1, within(ROUNDING));
        assertThat(ratio.interval().orElseThrow().width()).isLessThan(ROUNDING);
        assertThat(Ratio.unpaired(first, second).interval().orElseThrow().width())
                .isGreaterThan(1);
    }

    @Test
    void the_ratio_the_other_way_round_is_the_reciprocal() {
        var random = new Random(3);
        var first = samples(random.doubles(7, 1, 2).toArray());
        var second = samples(random.doubles(8, 1, 2).toArray());
        Interval there = Ratio.unpaired(first, second).interval().orElseThrow();
        Interval back = Ratio.unpaired(second, first).interval().orElseThrow();
        assertThat(back.low()).isCloseTo(1 / there.high(), within(ROUNDING));
        assertThat(back.high()).isCloseTo(1 / there.low(), within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "5, 5", "5, 9", "12, 10"})
    void the_interval_are_the_ratios_that_the_test_of_mann_and_whitney_does_not_reject(int m, int n) {
        var random = new Random(1);
        double[] a = random.doubles(m, 1, 2).toArray();
        double[] b = random.doubles(n, 1, 2).toArray();
        Interval interval = Ratio.unpaired(samples(a), samples(b)).interval().orElseThrow();
        double step = 1e-9; // less than the distance of any two ratios
        assertThat(pValue(a, b, interval.low() * (1 + step))).isGreaterThan(0.05);
        assertThat(pValue(a, b, interval.low() * (1 - step))).isLessThanOrEqualTo(0.05);
        assertThat(pValue(a, b, interval.high() * (1 - step))).isGreaterThan(0.05);
        assertThat(pValue(a, b, interval.high() * (1 + step))).isLessThanOrEqualTo(0.05);
    }

    private static double pValue(double[] a, double[] b, double ratio) {
        double[] scaled = Arrays.stream(a).map(x -> ratio * x).toArray();
        return new MannWhitneyUTest().mannWhitneyUTest(scaled, b, true);
    }

    @Test
    void three_forks_of_each_have_a_ratio_and_no_interval() {
        Ratio ratio = Ratio.unpaired(samples(1, 2, 3), samples(2, 4, 6));
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(ratio.interval()).isEmpty();
    }

    @Test
    void pairs_must_be_complete_and_times_positive() {
        assertThatThrownBy(() -> Ratio.paired(samples(1, 2), samples(1))).hasMessageContaining("are 2 and 1");
        assertThatThrownBy(() -> Ratio.paired(samples(0), samples(1))).hasMessageContaining("positive");
    }
}
