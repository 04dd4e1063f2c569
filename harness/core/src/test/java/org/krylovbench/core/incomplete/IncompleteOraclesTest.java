package org.krylovbench.core.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.SharedData;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.matrix.MatrixMarket;

/** Incomplete factors against PETSc, Octave and the book's algorithms in NumPy: {@code incomplete.py}. */
final class IncompleteOraclesTest {

    private static final Backend BACKEND = new JavaBackend();

    private static CsrMatrix matrix(String name) throws IOException {
        return switch (name) {
            case "poisson" -> Matrices.laplacian(12);
            case "convection" -> Matrices.stencil(12, 4, -0.5, -1.5, -0.9, -1.1);
            case "poisson 100" -> Matrices.laplacian(100);
            case "convection 100" -> Matrices.stencil(100, 4, -0.5, -1.5, -0.9, -1.1);
            case "slow convection 100" -> Matrices.stencil(100, 4, -0.9, -1.1, -0.95, -1.05);
            default -> {
                var file = SharedData.file("matrices/" + name + ".mtx");
                yield (CsrMatrix)
                        new MatrixMarket(file, Optional.empty(), MatrixMarket.Exact.ONES, false, Optional.empty())
                                .assemble(1)
                                .operator();
            }
        };
    }

    private static double[] zigzag(int n) {
        return IntStream.range(0, n).mapToDouble(i -> (7 * i % 11 - 5) / 11.0).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0", "poisson, 1", "poisson, 2", "poisson, 3",
        "convection, 0", "convection, 1", "convection, 2", "convection, 3",
        "orsirr_1, 0", "orsirr_1, 1", "orsirr_1, 2", "orsirr_1, 3"
    })
    void ilu_is_that_of_petsc(String name, int level) throws IOException {
        CsrMatrix A = matrix(name);
        var recipe = new Ilu(level, 0, Shift.NONE, Ordering.NATURAL, 1);
        assertSame(A, recipe, "petsc " + name + " ilu " + level, false);
        assertSame(A, recipe, "petsc transposed " + name + " ilu " + level, true);
        FillPattern pattern = FillPattern.of(A, level);
        assertThat(pattern.lowerIndices().length + A.rows() + pattern.upperIndices().length)
                .isEqualTo((int) outside("petsc entries " + name + " ilu " + level)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0", "poisson, 1", "poisson, 2", "poisson, 3",
        "gr_30_30, 0", "gr_30_30, 1", "gr_30_30, 2", "gr_30_30, 3"
    })
    void ic_is_that_of_petsc(String name, int level) throws IOException {
        CsrMatrix A = matrix(name);
        assertSame(A, new Ic(level, 0, Shift.NONE, Ordering.NATURAL, 1), "petsc " + name + " icc " + level, false);
        assertThat(FillPattern.of(A, level).lowerIndices().length + A.rows())
                .isEqualTo((int) outside("petsc entries " + name + " icc " + level)[0]);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ilu 0", "1, 0, ilu 1", "2, 0, ilu 2", "3, 0, ilu 3", "0, 1, milu 0", "1, 0.9, milu 1 0.9"})
    void ilu_is_that_of_the_book(int level, double modified, String name) throws IOException {
        var recipe = new Ilu(level, modified, Shift.NONE, Ordering.NATURAL, 1);
        assertSame(matrix("convection"), recipe, "numpy convection " + name, false);
    }

    @ParameterizedTest
    @CsvSource({
        "convection, 0.01, 5, 0.01 5",
        "convection, 0.001, 3, 0.001 3",
        "convection, 0.0001, 100, 0.0001 100",
        "convection, 0, 4, 0 4",
        "orsirr_1, 0.001, 10, 0.001 10"
    })
    void ilut_is_that_of_the_book(String name, double tolerance, int fill, String parameters) throws IOException {
        CsrMatrix A = matrix(name);
        assertSame(
                A,
                new Ilut(tolerance, fill, Shift.NONE, Ordering.NATURAL, 1),
                "numpy " + name + " ilut " + parameters,
                false);
        Factors factors = ThresholdLu.of(A, tolerance, fill, new Pivots(A, false, false));
        assertThat(factors.lower().values().length + A.rows() + factors.upper().values().length)
                .isEqualTo((int) outside("numpy entries " + name + " ilut " + parameters)[0]);
    }

    @ParameterizedTest
    @CsvSource({"poisson, 0.1", "poisson, 0.01", "poisson, 0.001", "gr_30_30, 0.1", "gr_30_30, 0.01", "gr_30_30, 0.001"
    })
    void ict_is_that_of_octave(String name, String tolerance) throws IOException {
        CsrMatrix A = matrix(name);
        double tau = Double.parseDouble(tolerance);
        assertSame(
                A,
                new Ict(tau, A.rows(), Shift.NONE, Ordering.NATURAL, 1),
                "octave " + name + " ict " + tolerance,
                false);
        Factors.Cholesky factors = ThresholdCholesky.of(A, tau, A.rows(), new Pivots(A, true, false));
        assertThat(factors.strict().values().length + A.rows())
                .isEqualTo((int) outside("octave entries " + name + " ict " + tolerance)[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "gr_30_30"})
    void ic_without_fill_is_that_of_octave(String name) throws IOException {
        assertSame(matrix(name), new Ic(0, 0, Shift.NONE, Ordering.NATURAL, 1), "octave " + name + " ic 0", false);
    }

    @ParameterizedTest
    @CsvSource({
        "poisson 100, cg, 0",
        "poisson 100, cg, 1",
        "convection 100, gmres, 0",
        "convection 100, gmres, 1",
        "slow convection 100, gmres, 0"
    })
    void methods_take_the_steps_that_they_take_with_petsc(String name, String method, int level) throws IOException {
        CsrMatrix A = matrix(name);
        boolean symmetric = method.equals("cg");
        Solver solver = symmetric ? new ConjugateGradients() : new Gmres(30, Orthogonalization.CLASSICAL);
        Preconditioner recipe = symmetric
                ? new Ic(level, 0, Shift.NONE, Ordering.NATURAL, 1)
                : new Ilu(level, 0, Shift.NONE, Ordering.NATURAL, 1);
        double[] b = zigzag(A.rows());
        double[] petsc = outside("petsc " + name + " " + method + (symmetric ? " icc " : " ilu ") + level);
        Solve solve = Solve.of(solver, A, recipe, b, Solve.until(1e-8 * norm(b), 1000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo((int) petsc[0]);
        for (int k = 1; k < petsc.length; k++) {
            // rounding grows in 10² iterations, as in any two codes
            assertThat(solve.residualNorms[10 * (k - 1)] / petsc[k]).isCloseTo(1, within(1e-6));
        }
    }

    private static double norm(double[] x) {
        return BACKEND.vector(x).norm();
    }

    /** To rounding, times what the factors amplify it by. */
    private static void assertSame(CsrMatrix A, Preconditioner recipe, String name, boolean transposed)
            throws IOException {
        var M = recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
        assertThat(M.note()).isEmpty();
        Vector y = BACKEND.vector(A.rows());
        Vector x = BACKEND.vector(zigzag(A.rows()));
        if (transposed) {
            M.applyTranspose(x, y);
        } else {
            M.apply(x, y);
        }
        double[] outside = outside(name);
        assertThat(y.norm()).isCloseTo(outside[0], within(1e-12 * outside[0]));
        double[] entries = Solve.entries(y);
        int step = (A.rows() + 23) / 24;
        for (int k = 1; k < outside.length; k++) {
            assertThat(entries[(k - 1) * step]).isCloseTo(outside[k], within(1e-12 * outside[0]));
        }
    }

    private static double[] outside(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IncompleteOraclesTest.class.getResourceAsStream("incomplete.csv")),
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
