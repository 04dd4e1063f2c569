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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;

final class KaczmarzTest {

    private static Kaczmarz of(Kaczmarz.Order order) {
        return new Kaczmarz(order, 1, false, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "kaczmarz, CYCLIC, 1, false",
        "kaczmarz-nonnegative, CYCLIC, 0.5, true",
        "kaczmarz-symmetric, SYMMETRIC, 1.2, false"
    })
    void its_iterates_are_those_of_numpy(String method, Kaczmarz.Order order, double relaxation, boolean nonnegative)
            throws IOException {
        SmallSystem.assertIterates(new Kaczmarz(order, relaxation, nonnegative, 1), method, 1e-13);
    }

    /** Over-relaxation of A Aᵀy = b, with x = Aᵀy. */
    @Test
    void it_is_successive_over_relaxation_of_the_second_normal_equations() {
        int m = 12;
        int n = 20;
        double lambda = 1.3;
        var A = Samples.dense(m, n, 1);
        double[] b = Samples.uniform(m, 2);
        Solve solve = Solve.of(new Kaczmarz(Kaczmarz.Order.CYCLIC, lambda, false, 1), A, b, until(0, 30));
        double[] y = new double[m];
        for (int k = 1; k <= 30; k++) {
            for (int i = 0; i < m; i++) {
                double residual = b[i];
                for (int j = 0; j < m; j++) {
                    residual -= product(A.values(), m, n, i, j) * y[j];
                }
                y[i] += lambda * residual / product(A.values(), m, n, i, i);
            }
            double[] x = new double[n];
            A.onHost().applyTranspose(y, x);
            assertThat(solve.iterates.get(k)).containsExactly(x, within(1e-11));
        }
    }

    /** Entry (i, j) of A Aᵀ. */
    private static double product(double[] values, int m, int n, int i, int j) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += values[i + t * m] * values[j + t * m];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void of_a_wide_system_it_finds_the_shortest_solution(Kaczmarz.Order order) {
        var A = Samples.dense(10, 30, 3);
        double[] b = Samples.uniform(10, 4);
        Solve shortest = Solve.of(new Cgls(), A, b, until(1e-13, 100));
        Solve solve = Solve.of(of(order), A, b, until(1e-11, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(shortest.x, within(1e-10)); // σ₁₀ > 1: errors are below residuals
    }

    /** Each step projects: no error can grow, whatever the order. */
    @ParameterizedTest
    @EnumSource
    void of_a_consistent_system_the_error_never_grows(Kaczmarz.Order order) {
        var A = Samples.sparse(40, 15, 5, 5);
        double[] exact = Samples.uniform(15, 6);
        Solve solve = Solve.of(new Kaczmarz(order, 1.7, false, 1), A, A.times(exact), until(0, 100));
        double last = Double.POSITIVE_INFINITY;
        for (double[] x : solve.iterates) {
            double error = SmallSystem.relativeError(x, exact);
            assertThat(error).isLessThanOrEqualTo(last + 1e-14);
            last = error;
        }
    }

    /** Of A = I a row is missed with probability (1 − 1/n)ⁿ in a sweep: there the bound on E‖x − x†‖² is sharp. */
    @Test
    void at_random_it_has_the_expected_rate() {
        int n = 10;
        int draws = 2000;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] missed = new double[4];
        for (int seed = 0; seed < draws; seed++) {
            Solve solve =
                    Solve.of(new Kaczmarz(Kaczmarz.Order.RANDOM, 1, false, seed), diagonal(ones), ones, until(0, 3));
            for (int k = 0; k <= solve.iterations; k++) {
                missed[k] +=
                        Arrays.stream(solve.iterates.get(k)).filter(x -> x == 0).count() / (double) (n * draws);
            }
        }
        for (int k = 1; k <= 3; k++) {
            double expected = Math.pow(1 - 1.0 / n, n * k);
            double deviation = Math.sqrt(expected * (1 - expected) / (n * draws));
            assertThat(missed[k]).isCloseTo(expected, within(4 * deviation)); // rows miss each other's turns: less even
        }
    }

    /** ‖a₀‖² is nine times ‖a₂‖², row 1 is zero, and each draw adds 1 to its entry of x, but for 1e-9 of x. */
    @Test
    void at_random_rows_are_drawn_by_their_squared_length() {
        int draws = 3 * 4000;
        Solve solve = Solve.of(
                new Kaczmarz(Kaczmarz.Order.RANDOM, 1e-9, false, 5),
                dense(3, 2, 3, 0, 0, 0, 0, 1),
                new double[] {3e9, 0, 1e9},
                until(0, draws / 3));
        double deviation = Math.sqrt(draws * 0.9 * 0.1);
        assertThat(solve.x[0]).isCloseTo(draws * 0.9, within(3 * deviation));
        assertThat(solve.x[0] + solve.x[1]).isCloseTo(draws, within(1.0));
    }

    @Test
    void of_an_inconsistent_system_small_steps_come_near_the_limit_of_cimmino() {
        var A = Samples.dense(30, 5, 7);
        double[] b = Samples.uniform(30, 8);
        var cimmino = new Sirt(Sirt.Weights.CIMMINO, OptionalDouble.empty(), false);
        double[] best = Solve.of(cimmino, A, b, until(0, 2000)).x;
        Solve large = Solve.of(new Kaczmarz(Kaczmarz.Order.CYCLIC, 1, false, 1), A, b, until(0, 3000));
        Solve small = Solve.of(new Kaczmarz(Kaczmarz.Order.CYCLIC, 0.01, false, 1), A, b, until(0, 3000));
        assertThat(large.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(SmallSystem.relativeError(large.x, best)).isBetween(0.05, 10.0);
        assertThat(SmallSystem.relativeError(small.x, best)).isLessThan(0.05);
    }

    @Test
    void a_singular_consistent_system_is_solved() {
        Solve solve =
                Solve.of(of(Kaczmarz.Order.CYCLIC), dense(2, 2, 1, 1, 2, 2), new double[] {2, 4}, until(1e-13, 9));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void a_matrix_of_zeros_leaves_x_alone(Kaczmarz.Order order) {
        var zero = new CsrMatrix(2, 2, new int[3], new int[0], new double[0]);
        Solve solve = Solve.of(of(order), zero, new double[] {1, 1}, until(0, 3));
        assertThat(solve.x).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource
    void one_unknown_takes_one_sweep(Kaczmarz.Order order) {
        Solve solve = Solve.of(of(order), diagonal(4), new double[] {2}, until(0, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isEqualTo(1);
    }

    @Test
    void a_row_whose_square_underflows_is_passed_over() {
        Solve solve = Solve.of(of(Kaczmarz.Order.CYCLIC), diagonal(1e-200, 1), new double[] {1, 1}, until(0, 3));
        assertThat(solve.x).containsExactly(0, 1);
    }

    @Test
    void a_step_that_overflows_is_a_breakdown_and_leaves_x_as_it_was() {
        Solve solve =
                Solve.of(of(Kaczmarz.Order.CYCLIC), diagonal(1e-160, 1), new double[] {1e150, 1}, Rule.iterations(3));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("not finite");
        assertThat(solve.x).containsExactly(0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void non_negative_iterates_are_non_negative_and_solve_what_has_such_a_solution(Kaczmarz.Order order) {
        var A = Samples.dense(20, 10, 9);
        double[] exact =
                Arrays.stream(Samples.uniform(10, 10)).map(u -> Math.max(u, 0)).toArray();
        Solve solve = Solve.from(
                Samples.uniform(10, 11), new Kaczmarz(order, 1, true, 3), A, A.times(exact), until(1e-11, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(exact, within(1e-10));
        for (double[] x : solve.iterates) {
            assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_noisy_tomography_its_error_decreases_and_then_grows(Kaczmarz.Order order) throws IOException {
        LinearProblem problem = SirtTest.tomography(0.1);
        Solve solve = Solve.of(
                new Kaczmarz(order, 0.25, false, 1), problem.operator(), problem.rightHandSide(), until(0, 60));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2, Double.NaN})
    void a_relaxation_beyond_0_and_2_is_refused(double relaxation) {
        assertThatThrownBy(() -> new Kaczmarz(Kaczmarz.Order.CYCLIC, relaxation, false, 1))
                .hasMessage("relaxation must lie in (0, 2), but is " + relaxation);
    }
}
