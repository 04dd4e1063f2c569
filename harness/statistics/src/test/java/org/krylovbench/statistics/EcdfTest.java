package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EcdfTest {

    private static final double ROUNDING = 1e-12;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void it_rises_at_each_cost_and_never_counts_what_was_not_reached() {
        var ecdf = Ecdf.of(3, 1, NEVER, 1);
        assertThat(ecdf.steps()).containsExactly(1, 3);
        assertThat(ecdf.at(0.99)).isZero();
        assertThat(ecdf.at(1)).isEqualTo(0.5);
        assertThat(ecdf.at(1e300)).isEqualTo(0.75);
    }

    @Test
    void problems_count_alike_however_many_targets_they_have() {
        var ecdf = Ecdf.ofTargets(List.of(new double[] {1, 1, 1, 1}, new double[] {5}));
        assertThat(ecdf.at(2)).isEqualTo(0.5);
    }

    /** Wilson's interval of 7 of 10 by its formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). */
    @Test
    void the_pointwise_band_has_a_width_where_all_or_none_succeed() {
        var ecdf = Ecdf.of(1, 1, 1, 1, 1, 1, 1, 9, 9, 9);
        Interval seven = ecdf.pointwise(1);
        assertThat(seven.low()).isCloseTo(0.3967781, within(1e-6)); // digits of the reference
        assertThat(seven.high()).isCloseTo(0.8922087, within(1e-6));
        assertThat(ecdf.pointwise(0).low()).isCloseTo(0, within(ROUNDING));
        assertThat(ecdf.pointwise(0).high()).isBetween(0.2, 0.3);
        assertThat(ecdf.pointwise(9).low()).isBetween(0.7, 0.8);
    }

    @Test
    void targets_of_a_problem_that_fall_together_tell_no_more_than_one() {
        double[] costs = {1, 2, 3, 4, 5, 6, 7, 8};
        var one = Ecdf.of(costs);
        var copies = Ecdf.ofTargets(Arrays.stream(costs)
                .mapToObj(cost -> new double[] {cost, cost, cost})
                .toList());
        var apart = Ecdf.ofTargets(Arrays.stream(costs)
                .mapToObj(cost -> new double[] {cost, 9 - cost})
                .toList());
        assertThat(copies.pointwise(4)).isEqualTo(one.pointwise(4));
        assertThat(apart.pointwise(4).width()).isLessThan(one.pointwise(4).width());
    }

    @Test
    void both_bands_cover_and_the_simultaneous_one_does_everywhere_at_once() {
        var random = new Random(5);
        int tries = 400;
        int pointwise = 0;
        int simultaneous = 0;
        for (int i = 0; i < tries; i++) {
            var ecdf = Ecdf.of(random.doubles(30).toArray());
            pointwise += ecdf.pointwise(0.3).contains(0.3) ? 1 : 0;
            simultaneous += IntStream.range(0, 100)
                            .mapToDouble(k -> k / 100.0)
                            .allMatch(x -> ecdf.simultaneous(x).contains(x))
                    ? 1
                    : 0;
        }
        // 95 % with a standard error of 1.1 %; the constant of Massart is an upper bound for finite n
        assertThat(pointwise / (double) tries).isBetween(0.92, 0.98);
        assertThat(simultaneous / (double) tries).isGreaterThan(0.94);
    }

    @Test
    void the_simultaneous_band_is_that_of_massart() {
        double half = Math.sqrt(Math.log(40) / 20);
        assertThat(Ecdf.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).simultaneous(5))
                .satisfies(band -> assertThat(band.low()).isCloseTo(0.5 - half, within(ROUNDING)))
                .satisfies(band -> assertThat(band.high()).isCloseTo(0.5 + half, within(ROUNDING)));
    }

    @Test
    void no_problems_and_no_numbers_are_refused() {
        assertThatThrownBy(() -> Ecdf.of()).hasMessageStartingWith("problems must");
        assertThatThrownBy(() -> Ecdf.of(1, Double.NaN)).hasMessageStartingWith("costs must");
    }
}
