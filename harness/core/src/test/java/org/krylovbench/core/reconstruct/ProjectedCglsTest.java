package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.OperatorData;

final class ProjectedCglsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void its_limit_is_the_non_negative_least_squares_solution_of_scipy(int steps) throws IOException {
        Solve solve = Solve.of(new ProjectedCgls(steps), SmallSystem.A, SmallSystem.B, until(0, 2000));
        assertThat(solve.x).containsExactly(SmallSystem.nonnegativeLeastSquares(), within(1e-12));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("a minimiser");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void its_limit_is_a_minimiser(int steps) {
        for (long seed = 1; seed <= 15; seed++) {
            assertMinimises(steps, Samples.dense(40, 20, seed), seed);
        }
    }

    /** Some of these have condition numbers of thousands, for which restarts after a few steps converge slowly. */
    @Test
    void its_limit_is_a_minimiser_for_every_shape_and_rank() {
        for (long seed = 1; seed <= 15; seed++) {
            assertMinimises(50, Samples.sparse(20, 40, 6, seed), seed);
            assertMinimises(50, Samples.sparse(40, 40, 3, seed), seed);
        }
    }

    /** Which may leave a gradient of ε ‖A‖ ‖r‖ for ever: eight systems that differ by an ulp or two. */
    @Test
    void it_knows_a_minimiser_however_the_last_digits_fall() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            double[] b = Samples.uniform(144, 1);
            Arrays.setAll(b, i -> b[i] * (1 + random.nextInt(3) * 0x1p-52));
            Solve solve = Solve.of(new ProjectedCgls(10), laplacian(12), b, until(0, 1000));
            assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
            assertThat(solve.words).contains("a minimiser");
        }
    }

    /** Karush, Kuhn and Tucker: x ≥ 0, Aᵀr ≤ 0, x ∘ Aᵀr = 0. */
    private static void assertMinimises(int steps, OperatorData A, long seed) {
        double[] b = Samples.uniform(A.rows(), seed + 100);
        Solve solve = Solve.of(new ProjectedCgls(steps), A, b, until(1e-11, 9000));
        double[] r = A.times(solve.x);
        Arrays.setAll(r, i -> b[i] - r[i]);
        double[] g = new double[A.columns()];
        A.onHost().applyTranspose(r, g);
        for (int j = 0; j < g.length; j++) {
            assertThat(solve.x[j]).isNotNegative();
            assertThat(g[j])
                    .as("seed %d, %s after %d", seed, solve.words, solve.iterations)
                    .isLessThan(1e-9); // the residual of some is 1e-11 already, others stop at rounding
            assertThat(Math.min(solve.x[j], Math.abs(g[j]))).isLessThan(1e-9);
        }
    }

    @Test
    void no_iterate_is_negative_and_no_residual_larger_than_the_last() {
        Solve solve = Solve.from(
                Samples.uniform(30, 1),
                new ProjectedCgls(4),
                Samples.dense(40, 30, 2),
                Samples.uniform(40, 3),
                until(0, 200));
        assertThat(solve.iterations).isGreaterThan(3);
        for (int k = 0; k <= solve.iterations; k++) {
            assertThat(Arrays.stream(solve.iterates.get(k)).min().orElseThrow()).isNotNegative();
        }
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThan(solve.residualNorms[k - 1] * (1 + 1e-14));
        }
    }

    /** All entries are free, so that an iteration is as many steps of CGLS. */
    @Test
    void far_from_the_bound_it_is_cgls() {
        var A = Samples.dense(30, 20, 4);
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        double[] b = A.times(ones);
        Solve cgls = Solve.from(ones(20, 0.9), new Cgls(), A, b, until(0, 7));
        Solve solve = Solve.from(ones(20, 0.9), new ProjectedCgls(7), A, b, until(0, 1));
        assertThat(solve.x).containsExactly(cgls.x, within(1e-13));
    }

    private static double[] ones(int n, double value) {
        double[] x = new double[n];
        Arrays.fill(x, value);
        return x;
    }

    @Test
    void a_singular_inconsistent_system_ends_with_a_reason() {
        Solve solve = Solve.of(new ProjectedCgls(3), dense(2, 2, 1, 1, 1, 1), new double[] {1, 2}, until(1e-12, 100));
        assertThat(solve.words).contains("a minimiser");
        assertThat(solve.x).containsExactly(new double[] {0.75, 0.75}, within(1e-14));
        var zero = new CsrMatrix(2, 2, new int[3], new int[0], new double[0]);
        assertThat(Solve.of(new ProjectedCgls(3), zero, new double[] {1, 1}, until(0, 9)).words)
                .contains("a minimiser");
    }

    @Test
    void data_that_only_negative_solutions_explain_leave_zero() {
        Solve solve = Solve.of(new ProjectedCgls(3), diagonal(1, 2), new double[] {-1, -1}, until(0, 9));
        assertThat(solve.x).containsOnly(0);
        assertThat(solve.iterations).isZero();
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void one_unknown_takes_one_iteration() {
        Solve solve = Solve.of(new ProjectedCgls(5), diagonal(4), new double[] {2}, until(0, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isEqualTo(1);
    }

    @Test
    void on_a_blurred_satellite_its_error_decreases_and_then_grows() throws IOException {
        LinearProblem problem = MrnsdTest.satellite(0.1, Noise.GAUSSIAN);
        Solve solve = Solve.of(new ProjectedCgls(2), problem.operator(), problem.rightHandSide(), until(0, 60));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.45);
    }

    @Test
    void no_steps_are_refused() {
        assertThatThrownBy(() -> new ProjectedCgls(0)).hasMessage("steps must be at least 1, but is 0");
    }
}
