package org.krylovbench.core.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.incomplete.Ssor;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.SparseRows;

/** Approximate inverses against PETSc, and against their definitions in dense NumPy: {@code approximate.py}. */
final class ApproximateOraclesTest {

    private static CsrMatrix matrix(String name) {
        return switch (name) {
            case "poisson" -> Matrices.laplacian(12);
            case "convection" -> Matrices.stencil(12, 4, -0.5, -1.5, -0.9, -1.1);
            case "poisson 100" -> Matrices.laplacian(100);
            case "scattered" -> scattered(97);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Up to five entries a row off the diagonal, far from symmetric. */
    private static CsrMatrix scattered(int n) {
        var rows = new SparseRows(n, n, 6 * n);
        for (int i = 0; i < n; i++) {
            rows.add(i, 1 + 5 * i % 7 / 7.0);
            for (int t = 1; t < 6; t++) {
                rows.add((i * (t + 1) + 13 * t * t) % n, ((17 * i + 29 * t) % 101 - 50.5) / 101);
            }
            rows.endRow();
        }
        return rows.toCsr();
    }

    private static double[] zigzag(int n) {
        return IntStream.range(0, n).mapToDouble(i -> (7 * i % 11 - 5) / 11.0).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0.7", "poisson, 1", "poisson, 1.6",
        "convection, 0.7", "convection, 1", "convection, 1.6"
    })
    void ssor_is_that_of_petsc_and_of_its_formula(String name, String omega) throws IOException {
        Transposable M = Explicit.make(new Ssor(Double.parseDouble(omega)), matrix(name));
        assertSamples(Explicit.apply(M, zigzag(M.rows())), "petsc " + name + " ssor " + omega);
        assertSame(M, "numpy " + name + " ssor " + omega);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.9"})
    void conjugate_gradients_take_the_steps_that_they_take_with_ssor_of_petsc(String omega) throws IOException {
        CsrMatrix A = matrix("poisson 100");
        double[] b = zigzag(A.rows());
        double[] petsc = outside("petsc poisson 100 cg ssor " + omega);
        var recipe = new Ssor(Double.parseDouble(omega));
        Solve solve = Solve.of(new ConjugateGradients(), A, recipe, b, Solve.until(1e-8 * Explicit.norm(b), 1000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo((int) petsc[0]);
        for (int k = 1; k < petsc.length; k++) {
            // rounding grows in 10² iterations, as in any two codes
            assertThat(solve.residualNorms[10 * (k - 1)] / petsc[k]).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0", "poisson, 1", "poisson, 2",
        "convection, 0", "convection, 1", "convection, 2",
        "scattered, 0", "scattered, 1", "scattered, 2"
    })
    void spai_of_a_pattern_is_dense_least_squares(String name, int power) throws IOException {
        CsrMatrix A = matrix(name);
        Transposable M = Explicit.make(new Spai(Spai.Pattern.POWER, 0.4, 5, 5, power), A);
        assertSame(M, "numpy " + name + " spai " + power);
        double norm = outside("numpy norm " + name + " spai " + power)[0];
        assertThat(Explicit.distance(A, M)).isCloseTo(norm, within(1e-12 * norm));
    }

    @ParameterizedTest
    @CsvSource({"scattered, 0.4, 5, 5", "scattered, 0.2, 3, 2", "scattered, 0.05, 10, 3", "convection, 0.4, 5, 5"})
    void spai_grows_by_the_columns_that_the_paper_takes(String name, String epsilon, int steps, int fill)
            throws IOException {
        var recipe = new Spai(Spai.Pattern.ADAPTIVE, Double.parseDouble(epsilon), steps, fill, 1);
        Transposable M = Explicit.make(recipe, matrix(name));
        String parameters = name + " spai " + epsilon + " " + steps + " " + fill;
        assertSame(M, "numpy " + parameters);
        assertThat(entries(M)).isEqualTo((int) outside("numpy entries " + parameters)[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fsai_is_the_dense_solutions_of_its_rows(int power) throws IOException {
        SplitInverse M = (SplitInverse) Explicit.make(new Fsai(power), matrix("poisson"));
        assertSame(M, "numpy poisson fsai " + power);
        assertSame(M.left(), "numpy poisson factor " + power);
        assertThat(entries(M.left())).isEqualTo((int) outside("numpy entries poisson factor " + power)[0]);
        double condition = outside("numpy condition poisson fsai " + power)[0];
        assertThat(condition(matrix("poisson"), M)).isCloseTo(condition, within(1e-10 * condition));
    }

    /** κ(L A R). */
    private static double condition(CsrMatrix A, SplitInverse M) {
        int n = A.rows();
        double[] entries = new double[n * n];
        for (int k = 0; k < n; k++) {
            double[] column = Explicit.apply(M.left(), A.times(Explicit.apply(M.right(), Explicit.unit(n, k))));
            System.arraycopy(column, 0, entries, k * n, n);
        }
        SymmetricEigen eigen =
                new JavaBackend().matrix(new DenseMatrix(n, n, entries)).eigen();
        return eigen.lambda()[n - 1] / eigen.lambda()[0];
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "6, 0.7"})
    void neumann_is_the_sum_of_its_series(int degree, String omega) throws IOException {
        var recipe = new Neumann(degree, OptionalDouble.of(Double.parseDouble(omega)), Scaling.JACOBI, 1);
        assertSame(recipe, "convection", "neumann " + degree + " " + omega);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1, 2", "3, 0.05, 1.95", "8, 0.2, 2"})
    void chebyshev_is_the_polynomial_of_scipy_in_the_eigenvalues(int degree, String lower, String upper)
            throws IOException {
        var recipe = new Chebyshev(
                degree,
                OptionalDouble.of(Double.parseDouble(lower)),
                OptionalDouble.of(Double.parseDouble(upper)),
                Scaling.JACOBI,
                1);
        assertSame(recipe, "poisson", "chebyshev " + degree + " " + lower + " " + upper);
    }

    private static void assertSame(Preconditioner recipe, String name, String parameters) throws IOException {
        assertSame(Explicit.make(recipe, matrix(name)), "numpy " + name + " " + parameters);
    }

    private static void assertSame(Transposable M, String name) throws IOException {
        double[] x = zigzag(M.rows());
        assertSamples(Explicit.apply(M, x), name);
        assertSamples(Explicit.applyTranspose(M, x), name.replaceFirst("numpy ", "transposed numpy "));
    }

    /** To rounding, times condition numbers of up to 100. */
    private static void assertSamples(double[] y, String name) throws IOException {
        double[] outside = outside(name);
        assertThat(Explicit.norm(y)).isCloseTo(outside[0], within(1e-13 * outside[0]));
        int step = (y.length + 23) / 24;
        for (int k = 1; k < outside.length; k++) {
            assertThat(y[(k - 1) * step]).isCloseTo(outside[k], within(1e-13 * outside[0]));
        }
    }

    private static int entries(Transposable M) {
        return IntStream.range(0, M.columns())
                .map(k -> (int) IntStream.range(0, M.rows())
                        .mapToDouble(i -> Explicit.apply(M, Explicit.unit(M.columns(), k))[i])
                        .filter(entry -> entry != 0)
                        .count())
                .sum();
    }

    private static double[] outside(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ApproximateOraclesTest.class.getResourceAsStream("approximate.csv")),
                StandardCharsets.UTF_8))) {
            double[] values = in.lines()
                    .filter(line -> line.startsWith(name + ","))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
            assertThat(values).as(name).isNotEmpty();
            return values;
        }
    }
}
