package org.krylovbench.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.JavaProvider;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Timing;

final class AgreementTest {

    private static final double[] RECORDED = {1, 0.1, 1e-3, Double.NaN};

    @Test
    void the_reference_backend_must_agree_to_the_bit() {
        Agreement java = Agreement.of(new JavaProvider());
        assertThat(java.disagreement(RECORDED, stamped(1, 0.1, 1e-3, Double.NaN)))
                .isEmpty();
        assertThat(java.disagreement(RECORDED, stamped(1, Math.nextUp(0.1), 1e-3)))
                .contains("not joined: at iteration 1 the relative residual of a stamped solve is 0.10000000000000002,"
                        + " that of the recorded one 0.1");
    }

    @Test
    void elsewhere_sums_may_be_taken_in_another_order() {
        Agreement tolerant = Agreement.of(new Provider(Precision.DOUBLE));
        assertThat(tolerant.disagreement(RECORDED, stamped(1, 0.1 * (1 + 9e-7), 1e-3 * (1 - 9e-7))))
                .isEmpty();
        assertThat(tolerant.disagreement(RECORDED, stamped(1, 0.1, 1e-3 * (1 + 2e-6), 5)))
                .hasValueSatisfying(words -> assertThat(words).contains("at iteration 2"));
        assertThat(tolerant.disagreement(RECORDED, stamped(1, Double.NaN))).isPresent();
        assertThat(Agreement.of(new Provider(Precision.FLOAT)).disagreement(RECORDED, stamped(1, 0.10009)))
                .isEmpty();
    }

    @Test
    void a_solve_that_goes_on_for_longer_is_another_one() {
        assertThat(Agreement.BITWISE.disagreement(RECORDED, stamped(1, 0.1, 1e-3, Double.NaN, 1e-4)))
                .contains("not joined: a stamped solve went on after iteration 3");
    }

    @Test
    void a_solve_that_nobody_watched_must_end_with_the_recorded_residual() {
        assertThat(Agreement.BITWISE.disagreement(RECORDED, ended(Timing.Kind.SOLVE, 2, 1e-3)))
                .isEmpty();
        assertThat(Agreement.BITWISE.disagreement(RECORDED, ended(Timing.Kind.SOLVE, 2, 2e-3)))
                .hasValueSatisfying(words -> assertThat(words).contains("a solve (solve) is 0.002"));
    }

    @Test
    void a_prefix_may_tell_the_true_residual_where_a_whole_solve_tells_an_estimate() {
        assertThat(Agreement.BITWISE.disagreement(RECORDED, ended(Timing.Kind.PREFIX, 1, 0.11)))
                .isEmpty();
        assertThat(Agreement.BITWISE.disagreement(RECORDED, ended(Timing.Kind.PREFIX, 3, 0.11)))
                .isPresent();
    }

    private static TimedSamples stamped(double... residuals) {
        Stamp[] stamps = new Stamp[residuals.length];
        for (int k = 0; k < residuals.length; k++) {
            stamps[k] = new Stamp(0, k, 0.1 * k, residuals[k]);
        }
        return new TimedSamples(List.of(), List.of(List.of(stamps)), List.of());
    }

    private static TimedSamples ended(Timing.Kind kind, int iterations, double residual) {
        var timing = new Timing("a", kind, 0, 0, 1, iterations, residual, Disturbances.UNKNOWN);
        return new TimedSamples(List.of(timing), List.of(), List.of());
    }

    private record Provider(Precision precision) implements BackendProvider {

        @Override
        public String name() {
            return "other";
        }

        @Override
        public String description() {
            return "sums in any order";
        }

        @Override
        public Backend open() {
            throw new UnsupportedOperationException("never opened");
        }
    }
}
