package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.SmallSystem.relativeError;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.direct.ExplicitInverse.Factor;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.matrix.FirstDifference.Ends;
import org.krylovbench.problems.matrix.Generator;
import org.krylovbench.problems.matrix.NearSingular;
import org.krylovbench.problems.matrix.RandomSparse;

/** Direct methods against LAPACK and SuperLU, against each other, and where there is no solution. */
final class DirectTest {

    private static final SvdLeastSquares SVD = new SvdLeastSquares(OptionalDouble.empty());

    static Stream<Solver> square() {
        return Stream.concat(
                Stream.of(new ExplicitInverse(), new DenseLu(), new DenseQr(), SVD),
                Arrays.stream(Ordering.values()).map(SparseLu::new));
    }

    static Stream<Solver> definite() {
        return Stream.concat(
                Stream.concat(square(), Stream.of(new DenseCholesky())),
                Arrays.stream(Ordering.values()).map(SparseCholesky::new));
    }

    private static Solve solve(Solver solver, OperatorData a) {
        return Solve.of(solver, a, ScipyLeastSquares.rightHandSide(a.rows()), until(0, 10));
    }

    private static void assertSolution(Solver solver, OperatorData a, String name, double tolerance)
            throws IOException {
        Solve solve = solve(solver, a);
        assertThat(relativeError(solve.x, References.of(name)))
                .as("%s, %s", solver.label(), name)
                .isLessThan(tolerance);
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).isEqualTo("direct");
        assertThat(solve.iterations).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("square")
    void a_square_system_has_the_solution_of_LAPACK_and_SuperLU(Solver solver) throws IOException {
        double few = 1e-13; // the condition numbers are below 60
        assertSolution(solver, dense(30, 30), "square", few);
        assertSolution(solver, ScipyLeastSquares.matrix("square"), "convection", few);
        assertSolution(solver, scattered(), "scattered", few);
    }

    @ParameterizedTest
    @MethodSource("definite")
    void a_positive_definite_system_has_the_solution_of_SuperLU(Solver solver) throws IOException {
        assertSolution(solver, laplacian(12), "laplacian", 1e-13); // condition 68
    }

    @ParameterizedTest
    @MethodSource("definite")
    void an_ill_conditioned_system_has_it_but_for_its_condition(Solver solver) throws IOException {
        assertSolution(solver, hilbert(8), "hilbert", 1.5e10 * 1e-16 * 10);
    }

    @Test
    void least_squares_are_those_of_LAPACK_for_any_shape_and_rank() throws IOException {
        assertSolution(new DenseQr(), ScipyLeastSquares.matrix("tall"), "tall", 1e-13); // condition 4
        assertSolution(SVD, ScipyLeastSquares.matrix("tall"), "tall", 1e-13);
        assertSolution(SVD, ScipyLeastSquares.matrix("wide"), "wide", 1e-13);
        double[] values = new double[600];
        Arrays.setAll(values, at -> ((3 * (at % 30) + 5 * (at / 30)) % 7 - 3) / 7.0);
        assertSolution(SVD, new DenseMatrix(30, 20, values), "deficient", 1e-13); // rank 6, of condition 2.5
    }

    @Test
    void the_tolerance_cuts_singular_values() {
        double[] b = {1, 1, 1};
        CsrMatrix a = diagonal(1, 1e-3, 1e-6);
        assertThat(Solve.of(new SvdLeastSquares(OptionalDouble.of(1e-4)), a, b, until(0, 9)).x[2])
                .isZero();
        assertThat(relativeError(Solve.of(SVD, a, b, until(0, 9)).x, new double[] {1, 1e3, 1e6}))
                .isLessThan(1e-14);
    }

    /** R. Voorhaar's example, whose squares are 3.6223e2 by the inverse and 2.8275e-8 by least squares. */
    @Test
    void the_inverse_of_a_nearly_singular_matrix_is_no_good_where_least_squares_are() throws IOException {
        LinearProblem problem = new NearSingular(20, 1e-20, 1e-3, Generator.NUMPY, OptionalLong.of(179)).assemble(0);
        double leastSquares = residualNorm(SVD, problem);
        assertThat(leastSquares * leastSquares).isCloseTo(2.8275e-8, within(0.0001e-8));
        assertThat(residualNorm(new ExplicitInverse(), problem)).isGreaterThan(1e3 * leastSquares);
    }

    /** His second example multiplies the inverse by the solution before, of which 2.4763e3 is left. */
    @Test
    void the_inverse_times_the_solution_is_the_solution_of_the_solution() throws IOException {
        LinearProblem problem = new RandomSparse(
                        300, 600, RandomSparse.Symmetry.GENERAL, 0, 0, Generator.NUMPY, OptionalLong.of(179))
                .assemble(0);
        OperatorData a = problem.operator();
        double[] once = Solve.of(new DenseLu(), a, problem.rightHandSide(), until(0, 9)).x;
        double[] twice = Solve.of(new DenseLu(), a, once, until(0, 9)).x;
        Solve slip = Solve.of(new ExplicitInverse(Factor.SOLUTION), a, problem.rightHandSide(), until(0, 9));
        assertThat(relativeError(slip.x, twice)).isLessThan(1e-9); // A has a condition of some thousands
        assertThat(slip.trueResidualNorm).isGreaterThan(1);
    }

    /** ε ‖A‖ ‖x‖ against ε ‖A‖ ‖A⁻¹‖ ‖b‖, where x is much smaller than it could be for such data. */
    @Test
    void the_inverse_of_an_ill_conditioned_matrix_leaves_a_residual_where_its_factors_leave_none() {
        LinearProblem problem = LinearProblem.withSolution(hilbert(12), Samples.uniform(12, 1));
        double few = 1e-14;
        for (Solver solver : List.of(new DenseLu(), new DenseQr(), new SparseLu(Ordering.NATURAL))) {
            assertThat(residualNorm(solver, problem)).as(solver.label()).isLessThan(few);
        }
        assertThat(residualNorm(new ExplicitInverse(), problem)).isGreaterThan(1e6 * few);
    }

    private static double residualNorm(Solver solver, LinearProblem problem) {
        return Solve.of(solver, problem.operator(), problem.rightHandSide(), until(0, 9)).trueResidualNorm;
    }

    @Test
    void an_operator_without_entries_is_taken_column_by_column() {
        OperatorData blur = Samples.convolution(Samples.psf(3, 3, 1, 1, 1), Boundary.REFLEXIVE, 6, 7);
        double[] x = Samples.uniform(42, 2);
        for (Solver solver : List.of(new DenseLu(), new DenseQr(), SVD)) {
            Solve solve = Solve.of(solver, blur, blur.times(x), until(0, 9));
            assertThat(relativeError(solve.x, x)).isLessThan(1e-11); // condition below 1e3
        }
    }

    @ParameterizedTest
    @MethodSource("square")
    void the_start_vector_does_not_matter(Solver solver) {
        CsrMatrix a = laplacian(5);
        double[] b = ScipyLeastSquares.rightHandSide(25);
        Solve zero = Solve.of(solver, a, b, until(0, 9));
        Solve other = Solve.from(Samples.uniform(25, 3), solver, a, b, until(0, 9));
        assertThat(other.x).containsExactly(zero.x);
    }

    @ParameterizedTest
    @MethodSource("square")
    void an_exact_start_vector_is_kept(Solver solver) {
        Solve solve = Solve.from(new double[] {1, 2}, solver, diagonal(4, 8), new double[] {4, 16}, until(0, 9));
        assertThat(solve.iterations).isZero();
        assertThat(solve.x).containsExactly(1, 2);
    }

    @Test
    void a_singular_matrix_is_a_breakdown_that_names_the_pivot() {
        for (Solver solver : List.of(new DenseLu(), new ExplicitInverse(), new DenseQr())) {
            assertBreakdown(solver, Matrices.dense(3, 3, 1, 2, 0, 0, 0, 3, 0, 0, 4), "pivot 2");
        }
        assertBreakdown(new SparseLu(Ordering.NATURAL), Matrices.dense(3, 3, 1, 2, 0, 0, 0, 3, 0, 0, 4), "pivot 2");
    }

    @ParameterizedTest
    @EnumSource
    void the_pivot_of_a_sparse_matrix_is_numbered_as_in_the_matrix(Ordering ordering) {
        CsrMatrix a = diagonal(1, 2, 3, 0, 5);
        assertBreakdown(new SparseLu(ordering), a, "pivot 4");
        assertBreakdown(new SparseCholesky(ordering), a, "unknown 4");
    }

    @Test
    void an_indefinite_matrix_is_a_breakdown_that_names_the_minor() {
        CsrMatrix a = stencil(3, 0.5, -1, -1, -1, -1);
        assertBreakdown(new DenseCholesky(), a, "leading minor of order 2");
        assertBreakdown(new SparseCholesky(Ordering.NATURAL), a, "unknown 2");
    }

    @Test
    void a_matrix_that_is_too_wide_for_QR_is_a_breakdown_that_says_what_would_do() {
        assertBreakdown(new DenseQr(), dense(3, 5), "svd-least-squares");
    }

    @ParameterizedTest
    @MethodSource("definite")
    void entries_that_are_no_numbers_are_a_breakdown(Solver solver) {
        assertBreakdown(solver, diagonal(1, 2, Double.NaN), "no finite number");
    }

    @Test
    void a_solution_that_overflows_is_a_breakdown() {
        for (Solver solver : List.of(new ExplicitInverse(), new DenseLu(), new DenseQr(), new DenseCholesky())) {
            assertBreakdown(solver, diagonal(1, 1e-300, 1), "the solution has an entry", 1, 1e90, 1);
        }
        assertBreakdown(new SparseLu(Ordering.NATURAL), diagonal(1, 1e-300), "the solution has an entry", 1, 1e90);
    }

    @Test
    void a_matrix_that_does_not_fit_is_a_breakdown_that_says_what_it_needs() {
        CsrMatrix a = laplacian(220); // whose 2.3e9 entries no array of Java can hold
        for (Solver solver : List.of(new ExplicitInverse(), new DenseLu(), new DenseCholesky(), new DenseQr(), SVD)) {
            assertBreakdown(
                    solver, a, "a dense 48400×48400 matrix with its factors (sparse-lu needs less) has 2.34e+09");
        }
        var B = Matrices.laplacian(3);
        assertThatThrownBy(() -> Fill.require(
                        1_000_000_000_000L,
                        "the factors of a",
                        Reordered.of(B, Ordering.NATURAL).B()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "the factors of a sparse 9×9 matrix with 33 entries in this order has 1.00e+12");
    }

    private static void assertBreakdown(Solver solver, OperatorData a, String quantity) {
        double[] b = new double[a.rows()];
        Arrays.fill(b, 1);
        assertBreakdown(solver, a, quantity, b);
    }

    /** From a start vector whose residual is a number, and which is the answer. */
    private static void assertBreakdown(Solver solver, OperatorData a, String quantity, double... b) {
        Backend backend = new JavaBackend();
        Transposable zero = backend.operator(new CoordinateList(a.rows(), a.columns()).toCsr());
        double[] start = Samples.uniform(a.columns(), 5);
        var x = backend.vector(start);
        var stopping = new Stopping(List.of(until(0, 9)));
        Transposable none = new Identity().approximateInverse(a, zero, backend);
        solver.solve(new LinearSystem(zero, none, backend.vector(b), a), x, new Workspace(backend), stopping);
        assertThat(stopping.reason()).as(solver.label()).isEqualTo(Reason.BREAKDOWN);
        assertThat(stopping.words()).contains(quantity);
        assertThat(Solve.entries(x)).containsExactly(start);
    }

    @ParameterizedTest
    @CsvSource({"60, 40", "40, 40"})
    void it_says_how_many_of_its_vectors_are_as_long_as_b(int rows, int columns) {
        for (Solver solver : List.of(new DenseQr(), SVD)) {
            var backend = new JavaBackend();
            var work = new Workspace(backend);
            var data = Samples.dense(rows, columns, 4);
            Transposable operator = backend.operator(data);
            Transposable none = new Identity().approximateInverse(data, operator, backend);
            var system = new LinearSystem(operator, none, backend.vector(Samples.uniform(rows, 5)), data);
            solver.solve(system, backend.vector(columns), work, new Stopping(List.of(Rule.iterations(3))));
            long entries = (long) rows * solver.dataVectors(columns)
                    + (long) columns * (solver.vectors(columns) - solver.dataVectors(columns));
            assertThat(work.bytes()).as(solver.label()).isEqualTo(entries * Double.BYTES);
        }
    }

    @Test
    void tikhonov_refuses_a_method_that_would_not_see_its_penalty() {
        assertThatThrownBy(() -> new Tikhonov(SVD, 1, Smoothing.IDENTITY, Ends.FREE))
                .hasMessage(
                        "solver must work by products, but SVD least squares takes the entries of A; cgls would do");
    }

    @Test
    void a_tolerance_lies_between_0_and_1() {
        assertThatThrownBy(() -> new SvdLeastSquares(OptionalDouble.of(1)))
                .hasMessage("tolerance must lie in (0, 1), but is 1.0");
    }

    private static DenseMatrix dense(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, at -> {
            int i = at % rows;
            int j = at / rows;
            return ((7 * i + 13 * j + i * j) % 17 - 8) / 17.0 + (i == j ? 2 : 0);
        });
        return new DenseMatrix(rows, columns, values);
    }

    private static DenseMatrix hilbert(int n) {
        double[] values = new double[n * n];
        Arrays.setAll(values, at -> 1.0 / (at % n + at / n + 1));
        return new DenseMatrix(n, n, values);
    }

    /** Not dominant: partial pivoting is needed. */
    private static CsrMatrix scattered() {
        var entries = new CoordinateList(200, 200);
        IntStream.range(0, 200).forEach(i -> {
            entries.add(i, i, 1);
            entries.add(i, (37 * i + 11) % 200, 3);
            entries.add(i, (53 * i + 29) % 200, -2.5);
        });
        return entries.toCsr();
    }
}
