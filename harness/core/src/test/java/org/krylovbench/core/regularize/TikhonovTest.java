package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.integral.Deconvolution;
import org.krylovbench.problems.matrix.FirstDifference;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

final class TikhonovTest {

    private static final Backend BACKEND = new JavaBackend();

    static final List<Solver> METHODS = List.of(
            new Cgls(),
            new Lsqr(false, 1),
            new Lsmr(false, 1),
            new Cgls(true, 200),
            new Lsqr(true, 200),
            new Lsmr(true, 200));

    /** With L = I, where SciPy has its own recurrences for damping. */
    @ParameterizedTest
    @ValueSource(strings = {"square", "tall", "wide"})
    void damped_histories_are_those_of_scipy(String name) throws IOException {
        OperatorData A = ScipyLeastSquares.matrix(name);
        double[] b = ScipyLeastSquares.rightHandSide(A.rows());
        var scipy = ScipyLeastSquares.history(name, 0.3);
        for (Solver method : METHODS) {
            boolean lsmr = method instanceof Lsmr;
            Solve solve = Solve.of(new Tikhonov(method, 0.3, Smoothing.IDENTITY, Ends.FREE), A, b, Rule.iterations(20));
            for (int k = 1; k <= (A.columns() == 144 ? 20 : 12); k++) { // later the small ones hang on rounding
                assertThat(solve.residualNorms[k])
                        .as("%s, iteration %d", method.label(), k)
                        .isCloseTo((lsmr ? scipy.lsmr() : scipy.lsqr())[k - 1], within(1e-12));
                assertThat(ScipyLeastSquares.normalResidual(A, b, solve.iterates.get(k), 0.3))
                        .as("%s, iteration %d", method.label(), k)
                        .isCloseTo((lsmr ? scipy.lsmrNormal() : scipy.lsqrNormal())[k - 1], within(1e-11));
            }
        }
    }

    /** The minimiser is where Aᵀ(b − A x) = α² LᵀL x, with the matrix of differences that stands for itself. */
    @ParameterizedTest
    @FieldSource("METHODS")
    void it_ends_at_the_minimiser(Solver method) throws IOException {
        for (DenseMatrix A : List.of(Samples.dense(40, 30, 1), Samples.dense(20, 30, 1))) {
            double[] b = Samples.uniform(A.rows(), 2);
            for (Ends ends : Ends.values()) {
                var tikhonov = new Tikhonov(method, 0.7, Smoothing.FIRST_DIFFERENCE, ends);
                Solve solve = Solve.of(tikhonov, A, b, Rule.iterations(100));
                assertThat(solve.words).contains("least-squares solution of [A; α L]");
                CsrMatrix L = new FirstDifference(30, ends).matrix();
                assertThat(gradient(A, b, solve.x, L, 0.7)).isLessThan(1e-12);
                assertThat(solve.residualNorms[solve.iterations]).isCloseTo(solve.trueResidualNorm, within(1e-12));
            }
        }
    }

    private static double gradient(OperatorData A, double[] b, double[] x, OperatorData L, double alpha) {
        double[] r = A.times(x);
        Arrays.setAll(r, i -> b[i] - r[i]);
        double[] g = new double[x.length];
        A.onHost().applyTranspose(r, g);
        double[] LtLx = new double[x.length];
        L.onHost().applyTranspose(L.times(x), LtLx);
        return Math.sqrt(IntStream.range(0, x.length)
                .mapToDouble(i -> g[i] - alpha * alpha * LtLx[i])
                .map(v -> v * v)
                .sum());
    }

    /** Sums over neighbours, written out. */
    @ParameterizedTest
    @CsvSource({
        "5, 4, FREE",
        "5, 4, PERIODIC",
        "1, 9, FREE",
        "9, 1, FREE",
        "9, 1, PERIODIC",
        "1, 1, FREE",
        "1, 1, PERIODIC"
    })
    void differences_of_an_image_go_both_ways(int rows, int columns, Ends ends) {
        double[] x = Samples.uniform(rows * columns, 3);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int down = i + 1 < rows || ends == Ends.FREE ? Math.min(i + 1, rows - 1) : 0;
                int right = j + 1 < columns || ends == Ends.FREE ? Math.min(j + 1, columns - 1) : 0;
                sum += Math.pow(x[down * columns + j] - x[i * columns + j], 2);
                sum += Math.pow(x[i * columns + right] - x[i * columns + j], 2);
            }
        }
        double maps = 0;
        for (Transposable map : Smoothing.FIRST_DIFFERENCE.maps(2, new Shape(rows, columns), ends, BACKEND)) {
            Vector y = BACKEND.vector(map.rows());
            map.apply(BACKEND.vector(x), y);
            maps += y.dot(y);
        }
        assertThat(maps).isCloseTo(4 * sum, within(1e-12));
    }

    /**
     * (AᵀA + α LᵀL) f = Aᵀ m by ten steps of conjugate gradients, where α is not squared: with the matrix formed, with its
     * action, and by least squares. The exercise of the Helsinki course that {@link Deconvolution} has its data from.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1})
    void three_ways_to_sharpen_a_signal_agree(double alpha) throws IOException {
        LinearProblem problem =
                new Deconvolution(64, Boundary.PERIODIC, 0.04, 0.05, false, OptionalLong.empty()).assemble(1);
        OperatorData A = problem.operator();
        CsrMatrix L = new FirstDifference(64, Ends.PERIODIC).matrix();
        double[] m = problem.rightHandSide();
        double[] normalB = new double[64];
        A.onHost().applyTranspose(m, normalB);

        Solve formed = Solve.of(new ConjugateGradients(), normalMatrix(A, L, alpha), normalB, Rule.iterations(10));
        double[] free = matrixFree(A, L, alpha, normalB);
        Solve stacked = Solve.of(
                new Tikhonov(new Cgls(), Math.sqrt(alpha), Smoothing.FIRST_DIFFERENCE, Ends.PERIODIC),
                A,
                m,
                Rule.iterations(10));
        assertThat(stacked.iterations).isEqualTo(10);
        // ten steps from a matrix with a condition of 3e4 at most: rounding, relative to entries of size one
        assertThat(free).containsExactly(formed.x, within(1e-12));
        assertThat(stacked.x).containsExactly(formed.x, within(1e-12));
    }

    /** Column by column. */
    private static DenseMatrix normalMatrix(OperatorData A, OperatorData L, double alpha) {
        int n = A.columns();
        double[] values = new double[n * n];
        double[] column = new double[n];
        double[] penalty = new double[n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            A.onHost().applyTranspose(A.times(unit), column);
            L.onHost().applyTranspose(L.times(unit), penalty);
            for (int i = 0; i < n; i++) {
                values[j * n + i] = column[i] + alpha * penalty[i];
            }
        }
        return new DenseMatrix(n, n, values);
    }

    private static double[] matrixFree(OperatorData A, OperatorData L, double alpha, double[] normalB) {
        Transposable a = BACKEND.operator(A);
        Transposable l = BACKEND.operator(L);
        Vector w = BACKEND.vector(A.rows());
        Vector penalty = BACKEND.vector(A.columns());
        Vector differences = BACKEND.vector(L.rows());
        var normal = new Transposable() {
            @Override
            public int rows() {
                return a.columns();
            }

            @Override
            public int columns() {
                return a.columns();
            }

            @Override
            public void apply(Vector x, Vector y) {
                a.applyNormal(x, w, y);
                l.applyNormal(x, differences, penalty);
                y.axpy(alpha, penalty);
            }

            @Override
            public void applyTranspose(Vector x, Vector y) {
                apply(x, y);
            }
        };
        Vector x = BACKEND.vector(A.columns());
        Transposable none = new Identity().approximateInverse(A, a, BACKEND);
        new ConjugateGradients()
                .solve(
                        new LinearSystem(normal, none, BACKEND.vector(normalB), A),
                        x,
                        new Workspace(BACKEND),
                        new Stopping(List.of(Rule.iterations(10))));
        return Solve.entries(x);
    }

    @Test
    void a_penalty_of_a_penalty_adds_up() {
        OperatorData A = Samples.dense(30, 20, 4);
        double[] b = Samples.uniform(30, 5);
        var once = new Tikhonov(new Lsqr(false, 1), 0.5, Smoothing.IDENTITY, Ends.FREE);
        var inner = new Tikhonov(new Lsqr(false, 1), 0.3, Smoothing.IDENTITY, Ends.FREE);
        var twice = new Tikhonov(inner, 0.4, Smoothing.IDENTITY, Ends.FREE);
        Solve one = Solve.of(once, A, b, Rule.iterations(8));
        Solve two = Solve.of(twice, A, b, Rule.iterations(8));
        for (int k = 0; k <= 8; k++) {
            assertThat(two.iterates.get(k)).containsExactly(one.iterates.get(k), within(1e-13));
            assertThat(two.residualNorms[k]).isCloseTo(one.residualNorms[k], within(1e-12));
        }
    }

    /** At α = 1e-3 the penalty is all of what is minimised but a hundredth, and the difference would lose digits. */
    @ParameterizedTest
    @FieldSource("METHODS")
    void a_small_data_term_is_told_as_exactly_as_a_large_one(Solver method) {
        DenseMatrix A = Samples.dense(20, 20, 6);
        double[] b = Samples.uniform(20, 7);
        Solve solve = Solve.of(new Tikhonov(method, 1e-3, Smoothing.IDENTITY, Ends.FREE), A, b, Rule.iterations(60));
        double last = solve.residualNorms[solve.iterations];
        assertThat(last).isLessThan(0.1 * 1e-3 * norm(solve.x));
        assertThat(solve.trueResidualNorm).isCloseTo(last, within(1e-14));
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void a_preconditioner_changes_the_way_and_not_the_answer(Solver method) {
        CsrMatrix A = Matrices.stencil(8, 4, -0.8, -1.2, -0.7, -1.3);
        double[] b = Samples.uniform(64, 3);
        var tikhonov = new Tikhonov(method, 0.2, Smoothing.FIRST_DIFFERENCE, Ends.FREE);
        Solve plain = Solve.of(tikhonov, A, b, Rule.iterations(150));
        Solve jacobi = Solve.of(tikhonov, A, new Jacobi(), b, Rule.iterations(150));
        assertThat(jacobi.x).containsExactly(plain.x, within(1e-11));
    }

    @ParameterizedTest
    @EnumSource
    void the_more_weight_the_smoother_and_the_further_from_the_data(Ends ends) {
        var blur = new Convolution(Samples.psf(3, 3, 1, 1, 5), Boundary.PERIODIC, 9, 7);
        double[] b = blur.times(Samples.uniform(63, 6));
        double roughness = Double.POSITIVE_INFINITY;
        double residual = 0;
        for (double alpha : new double[] {0.01, 0.1, 1, 10}) {
            Vector x = BACKEND.vector(63);
            var stopping = new Stopping(List.of(Rule.iterations(300)));
            Transposable A = BACKEND.operator(blur);
            Transposable none = new Identity().approximateInverse(blur, A, BACKEND);
            var system = new LinearSystem(A, none, BACKEND.vector(b), blur, Optional.of(new Shape(9, 7)), 0);
            new Tikhonov(new Cgls(), alpha, Smoothing.FIRST_DIFFERENCE, ends)
                    .solve(system, x, new Workspace(BACKEND), stopping);
            double rough = 0;
            for (Transposable map : Smoothing.FIRST_DIFFERENCE.maps(1, new Shape(9, 7), ends, BACKEND)) {
                Vector y = BACKEND.vector(63);
                map.apply(x, y);
                rough += y.dot(y);
            }
            assertThat(rough).isLessThan(roughness);
            assertThat(stopping.residualNorm()).isGreaterThan(residual);
            roughness = rough;
            residual = stopping.residualNorm();
        }
    }

    @Test
    void it_goes_on_until_the_data_term_is_as_small_as_asked() {
        DenseMatrix A = Samples.dense(40, 30, 1);
        double[] b = Samples.uniform(40, 2);
        Solve full = Solve.of(new Tikhonov(new Cgls(), 0.1, Smoothing.IDENTITY, Ends.FREE), A, b, Rule.iterations(100));
        double bound = 1.1 * full.trueResidualNorm;
        Solve stopped = Solve.of(new Tikhonov(new Cgls(), 0.1, Smoothing.IDENTITY, Ends.FREE), A, b, until(bound, 100));
        assertThat(stopped.reason).isEqualTo(Reason.CONVERGED);
        assertThat(stopped.trueResidualNorm).isLessThanOrEqualTo(bound * (1 + 1e-12));
        assertThat(stopped.iterations).isLessThan(full.iterations);
    }

    @Test
    void a_method_for_square_matrices_and_a_weight_of_zero_are_refused() {
        Solver gmres = new Gmres(10, Orthogonalization.CLASSICAL_TWICE);
        assertThatThrownBy(() -> new Tikhonov(gmres, 0.1, Smoothing.IDENTITY, Ends.FREE))
                .hasMessageStartingWith("solver must take a matrix of any shape")
                .hasMessageContaining("requires square; cgls would do");
        assertThatThrownBy(() -> new Tikhonov(new Cgls(), 0, Smoothing.IDENTITY, Ends.FREE))
                .hasMessage("alpha must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new Tikhonov(new Cgls(), Double.NaN, Smoothing.IDENTITY, Ends.FREE))
                .hasMessageStartingWith("alpha must be positive");
    }
}
