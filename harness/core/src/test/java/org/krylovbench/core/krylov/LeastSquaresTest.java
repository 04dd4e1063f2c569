package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** What CGLS, LSQR and LSMR share: least squares over the Krylov space of the normal equations. */
final class LeastSquaresTest {

    static final List<Solver> PLAIN = List.of(new Cgls(), new Lsqr(false, 1), new Lsmr(false, 1));
    static final List<Solver> ALL = List.of(
            new Cgls(),
            new Lsqr(false, 1),
            new Lsmr(false, 1),
            new Cgls(true, 200),
            new Lsqr(true, 200),
            new Lsmr(true, 200));
    private static final List<Solver> MINIMAL_RESIDUAL =
            List.of(new Cgls(), new Lsqr(false, 1), new Cgls(true, 200), new Lsqr(true, 200));

    /** Later than step 12 the small problems are all but solved, and what is left hangs on rounding. */
    @ParameterizedTest
    @ValueSource(strings = {"square", "tall", "wide"})
    void their_histories_are_those_of_scipy(String name) throws IOException {
        OperatorData A = ScipyLeastSquares.matrix(name);
        double[] b = ScipyLeastSquares.rightHandSide(A.rows());
        var scipy = ScipyLeastSquares.history(name, 0);
        for (Solver solver : MINIMAL_RESIDUAL) {
            compare(Solve.of(solver, A, b, Rule.iterations(20)), A, b, scipy.lsqr(), scipy.lsqrNormal());
        }
        for (Solver solver : List.of(new Lsmr(false, 1), new Lsmr(true, 200))) {
            compare(Solve.of(solver, A, b, Rule.iterations(20)), A, b, scipy.lsmr(), scipy.lsmrNormal());
        }
    }

    private static void compare(Solve solve, OperatorData A, double[] b, double[] residuals, double[] normal) {
        for (int k = 1; k <= (A.columns() == 144 ? 20 : 12); k++) {
            assertThat(solve.residualNorms[k]).as("iteration %d", k).isCloseTo(residuals[k - 1], within(1e-12));
            assertThat(ScipyLeastSquares.normalResidual(A, b, solve.iterates.get(k), 0))
                    .as("iteration %d", k)
                    .isCloseTo(normal[k - 1], within(1e-11));
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_residual_of_every_iterate_is_the_reported_one_for_any_shape(Solver solver) {
        for (DenseMatrix A : List.of(Samples.dense(40, 30, 1), Samples.dense(30, 40, 1))) {
            double[] b = Samples.uniform(A.rows(), 2);
            Solve solve = Solve.from(Samples.uniform(A.columns(), 3), solver, A, b, until(1e-9, 60));
            for (int k = 0; k <= solve.iterations; k++) {
                assertThat(residualNorm(A, b, solve.iterates.get(k)))
                        .as("iteration %d", k)
                        .isCloseTo(solve.residualNorms[k], within(1e-11)); // κ(A) is 15
            }
        }
    }

    private static double residualNorm(OperatorData A, double[] b, double[] x) {
        double[] r = A.times(x);
        Arrays.setAll(r, i -> b[i] - r[i]);
        return Math.sqrt(Arrays.stream(r).map(v -> v * v).sum());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_residual_never_increases(Solver solver) {
        Solve solve = Solve.of(solver, Samples.dense(40, 30, 1), Samples.uniform(40, 2), Rule.iterations(60));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_normal_residual_of_lsmr_never_increases(boolean reorthogonalize) {
        OperatorData A = Samples.dense(40, 30, 1);
        double[] b = Samples.uniform(40, 2);
        Solve solve = Solve.of(new Lsmr(reorthogonalize, 200), A, b, Rule.iterations(25));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(ScipyLeastSquares.normalResidual(A, b, solve.iterates.get(k), 0))
                    .isLessThanOrEqualTo(
                            ScipyLeastSquares.normalResidual(A, b, solve.iterates.get(k - 1), 0) * (1 + 1e-10));
        }
    }

    /** CG on AᵀA x = Aᵀb, where κ(AᵀA) is 600: 1e-11 is what rounding leaves of twenty steps. */
    @Test
    void cgls_and_lsqr_make_the_iterates_of_cg_on_the_normal_equations() {
        DenseMatrix A = Samples.dense(40, 20, 7);
        double[] b = Samples.uniform(40, 8);
        double[] normalB = new double[20];
        A.onHost().applyTranspose(b, normalB);
        Solve cg = Solve.of(new ConjugateGradients(), normal(A), normalB, Rule.iterations(15));
        for (Solver solver : MINIMAL_RESIDUAL) {
            Solve solve = Solve.of(solver, A, b, Rule.iterations(15));
            for (int k = 0; k <= 15; k++) {
                assertThat(solve.iterates.get(k)).containsExactly(cg.iterates.get(k), within(1e-11));
            }
        }
    }

    private static DenseMatrix normal(DenseMatrix A) {
        int n = A.columns();
        double[] values = new double[n * n];
        Arrays.setAll(
                values,
                at -> IntStream.range(0, A.rows())
                        .mapToDouble(i -> A.get(i, at % n) * A.get(i, at / n))
                        .sum());
        return new DenseMatrix(n, n, values);
    }

    /** The line through (1, 1), (2, 2), (3, 2) by the normal equations: 2/3 + x/2. */
    @ParameterizedTest
    @FieldSource("ALL")
    void a_tall_system_ends_at_its_least_squares_solution(Solver solver) {
        Solve solve = Solve.of(solver, dense(3, 2, 1, 1, 1, 2, 1, 3), new double[] {1, 2, 2}, until(0, 50));
        assertThat(solve.x).containsExactly(new double[] {2 / 3.0, 0.5}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
        assertThat(solve.iterations).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_wide_system_ends_at_its_shortest_solution(Solver solver) {
        Solve solve = Solve.of(solver, dense(1, 2, 1, 1), new double[] {2}, until(1e-14, 5));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-15));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_singular_inconsistent_system_ends_at_a_least_squares_solution(Solver solver) {
        Solve solve = Solve.of(solver, diagonal(3, 2, 1, 0), new double[] {3, 2, 1, 1}, until(0, 50));
        assertThat(solve.x).containsExactly(new double[] {1, 1, 1, 0}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void data_that_no_x_explains_are_finished_at_once(Solver solver) {
        Solve exactly = Solve.of(solver, dense(2, 1, 1, 1), new double[] {1, -1}, until(0, 50));
        assertThat(exactly.iterations).isZero();
        assertThat(exactly.words).contains("least-squares");
        assertThat(exactly.x).containsExactly(0);

        // orthogonal to the columns only up to the rounding of b, 2e-17
        Solve nearly = Solve.of(solver, dense(3, 1, 0.1, 0.2, 0.3), new double[] {1, 1, -1 + 1e-17}, until(0, 50));
        assertThat(nearly.words).contains("least-squares");
        assertThat(nearly.x[0]).isCloseTo(0, within(1e-15));
        assertThat(nearly.iterations).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @FieldSource("PLAIN")
    void jacobi_makes_up_for_bad_scaling(Solver solver) {
        CsrMatrix scaled = scaledColumns();
        double[] b = Samples.uniform(100, 3);
        Solve plain = Solve.of(solver, scaled, b, until(1e-8, 3000));
        Solve preconditioned = Solve.of(solver, scaled, new Jacobi(), b, until(1e-8, 3000));
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.trueResidualNorm).isLessThanOrEqualTo(1.001e-8);
        assertThat(preconditioned.iterations).isLessThan(plain.iterations / 4);
    }

    /** A stencil whose columns are multiplied by 1 … 10⁴. */
    private static CsrMatrix scaledColumns() {
        CsrMatrix A = Matrices.stencil(10, 4, -0.8, -1.2, -0.7, -1.3);
        double[] values = A.values().clone();
        Arrays.setAll(values, at -> values[at] * Math.pow(10, A.columnIndices()[at] % 5));
        return new CsrMatrix(100, 100, A.rowPointers(), A.columnIndices(), values);
    }

    /** Rounding delays the plain methods where the condition is 1e6; as many steps as unknowns are enough otherwise. */
    @ParameterizedTest
    @FieldSource("PLAIN")
    void reorthogonalized_it_needs_no_more_steps_than_in_exact_arithmetic(Solver solver) {
        double[] b = Samples.uniform(40, 5);
        CsrMatrix A = diagonal(IntStream.range(0, 40)
                .mapToDouble(i -> Math.pow(10, -6.0 * i / 39))
                .toArray());
        Solve kept = Solve.of(reorthogonalized(solver), A, b, until(1e-8, 500));
        assertThat(kept.reason).isEqualTo(Reason.CONVERGED);
        assertThat(kept.trueResidualNorm).isLessThan(1.01e-8);
        assertThat(kept.iterations).isLessThanOrEqualTo(40);
        assertThat(Solve.of(solver, A, b, until(1e-8, 500)).iterations).isGreaterThan(80);
    }

    private static Solver reorthogonalized(Solver solver) {
        return solver instanceof Cgls
                ? new Cgls(true, 200)
                : solver instanceof Lsqr ? new Lsqr(true, 200) : new Lsmr(true, 200);
    }

    @Test
    void a_full_basis_is_a_breakdown_that_names_the_limit() {
        OperatorData A = Samples.dense(40, 30, 1);
        for (Solver solver : List.of(new Cgls(true, 5), new Lsqr(true, 5), new Lsmr(true, 5))) {
            Solve solve = Solve.of(solver, A, Samples.uniform(40, 2), until(0, 20));
            assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
            assertThat(solve.words).contains("basis-limit = 5");
            assertThat(solve.iterations).isBetween(5, 6);
        }
        for (Solver solver : List.of(new Cgls(true, 30), new Lsqr(true, 30), new Lsmr(true, 30))) {
            Solve solve = Solve.of(solver, A, Samples.uniform(40, 2), until(0, 100));
            assertThat(solve.words).as("the space is all of ℝ³⁰").contains("least-squares");
            assertThat(solve.iterations).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_limit_below_one_is_refused() {
        assertThatThrownBy(() -> new Cgls(true, 0)).hasMessage("basis-limit must be at least 1, but is 0");
        assertThatThrownBy(() -> new Lsqr(true, 0)).hasMessage("basis-limit must be at least 1, but is 0");
        assertThatThrownBy(() -> new Lsmr(true, 0)).hasMessage("basis-limit must be at least 1, but is 0");
    }
}
