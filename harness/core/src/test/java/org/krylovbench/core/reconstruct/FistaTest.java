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
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;

final class FistaTest {

    private static final Fista NONNEGATIVE = new Fista(0, 0, OptionalDouble.empty(), false);

    private static Fista free(double lambda) {
        return new Fista(lambda, Double.NEGATIVE_INFINITY, OptionalDouble.empty(), false);
    }

    @Test
    void its_iterates_are_those_of_numpy() throws IOException {
        SmallSystem.assertIterates(NONNEGATIVE, "fista", 1e-12);
        SmallSystem.assertIterates(new Fista(0.5, 0, OptionalDouble.of(0.3), false), "fista-tikhonov-box", 1e-12);
    }

    /** (A 1)ᵀb / ‖A 1‖² with A 1 = (1, 2). */
    @Test
    void instead_of_zero_it_starts_from_the_constant_nearest_to_the_data_if_asked_to() {
        var constant = new Fista(0, 0, OptionalDouble.empty(), true);
        assertThat(Solve.of(constant, diagonal(1, 2), new double[] {1, 5}, until(0, 0)).x)
                .containsExactly(new double[] {2.2, 2.2}, within(1e-15));
        double[] start = {0, 3};
        assertThat(Solve.from(start, constant, diagonal(1, 2), new double[] {1, 5}, until(0, 0)).x)
                .containsExactly(start);
    }

    /** b is a singular vector to rounding, the smaller one: σ is known as 1, and a step of 1 / σ² is nine times too long. */
    @Test
    void a_step_that_is_too_long_is_shortened() {
        var free = new Fista(0, Double.NEGATIVE_INFINITY, OptionalDouble.empty(), false);
        double[] start = {0, 1};
        Solve solve = Solve.from(start, free, diagonal(1, 3), new double[] {1, 0}, until(1e-6, 1000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void its_limit_is_the_non_negative_least_squares_solution_of_scipy() throws IOException {
        Solve solve = Solve.of(NONNEGATIVE, SmallSystem.A, SmallSystem.B, until(0, 5000));
        assertThat(solve.x).containsExactly(SmallSystem.nonnegativeLeastSquares(), within(1e-12));
        assertThat(solve.words).contains("a minimiser");
    }

    /** F(xₖ) − min F ≤ 2 ‖A‖² ‖x₀ − x†‖² / (k + 1)²: Beck and Teboulle (2009), theorem 4.4. */
    @Test
    void it_has_the_rate_of_beck_and_teboulle() throws IOException {
        double[] best = SmallSystem.nonnegativeLeastSquares();
        double least = half(SmallSystem.A.times(best), SmallSystem.B);
        double distance = 2 * half(best, new double[SmallSystem.COLUMNS]);
        double norm = new JavaBackend().matrix(Samples.entries(SmallSystem.A)).singularValues()[0];
        Solve solve = Solve.of(NONNEGATIVE, SmallSystem.A, SmallSystem.B, until(0, 300));
        for (int k = 1; k <= solve.iterations; k++) {
            double excess = solve.residualNorms[k] * solve.residualNorms[k] / 2 - least;
            assertThat(excess).isLessThanOrEqualTo(2 * norm * norm * distance / ((k + 1.0) * (k + 1.0)));
        }
    }

    /** ½ ‖x − y‖². */
    private static double half(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]) / 2;
        }
        return sum;
    }

    @Test
    void without_bounds_it_solves_tikhonovs_problem() {
        int m = 20;
        int n = 12;
        double lambda = 0.7;
        var A = Samples.dense(m, n, 1);
        double[] stacked = new double[(m + n) * n];
        for (int j = 0; j < n; j++) {
            System.arraycopy(A.values(), j * m, stacked, j * (m + n), m);
            stacked[j * (m + n) + m + j] = lambda;
        }
        double[] b = Samples.uniform(m, 2);
        Solve solve = Solve.of(free(lambda), A, b, until(0, 3000));
        Solve cgls = Solve.of(new Cgls(), new DenseMatrix(m + n, n, stacked), Arrays.copyOf(b, m + n), until(0, 100));
        assertThat(solve.x).containsExactly(cgls.x, within(1e-13));
    }

    @Test
    void its_iterates_lie_in_the_box_the_start_vector_too() {
        Solve solve = Solve.from(
                Samples.uniform(30, 1),
                new Fista(0, -0.1, OptionalDouble.of(0.2), false),
                Samples.dense(40, 30, 2),
                Samples.uniform(40, 3),
                until(0, 100));
        for (double[] x : solve.iterates) {
            assertThat(Arrays.stream(x).min().orElseThrow()).isGreaterThanOrEqualTo(-0.1);
            assertThat(Arrays.stream(x).max().orElseThrow()).isLessThanOrEqualTo(0.2);
        }
    }

    /** Golub–Kahan steps see the edge of a dense spectrum last; still the rate is that of ‖A‖ = 8. */
    @Test
    void an_estimate_of_the_norm_that_is_a_little_low_does_no_harm() {
        double[] b = Samples.uniform(900, 5);
        Solve projected = Solve.of(new ProjectedCgls(20), laplacian(30), b, until(0, 500));
        Solve solve = Solve.of(NONNEGATIVE, laplacian(30), b, until(0, 9000));
        double least = projected.trueResidualNorm * projected.trueResidualNorm / 2;
        double distance = 2 * half(projected.x, new double[900]);
        for (int k = 1; k <= solve.iterations; k++) {
            double excess = solve.residualNorms[k] * solve.residualNorms[k] / 2 - least;
            assertThat(excess).isLessThanOrEqualTo(2 * 64 * distance / ((k + 1.0) * (k + 1.0)));
        }
    }

    @Test
    void an_inconsistent_singular_system_ends_with_a_reason() {
        Solve solve = Solve.of(NONNEGATIVE, dense(2, 2, 1, 1, 1, 1), new double[] {1, 2}, until(1e-12, 9000));
        assertThat(solve.words).contains("a minimiser");
        assertThat(solve.x).containsExactly(new double[] {0.75, 0.75}, within(1e-14));
    }

    @Test
    void a_matrix_of_zeros_leaves_x_alone() {
        var zero = new CsrMatrix(2, 2, new int[3], new int[0], new double[0]);
        Solve solve = Solve.of(NONNEGATIVE, zero, new double[] {1, 1}, until(0, 9));
        assertThat(solve.words).contains("a minimiser");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void a_start_far_beyond_what_numbers_hold_is_a_breakdown_and_x_holds_numbers() {
        Solve solve =
                Solve.from(new double[] {1e200, 1}, NONNEGATIVE, diagonal(1e150, 1), new double[] {1, 1}, until(0, 9));
        assertThat(solve.reason).isIn(Reason.BREAKDOWN, Reason.DIVERGED);
        assertThat(solve.x).containsExactly(1e200, 1);
    }

    @Test
    void one_unknown_takes_one_step() {
        Solve solve = Solve.of(NONNEGATIVE, diagonal(4), new double[] {2}, until(1e-15, 5));
        assertThat(solve.x[0]).isCloseTo(0.5, within(1e-15));
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.A.transposeApplications()).isEqualTo(2); // one Golub–Kahan step, one gradient
    }

    @Test
    void on_a_blurred_satellite_its_error_decreases_and_then_grows() throws IOException {
        LinearProblem problem = MrnsdTest.satellite(0.1, Noise.GAUSSIAN);
        Solve solve = Solve.of(NONNEGATIVE, problem.operator(), problem.rightHandSide(), until(0, 100));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.45);
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> new Fista(-1, 0, OptionalDouble.empty(), false))
                .hasMessage("lambda must be finite and at least 0, but is -1.0");
        assertThatThrownBy(() -> new Fista(0, Double.NaN, OptionalDouble.empty(), false))
                .hasMessage("lower must be a number or -Infinity, but is NaN");
        assertThatThrownBy(() -> new Fista(0, 1, OptionalDouble.of(0), false))
                .hasMessage("upper must be at least the lower bound 1.0, but is 0.0");
    }
}
