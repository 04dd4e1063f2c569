package org.krylovbench.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StoppingTest {

    @Test
    void the_first_rule_that_is_met_gives_the_reason() {
        var stopping = new Stopping(List.of(Rule.residual(1e-3, "‖r‖ ≤ 1e-3"), Rule.iterations(10)));
        assertThat(stopping.proceed(0, 1)).isTrue();
        assertThat(stopping.proceed(10, 1e-4)).isFalse();
        assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
        assertThat(stopping.words()).isEqualTo("‖r‖ ≤ 1e-3");
        assertThat(stopping.iterations()).isEqualTo(10);
        assertThat(stopping.residualNorm()).isEqualTo(1e-4);
    }

    @Test
    void a_residual_of_zero_always_stops() {
        var stopping = new Stopping(List.of());
        assertThat(stopping.proceed(3, 0)).isFalse();
        assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void no_number_counts_as_divergence() {
        var stopping = new Stopping(List.of(Rule.residual(1, "small"), Rule.divergence(1e10)));
        assertThat(stopping.proceed(1, Double.NaN)).isFalse();
        assertThat(stopping.reason()).isEqualTo(Reason.DIVERGED);
    }

    @Test
    void the_clock_starts_at_the_first_question() {
        var now = new AtomicLong(5_000_000_000L);
        var stopping = new Stopping(List.of(Rule.seconds(2, now::get)));
        assertThat(stopping.proceed(0, 1)).isTrue();
        now.addAndGet(1_999_999_999L);
        assertThat(stopping.proceed(1, 1)).isTrue();
        now.addAndGet(1);
        assertThat(stopping.proceed(2, 1)).isFalse();
        assertThat(stopping.reason()).isEqualTo(Reason.TIME_LIMIT);
    }

    @Test
    void stagnation_is_a_window_without_progress() {
        var stopping = new Stopping(List.of(Rule.stagnation(3)));
        double[] norms = {1, 0.5, 0.4999, 0.6, 0.4, 0.4, 0.4, 0.4};
        int k = 0;
        while (stopping.proceed(k, norms[k])) {
            k++;
        }
        assertThat(k).isEqualTo(7);
        assertThat(stopping.reason()).isEqualTo(Reason.STAGNATED);
    }

    @Test
    void a_residual_that_only_recurrences_still_see_is_stagnation() {
        var stopping = new Stopping(List.of(Rule.residual(1e-30, "small"), Rule.rounding(1e-17)));
        assertThat(stopping.proceed(1, 2e-17)).isTrue();
        assertThat(stopping.proceed(2, 1e-17)).isFalse();
        assertThat(stopping.reason()).isEqualTo(Reason.STAGNATED);
        assertThat(stopping.words()).contains("1.0E-17").contains("rounding");
    }

    @Test
    void a_breakdown_is_a_reason_too() {
        var stopping = new Stopping(List.of());
        stopping.proceed(2, 1);
        stopping.breakdown(2, "pᵀA p = −1");
        assertThat(stopping.reason()).isEqualTo(Reason.BREAKDOWN);
        assertThat(stopping.words()).isEqualTo("pᵀA p = −1");
    }
}
