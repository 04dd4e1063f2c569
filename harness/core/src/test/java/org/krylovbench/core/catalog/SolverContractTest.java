package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.catalog.SolverSettings.B;
import static org.krylovbench.core.catalog.SolverSettings.matrix;
import static org.krylovbench.core.catalog.SolverSettings.rightHandSide;
import static org.krylovbench.core.catalog.SolverSettings.system;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;

/**
 * What every solver of the catalog promises; all of them can take a symmetric positive definite system. Families promise
 * more: Krylov methods end after as many steps as there are distinct eigenvalues, direct ones after one.
 */
final class SolverContractTest {

    static final String SETTINGS = "org.krylovbench.core.catalog.SolverSettings#";

    @ParameterizedTest
    @MethodSource(SETTINGS + "convergent")
    void it_reaches_the_tolerance_and_its_residual_is_the_true_one(Solver solver) {
        int g = solver.family() == Family.ROW_ACTION ? 4 : 12; // the iterations of these grow with κ², like g⁴
        Solve solve = Solve.of(solver, laplacian(g), Arrays.copyOf(B, g * g), until(1e-10, limit(solver)));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.001e-10);
    }

    /** Enough for a condition number of 68, or for the square of 9.5 in ROW_ACTION. */
    private static int limit(Solver solver) {
        return switch (solver.family()) {
            case DIRECT -> 1;
            case KRYLOV, LEAST_SQUARES, REGULARIZATION -> 1000;
            case STATIONARY -> 10_000;
            case ROW_ACTION -> 10_000;
        };
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void every_iterate_has_the_residual_that_was_reported(Solver solver) {
        Solve solve = Solve.of(solver, matrix(solver), rightHandSide(solver), until(1e-8, 300));
        assertThat(solve.iterates).hasSize(solve.iterations + 1);
        for (int k = 0; k <= solve.iterations; k++) {
            assertThat(residualNorm(solver, solve.iterates.get(k)))
                    .as("iteration %d", k)
                    .isCloseTo(solve.residualNorms[k], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "krylov")
    void it_needs_as_many_steps_as_there_are_distinct_eigenvalues(Solver solver) {
        double[] eigenvalues =
                IntStream.range(0, 60).mapToDouble(i -> i % 3 + 1).toArray();
        Solve solve = Solve.of(solver, diagonal(eigenvalues), Samples.uniform(60, 2), until(1e-13, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo(steps(solver, 3));
    }

    /**
     * Those that count products take more of them than the degree of the polynomial that they look for: TFQMR two for each
     * degree, IDR(s) one more after every s; the last of them is not needed at the end.
     */
    private static int steps(Solver solver, int eigenvalues) {
        if (solver instanceof TransposeFreeQmr) {
            return 2 * eigenvalues - 1;
        } else if (solver instanceof Idr idr) {
            return eigenvalues + (eigenvalues - 1) / idr.s();
        }
        return eigenvalues;
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void a_matrix_with_no_number_in_it_is_a_breakdown_and_the_answer_holds_numbers(Solver solver) {
        Solve solve = Solve.of(solver, SolverSettings.spoilt(solver), new double[] {1, 1, 1}, until(1e-9, 9));
        assertThat(solve.reason).isIn(Reason.BREAKDOWN, Reason.DIVERGED);
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "iterative")
    void it_stops_when_told(Solver solver) {
        Solve solve = Solve.of(solver, matrix(solver), rightHandSide(solver), until(0, 5));
        assertThat(solve.iterations).isEqualTo(5);
        assertThat(solve.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(solve.residualNorms).hasSize(6);
    }

    private static double residualNorm(Solver solver, double[] x) {
        var backend = new JavaBackend();
        var r = backend.vector(x.length);
        system(solver, backend).residual(backend.vector(x), r);
        return r.norm();
    }
}
