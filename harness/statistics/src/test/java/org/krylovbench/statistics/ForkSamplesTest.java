package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ForkSamplesTest {

    private static final ForkSamples THREE =
            ForkSamples.of(new double[] {1, 2, 3, 4, 5}, new double[] {11, 10, 12}, new double[] {6, 100});

    @Test
    void the_median_is_that_of_the_fork_medians_and_not_of_all_shots() {
        assertThat(THREE.medians()).containsExactly(3, 11, 53);
        assertThat(THREE.median()).isEqualTo(11);
        assertThat(THREE.forks()).isEqualTo(3);
        assertThat(THREE.shots()).isEqualTo(10);
    }

    @Test
    void spread_is_told_within_forks_and_between_them() {
        assertThat(THREE.spreadWithin()).isEqualTo(2); // of 2, 1 and 47
        assertThat(THREE.spreadBetween()).isEqualTo(25); // from 7 to 32
    }

    @Test
    void four_forks_have_no_interval_and_five_have_their_range() {
        double[][] forks = {{5}, {1}, {4}, {2}};
        assertThat(ForkSamples.of(forks).interval()).isEmpty();
        assertThat(ForkSamples.of(new double[][] {{5}, {1}, {4}, {2}, {3}}).interval())
                .contains(new Interval(1, 5));
    }

    @Test
    void an_outlier_moves_the_median_no_further_than_to_its_neighbour() {
        double[][] forks = {{1.00}, {1.01}, {1.02}, {1.03}, {9}, {1.04}, {1.05}};
        assertThat(ForkSamples.of(forks).median()).isEqualTo(1.03);
    }

    @Test
    void what_is_measured_is_kept_from_changes() {
        double[] shots = {1, 2, 3};
        var samples = ForkSamples.of(new double[][] {shots});
        shots[1] = 50;
        assertThat(samples.median()).isEqualTo(2);
    }

    @Test
    void a_fork_without_shots_or_with_nan_is_refused() {
        assertThatThrownBy(() -> ForkSamples.of()).hasMessageContaining("forks must be one or more");
        assertThatThrownBy(() -> ForkSamples.of(new double[] {1}, new double[0]))
                .hasMessageContaining("fork 1 has []");
        assertThatThrownBy(() -> ForkSamples.of(new double[] {1, Double.NaN})).hasMessageContaining("finite shots");
    }
}
