package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;

final class FlexibleCglsTest {

    /** Where a step has met the boundary both put a zero there. */
    @Test
    void with_one_step_in_a_cycle_it_is_mrnsd() {
        Solve flexible = Solve.of(new FlexibleCgls(1), SmallSystem.A, SmallSystem.B, until(0, 30));
        Solve mrnsd = Solve.of(new Mrnsd(), SmallSystem.A, SmallSystem.B, until(0, 30));
        for (int k = 0; k <= 30; k++) {
            assertThat(flexible.iterates.get(k)).containsExactly(mrnsd.iterates.get(k), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void no_iterate_is_negative_and_no_residual_larger_than_the_last(int steps) {
        for (long seed = 1; seed <= 10; seed++) {
            Solve solve = Solve.of(
                    new FlexibleCgls(steps),
                    Samples.dense(40, 30, seed),
                    Samples.uniform(40, seed + 100),
                    until(0, 200));
            for (int k = 0; k <= solve.iterations; k++) {
                assertThat(Arrays.stream(solve.iterates.get(k)).min().orElseThrow())
                        .isNotNegative();
            }
            for (int k = 1; k <= solve.iterations; k++) {
                assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-14));
            }
        }
    }

    /** It is that of a non-negative system whose solution is positive, as no bound is met then in the end. */
    @Test
    void a_positive_solution_is_found_in_fewer_iterations_than_by_mrnsd() {
        double[] exact =
                Arrays.stream(Samples.uniform(30, 4)).map(u -> 1 + Math.abs(u)).toArray();
        var A = Samples.dense(40, 30, 3);
        Solve flexible = Solve.of(new FlexibleCgls(30), A, A.times(exact), until(1e-9, 3000));
        Solve mrnsd = Solve.of(new Mrnsd(), A, A.times(exact), until(1e-9, 3000));
        assertThat(flexible.reason).isEqualTo(Reason.CONVERGED);
        assertThat(flexible.x).containsExactly(exact, within(1e-7));
        assertThat(flexible.iterations).isLessThan(mrnsd.iterations);
    }

    /** (A 1)ᵀb / ‖A 1‖² with A 1 = (1, 2); of a start vector the negative entries are made zero. */
    @Test
    void it_starts_where_the_toolbox_does() {
        var method = new FlexibleCgls(5);
        assertThat(Solve.of(method, diagonal(1, 2), new double[] {1, 5}, until(0, 0)).x)
                .containsExactly(new double[] {2.2, 2.2}, within(1e-15));
        assertThat(Solve.from(new double[] {3, -1}, method, diagonal(1, 2), new double[] {1, 5}, until(0, 0)).x)
                .containsExactly(3, 0);
    }

    @Test
    void an_entry_that_is_zero_stays_zero() {
        Solve solve = Solve.from(
                new double[] {0, 3}, new FlexibleCgls(4), diagonal(1, 2), new double[] {1, 5}, until(1e-13, 50));
        assertThat(solve.x).containsExactly(new double[] {0, 2.5}, within(1e-12));
        assertThat(solve.words).contains("stationary");
    }

    @Test
    void a_singular_inconsistent_system_ends_with_a_reason() {
        Solve solve = Solve.of(new FlexibleCgls(5), dense(2, 2, 1, 1, 1, 1), new double[] {1, 2}, until(1e-12, 100));
        assertThat(solve.words).contains("stationary");
        assertThat(solve.x).containsExactly(new double[] {0.75, 0.75}, within(1e-14));
    }

    @Test
    void one_unknown_is_found_at_once() {
        Solve solve = Solve.of(new FlexibleCgls(5), diagonal(4), new double[] {2}, until(0, 5));
        assertThat(solve.x).containsExactly(0.5);
    }

    @Test
    void on_a_blurred_satellite_its_error_decreases_and_then_grows() throws IOException {
        LinearProblem problem = MrnsdTest.satellite(0.1, Noise.GAUSSIAN);
        Solve solve = Solve.of(new FlexibleCgls(10), problem.operator(), problem.rightHandSide(), until(0, 100));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.45);
    }

    @Test
    void a_cycle_without_steps_is_refused() {
        assertThatThrownBy(() -> new FlexibleCgls(0)).hasMessage("steps must be at least 1, but is 0");
    }
}
