package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.direct.DenseQr;
import org.krylovbench.core.krylov.Craig;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.DenseMatrix;

/** Tall and wide systems, for every method that does not ask for a square one. Their entries and data have both signs. */
final class ShapesTest {

    private static final DenseMatrix TALL = Samples.dense(20, 8, 3);
    private static final DenseMatrix WIDE = Samples.dense(8, 20, 3);

    /** Those that minimise ‖b − A x‖₂ and know when they have: Craig's method needs a solution. */
    static Stream<Solver> leastSquares() {
        return SolverSettings.ofAnyShape()
                .filter(solver -> solver.family() == Family.LEAST_SQUARES && !(solver instanceof Craig));
    }

    /** Without QR, whose triangle is square where there are no fewer rows than columns. */
    static Stream<Solver> convergent() {
        return SolverSettings.convergent()
                .filter(SolverSettings.ofAnyShape().toList()::contains)
                .filter(solver -> !(solver instanceof DenseQr));
    }

    @ParameterizedTest
    @MethodSource("leastSquares")
    void a_tall_system_ends_at_its_least_squares_solution_and_says_so(Solver solver) {
        double[] b = Samples.uniform(20, 4);
        Solve solve = Solve.of(solver, TALL, b, Rule.iterations(12));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("a least-squares solution");
        assertThat(ScipyLeastSquares.normalResidual(TALL, b, solve.x, 0)).isLessThan(1e-7); // √ε ‖A‖ ‖r‖
    }

    @ParameterizedTest
    @MethodSource("convergent")
    void a_tall_consistent_system_and_a_wide_one_are_solved(Solver solver) {
        for (DenseMatrix A : new DenseMatrix[] {TALL, WIDE}) {
            double[] b = A.times(nonnegative(A.columns()));
            Solve solve = Solve.of(solver, A, b, Solve.until(1e-9, 5000));
            assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
            assertThat(solve.trueResidualNorm).isLessThan(1.001e-9);
        }
    }

    @Test
    void qr_solves_a_tall_system_and_says_what_would_solve_a_wide_one() {
        double[] b = TALL.times(nonnegative(8));
        assertThat(Solve.of(new DenseQr(), TALL, b, Solve.until(1e-12, 1)).reason)
                .isEqualTo(Reason.CONVERGED);
        Solve wide = Solve.of(new DenseQr(), WIDE, Samples.uniform(8, 4), Rule.iterations(1));
        assertThat(wide.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(wide.words).contains("A is 8×20; svd-least-squares would do");
        assertThat(wide.x).containsOnly(0);
    }

    /** The gap between the reported residual and the true one grows with the iterate: SingularSystemsTest. */
    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "ofAnyShape")
    void data_that_no_x_explains_end_with_a_reason_and_numbers_and_every_residual_is_the_reported_one(Solver solver) {
        for (DenseMatrix A : new DenseMatrix[] {TALL, WIDE}) {
            double[] b = Samples.uniform(A.rows(), 4);
            int limit = 3500;
            Solve solve =
                    Solve.of(solver, A, b, Rule.residual(1e-9, "solved"), Rule.iterations(limit), Rule.stagnation(500));
            assertThat(solve.reason).isIn(Reason.CONVERGED, Reason.STAGNATED, Reason.BREAKDOWN);
            assertThat(solve.iterations).isLessThan(limit);
            assertThat(Arrays.stream(solve.x)).allMatch(Double::isFinite);
            for (int k = 0; k <= solve.iterations; k++) {
                double[] x = solve.iterates.get(k);
                assertThat(solve.residualNorms[k])
                        .as("iteration %d", k)
                        .isCloseTo(residualNorm(A, b, x), within(1e-12 * (1 + Norm.scaled(x.length, i -> x[i]))));
            }
        }
    }

    private static double[] nonnegative(int n) {
        return Arrays.stream(Samples.uniform(n, 5)).map(Math::abs).toArray();
    }

    private static double residualNorm(DenseMatrix A, double[] b, double[] x) {
        double[] y = A.times(x);
        return Norm.scaled(b.length, i -> b[i] - y[i]);
    }
}
