package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

final class LandweberTest {

    private static final Landweber DEFAULT = new Landweber(OptionalDouble.empty(), false);

    private static Landweber step(double omega) {
        return new Landweber(OptionalDouble.of(omega), false);
    }

    @Test
    void its_iterates_are_those_of_numpy() throws IOException {
        SmallSystem.assertIterates(step(0.1), "landweber", 1e-14);
        SmallSystem.assertIterates(new Landweber(OptionalDouble.of(0.1), true), "landweber-nonnegative", 1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void its_iterate_has_the_filter_factors_of_landweber(int k) {
        int m = 30;
        int n = 20;
        var A = Samples.dense(m, n, 1);
        double[] b = Samples.uniform(m, 2);
        Svd svd = new JavaBackend()
                .matrix(new DenseMatrix(m, n, A.values().clone()))
                .svd();
        double[] U = Solve.entries(svd.U().vec());
        double[] Vt = Solve.entries(svd.Vt().vec());
        double omega = 1.7 / (svd.sigma()[0] * svd.sigma()[0]);
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            double sigma = svd.sigma()[i];
            double filter = 1 - Math.pow(1 - omega * sigma * sigma, k);
            double beta = 0;
            for (int row = 0; row < m; row++) {
                beta += U[row + i * m] * b[row];
            }
            for (int j = 0; j < n; j++) {
                expected[j] += filter * beta / sigma * Vt[i + j * n];
            }
        }
        double[] x = Solve.of(step(omega), A, b, Rule.iterations(k)).x;
        assertThat(x).containsExactly(expected, within(1e-12)); // k roundings of entries around 1
    }

    /** The largest singular value is 2: an error shrinks or grows by |1 − 4 ω| at least. */
    @Test
    void it_converges_with_omega_below_2_over_the_square_of_the_norm_and_diverges_beyond() {
        double[] b = {1, 1};
        Solve below = Solve.of(step(0.49), diagonal(1, 2), b, until(1e-12, 2000));
        Solve beyond = Solve.of(step(0.51), diagonal(1, 2), b, Rule.iterations(2000), Rule.divergence(1e6));
        assertThat(below.reason).isEqualTo(Reason.CONVERGED);
        assertThat(beyond.reason).isEqualTo(Reason.DIVERGED);
    }

    @Test
    void divergence_without_an_end_is_a_breakdown_before_x_overflows() {
        Solve solve = Solve.of(step(100), diagonal(1, 2), new double[] {1, 1}, Rule.iterations(9000));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("not finite");
        for (double entry : solve.x) {
            assertThat(entry).isFinite();
        }
    }

    /** One step of 1.9 / 25 with 5 I goes 1.9 times as far as it should. */
    @Test
    void without_omega_it_takes_1_9_over_the_square_of_the_norm() {
        Solve solve = Solve.of(DEFAULT, diagonal(5, 5, 5), new double[] {5, 10, 15}, until(0, 1));
        assertThat(solve.x).containsExactly(new double[] {1.9, 3.8, 5.7}, within(1e-14));
        assertThat(solve.A.applications()).isEqualTo(1 + 2); // the norm, and two residuals
    }

    @Test
    void its_residual_never_increases() {
        Solve solve = Solve.of(DEFAULT, Samples.dense(40, 30, 1), Samples.uniform(40, 2), Rule.iterations(300));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-14));
        }
    }

    @Test
    void it_finds_the_least_squares_solution_of_an_inconsistent_system_and_says_so() {
        Solve solve = Solve.of(DEFAULT, dense(3, 2, 1, 1, 1, 2, 1, 3), new double[] {1, 2, 2}, until(0, 9000));
        assertThat(solve.x).containsExactly(new double[] {2 / 3.0, 0.5}, within(1e-12));
        assertThat(solve.reason).isIn(Reason.CONVERGED, Reason.ITERATION_LIMIT);
    }

    @Test
    void of_a_singular_system_it_finds_the_shortest_solution_and_of_one_that_b_cannot_reach_it_says_so() {
        var singular = dense(2, 2, 1, 1, 1, 1);
        assertThat(Solve.of(DEFAULT, singular, new double[] {2, 2}, until(1e-13, 400)).x)
                .containsExactly(new double[] {1, 1}, within(1e-12));
        Solve unreachable = Solve.of(DEFAULT, singular, new double[] {1, -1}, until(1e-13, 200));
        assertThat(unreachable.reason).isEqualTo(Reason.CONVERGED);
        assertThat(unreachable.words).contains("least-squares");
        assertThat(unreachable.x).containsOnly(0);
    }

    @Test
    void a_matrix_of_zeros_leaves_x_alone() {
        Solve solve =
                Solve.of(DEFAULT, new CsrMatrix(2, 2, new int[3], new int[0], new double[0]), new double[] {1, 1});
        assertThat(solve.words).contains("least-squares");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void one_unknown_takes_one_step() {
        Solve solve = Solve.of(step(1 / 16.0), diagonal(4), new double[] {2}, until(1e-14, 5));
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.x[0]).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void a_preconditioner_mends_a_badly_scaled_system() {
        var scaled = Matrices.dense(3, 3, 2000, 1, 0, 1, 2, 0.001, 0, 0.001, 0.002);
        double[] b = {1, 1, 1};
        Solve jacobi = Solve.of(DEFAULT, scaled, new Jacobi(), b, until(1e-10, 3000));
        Solve plain = Solve.of(DEFAULT, scaled, b, until(1e-10, 3000));
        assertThat(jacobi.reason).isEqualTo(Reason.CONVERGED);
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
    }

    @Test
    void projected_it_converges_to_the_non_negative_least_squares_solution_of_scipy() throws IOException {
        var projected = new Landweber(OptionalDouble.empty(), true);
        Solve solve = Solve.of(projected, SmallSystem.A, SmallSystem.B, until(0, 2000));
        assertThat(solve.x).containsExactly(SmallSystem.nonnegativeLeastSquares(), within(1e-12));
        for (double[] x : solve.iterates) {
            assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void a_negative_start_vector_is_projected_first() {
        var projected = new Landweber(OptionalDouble.empty(), true);
        Solve solve = Solve.from(new double[] {-1, 2}, projected, diagonal(1, 1), new double[] {1, 1}, until(0, 0));
        assertThat(solve.x).containsExactly(0, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_step_that_is_not_positive_and_finite_is_refused(double omega) {
        assertThatThrownBy(() -> step(omega)).hasMessage("omega must be positive and finite, but is " + omega);
    }
}
