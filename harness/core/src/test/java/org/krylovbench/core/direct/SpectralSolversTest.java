package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.integral.Shaw;

/** What the solvers by singular values promise. */
final class SpectralSolversTest {

    private static final int SIZE = 32;

    private static LinearProblem shaw() throws IOException {
        return new Shaw(SIZE, 0.01, Noise.GAUSSIAN, OptionalLong.of(7)).assemble(1);
    }

    /** Solves a problem whose noise level is known. */
    private static Stopping solve(Solver solver, LinearProblem problem, double[] x) {
        var backend = new JavaBackend();
        OperatorData data = problem.operator();
        Transposable A = backend.operator(data);
        Transposable M = new Identity().approximateInverse(data, A, backend);
        var stopping = new Stopping(List.of(Rule.iterations(2)));
        Vector solution = backend.vector(x);
        var system = new LinearSystem(
                A, M, backend.vector(problem.rightHandSide()), data, Optional.empty(), problem.noiseLevel());
        boolean oracle = solver.requires().contains(Trait.KNOWN_SOLUTION);
        solver.solve(
                oracle ? system.withSolution(problem.exactSolution().orElseThrow()) : system,
                solution,
                new Workspace(backend),
                stopping);
        solution.copyTo(x);
        return stopping;
    }

    private static double norm(double[] x) {
        return Norm.scaled(x.length, i -> x[i]);
    }

    private static double[] difference(double[] x, double[] y) {
        double[] difference = new double[x.length];
        Arrays.setAll(difference, i -> x[i] - y[i]);
        return difference;
    }

    @Test
    void the_residual_of_truncation_sinks_and_its_solution_grows_with_k() throws IOException {
        double residual = Double.POSITIVE_INFINITY;
        double length = 0;
        for (int k = 1; k <= 15; k++) {
            double[] x = new double[SIZE];
            Stopping stopping = solve(new TruncatedSvd(SpectralRule.FIXED, k, 1), shaw(), x);
            assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
            assertThat(stopping.words()).isEqualTo("the filtered solution, k = " + k);
            assertThat(stopping.residualNorm()).isLessThan(residual);
            assertThat(norm(x)).isGreaterThan(length);
            residual = stopping.residualNorm();
            length = norm(x);
        }
    }

    @Test
    void discrepancy_holds_its_equality_for_tikhonov_and_is_the_least_k_for_truncation() throws IOException {
        LinearProblem problem = shaw();
        double bound = 1.2 * problem.noiseLevel() * norm(problem.rightHandSide());
        var tikhonov = new TikhonovSvd(SpectralRule.DISCREPANCY, 0, 1.2);
        assertThat(solve(tikhonov, problem, new double[SIZE]).residualNorm())
                .isCloseTo(bound, within(1e-12 * norm(problem.rightHandSide())));

        Stopping truncated = solve(new TruncatedSvd(SpectralRule.DISCREPANCY, 1, 1.2), problem, new double[SIZE]);
        assertThat(truncated.residualNorm()).isLessThanOrEqualTo(bound);
        int k = Integer.parseInt(truncated.words().replaceAll("\\D+", ""));
        assertThat(solve(new TruncatedSvd(SpectralRule.FIXED, k - 1, 1), problem, new double[SIZE])
                        .residualNorm())
                .isGreaterThan(bound);
    }

    @ParameterizedTest
    @EnumSource
    void rules_find_a_solution_that_is_better_than_none_and_than_least_squares(SpectralRule rule) throws IOException {
        LinearProblem problem = shaw();
        double[] exact = problem.exactSolution().orElseThrow();
        double[] leastSquares = new double[SIZE];
        solve(new TikhonovSvd(SpectralRule.FIXED, 0, 1), problem, leastSquares);
        for (Solver solver : List.of(new TikhonovSvd(rule, 0.1, 1.01), new TruncatedSvd(rule, 7, 1.01))) {
            double[] x = new double[SIZE];
            assertThat(solve(solver, problem, x).reason()).isEqualTo(Reason.CONVERGED);
            assertThat(norm(difference(x, exact)))
                    .as(solver.label())
                    .isLessThan(0.3 * norm(exact)) // none has an error of one
                    .isLessThan(1e-3 * norm(difference(leastSquares, exact)));
        }
    }

    /** Of every kind and shape: dense, sparse, convolutions, implicit steps. */
    static List<OperatorData> operators() {
        return Samples.operators().stream()
                .filter(data -> (long) data.rows() * data.columns() < 100_000)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operators")
    void without_regularisation_it_is_the_least_squares_solution_nearest_to_the_start(OperatorData data) {
        double[] b = Samples.uniform(data.rows(), 1);
        double[] start = Samples.uniform(data.columns(), 2);
        Solver tikhonov = new TikhonovSvd(SpectralRule.FIXED, 0, 1);
        double[] x = Solve.from(start, tikhonov, data, b, Rule.iterations(2)).x;
        DenseMatrix A = Samples.entries(data);
        double[] r = difference(b, A.times(x));
        double[] gradient = new double[data.columns()];
        A.onHost().applyTranspose(r, gradient);
        double size = norm(A.values());
        // rounding errors of x are as large as its change, by ε and the sizes of A and of x
        double tolerance = 1e-13 * size * size * (norm(x) + norm(start));
        assertThat(norm(gradient)).isLessThan(tolerance + 1e-13 * size * norm(b));

        Solver small = new TikhonovSvd(SpectralRule.FIXED, 1e-9 * size, 1);
        double[] near = Solve.from(start, small, data, b, Rule.iterations(2)).x;
        double least = leastSingularValue(A);
        double change = Math.min(1, 1e-18 * (size / least) * (size / least)); // λ² / σ² of the least
        assertThat(norm(difference(near, x))).isLessThan(2 * change * norm(difference(x, start)) + 1e-9 * norm(x));
    }

    /** Of those that do not count as zero. */
    private static double leastSingularValue(DenseMatrix A) {
        var backend = new JavaBackend();
        Vector copy = backend.vector(A.values().clone());
        double[] sigma = backend.matrix(copy, A.rows(), A.columns()).singularValues();
        double zero = Math.max(A.rows(), A.columns()) * 0x1p-52 * sigma[0];
        return Arrays.stream(sigma).filter(s -> s > zero).min().orElseThrow();
    }

    @Test
    void the_start_is_what_the_penalty_pulls_towards() {
        double[] start = {5, 5, 5};
        Solver solver = new TikhonovSvd(SpectralRule.FIXED, 2, 1);
        Solve solve = Solve.from(start, solver, diagonal(1, 2, 4), new double[] {1, 2, 4}, Rule.iterations(2));
        // (λ² x₀ + σ b) / (λ² + σ²)
        assertThat(solve.x).containsExactly(new double[] {21 / 5.0, 24 / 8.0, 36 / 20.0}, within(1e-14));
        assertThat(solve.A.applications()).isEqualTo((long) solver.cost().products());
        assertThat(solve.A.transposeApplications()).isZero();
    }

    @Test
    void singular_values_that_are_rounding_errors_are_not_used() {
        DenseMatrix A = new DenseMatrix(3, 3, new double[] {1, 2, 3, 2, 4, 6, 1, 1, 1}); // of rank two
        Solve solve =
                Solve.of(new TruncatedSvd(SpectralRule.FIXED, 3, 1), A, new double[] {1, 0, 0}, Rule.iterations(2));
        assertThat(solve.words).endsWith("k = 2");
        assertThat(norm(solve.x)).isLessThan(10);
    }

    @Test
    void what_rules_cannot_have_is_a_breakdown_that_says_so() throws IOException {
        Solver solver = new TikhonovSvd(SpectralRule.DISCREPANCY, 0, 1);
        Solve untold = Solve.of(solver, diagonal(1, 2), new double[] {1, 1}, Rule.iterations(2));
        assertThat(untold.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(untold.words).contains("needs the noise level");

        LinearProblem problem = LinearProblem.of(new DenseMatrix(2, 1, new double[] {1, 0}), new double[] {1, 1});
        var level = new LinearProblem(
                problem.operator(),
                problem.rightHandSide(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0.1,
                problem.traits());
        double[] x = {0.5};
        Stopping unreachable = solve(solver, level, x);
        assertThat(unreachable.reason()).isEqualTo(Reason.BREAKDOWN);
        assertThat(unreachable.words()).contains("‖r‖ = 0.1414, but least squares reach 1.000");
        assertThat(x).containsExactly(0.5);

        Solve zero = Solve.of(
                new TruncatedSvd(SpectralRule.GCV, 1, 1), diagonal(0, 0), new double[] {1, 1}, Rule.iterations(2));
        assertThat(zero.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(zero.words).isEqualTo("all singular values are zero");
    }

    @Test
    void a_start_within_the_noise_is_the_answer() throws IOException {
        LinearProblem problem = shaw();
        double[] x = problem.exactSolution().orElseThrow().clone();
        Stopping stopping = solve(new TikhonovSvd(SpectralRule.DISCREPANCY, 0, 2), problem, x);
        assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
        assertThat(x).containsExactly(problem.exactSolution().orElseThrow());
    }

    @Test
    void a_matrix_without_room_is_a_breakdown_that_says_what_it_would_take() {
        double[] ones = new double[50_000];
        Arrays.fill(ones, 1);
        Solve solve = Solve.of(new TruncatedSvd(SpectralRule.GCV, 1, 1), diagonal(ones), ones, Rule.iterations(2));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("dense 50000×50000 matrix", "2.50e+09 entries");
    }

    /** By rules that need neither noise nor a curve of several points. */
    @ParameterizedTest
    @EnumSource(names = {"FIXED", "GCV", "QUASI_OPTIMALITY"})
    void one_unknown_is_solved(SpectralRule rule) {
        Solve solve = Solve.of(new TruncatedSvd(rule, 1, 1), diagonal(4), new double[] {2}, Rule.iterations(2));
        assertThat(solve.x).containsExactly(0.5);
    }
}
