package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SteadyStateTest {

    private static double[] seconds(int solves, IntToDoubleFunction of) {
        return IntStream.range(0, solves).mapToDouble(of).toArray();
    }

    /** After how many solves it is reached, or one more than there are. */
    private static int first(double... seconds) {
        return IntStream.rangeClosed(1, seconds.length)
                .filter(solves -> SteadyState.STANDARD.reached(
                        IntStream.range(0, solves).mapToDouble(i -> seconds[i]).toArray()))
                .findFirst()
                .orElse(seconds.length + 1);
    }

    @Test
    void nine_solves_are_never_steady_and_ten_alike_are() {
        assertThat(first(seconds(20, i -> 1))).isEqualTo(10);
    }

    @Test
    void while_times_decay_it_is_not_reached_and_soon_after_it_is() {
        double[] seconds = seconds(60, i -> 1 + 2 * Math.exp(-i / 4.0));
        assertThat(first(seconds)).isBetween(20, 40);
    }

    @Test
    void a_step_is_waited_for() {
        var random = new Random(1);
        double[] seconds = seconds(40, i -> (i < 7 ? 3 : 1) * (1 + 0.005 * random.nextGaussian()));
        assertThat(first(seconds)).isBetween(14, 25);
    }

    @Test
    void flat_noise_below_the_bound_is_steady_and_above_it_is_not() {
        var random = new Random(2);
        int quiet = 0;
        int loud = 0;
        for (int i = 0; i < 200; i++) {
            quiet += SteadyState.STANDARD.reached(seconds(10, k -> 1 + 0.008 * random.nextGaussian())) ? 1 : 0;
            loud += SteadyState.STANDARD.reached(seconds(10, k -> 1 + 0.06 * random.nextGaussian())) ? 1 : 0;
        }
        assertThat(quiet).isGreaterThan(180); // one in twenty has a trend by chance
        assertThat(loud).isLessThan(10);
    }

    @Test
    void a_slow_drift_that_matters_is_seen() {
        var random = new Random(3);
        double[] seconds = seconds(10, i -> 1 - 0.004 * i + 0.002 * random.nextGaussian());
        assertThat(SteadyState.STANDARD.reached(seconds)).isFalse();
    }

    @Test
    void a_drift_that_does_not_matter_ends_no_warm_up() {
        assertThat(SteadyState.STANDARD.reached(seconds(10, i -> 1 - 1e-4 * i))).isTrue();
    }

    @Test
    void one_garbage_collection_in_the_window_prevents_nothing() {
        var random = new Random(4);
        double[] seconds = seconds(10, i -> 1 + 0.004 * random.nextGaussian());
        for (int i = 0; i < seconds.length; i++) {
            double[] disturbed = seconds.clone();
            disturbed[i] *= 5;
            assertThat(SteadyState.STANDARD.reached(disturbed))
                    .as("disturbed at %d", i)
                    .isEqualTo(SteadyState.STANDARD.reached(seconds))
                    .isTrue();
        }
    }

    @Test
    void parameters_without_meaning_are_refused() {
        assertThatThrownBy(() -> new SteadyState(4, 0.02)).hasMessageStartingWith("window must");
        assertThatThrownBy(() -> new SteadyState(10, 0)).hasMessageStartingWith("variation must");
    }
}
