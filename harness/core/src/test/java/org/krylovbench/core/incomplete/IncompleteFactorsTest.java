package org.krylovbench.core.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.SparseRows;

/** What the theory of incomplete factorisations promises, and what they do where there is none. */
final class IncompleteFactorsTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final Ordering NATURAL = Ordering.NATURAL;

    private static Ilu ilu(int level, double modified, Shift shift) {
        return new Ilu(level, modified, shift, NATURAL, 1);
    }

    private static Ic ic(int level, double modified, Shift shift) {
        return new Ic(level, modified, shift, NATURAL, 1);
    }

    static final List<Preconditioner> PLAIN = List.of(
            ilu(0, 0, Shift.NONE),
            new Ilut(0, 2, Shift.NONE, NATURAL, 1),
            ic(0, 0, Shift.NONE),
            new Ict(0, 0, Shift.NONE, NATURAL, 1));

    static final List<Preconditioner> FULL = Stream.of(Ordering.values())
            .flatMap(order -> Stream.<Preconditioner>of(
                    new Ilu(64, 0, Shift.NONE, order, 1),
                    new Ilu(64, 1, Shift.NONE, order, 1),
                    new Ilut(0, 64, Shift.NONE, order, 1),
                    new Ic(64, 0, Shift.NONE, order, 1),
                    new Ict(0, 64, Shift.NONE, order, 1)))
            .toList();

    static final List<Preconditioner> LU =
            List.of(ilu(0, 0, Shift.NONE), ilu(2, 1, Shift.NONE), new Ilut(1e-3, 10, Shift.NONE, NATURAL, 1));

    static final List<Preconditioner> CHOLESKY =
            List.of(ic(0, 0, Shift.NONE), ic(0, 1, Shift.NONE), new Ict(1e-3, 10, Shift.NONE, NATURAL, 1));

    static Stream<Preconditioner> all() {
        return Stream.concat(LU.stream(), CHOLESKY.stream());
    }

    @ParameterizedTest
    @FieldSource("PLAIN")
    void a_tridiagonal_matrix_is_inverted(Preconditioner recipe) {
        assertInverse(recipe, tridiagonal(50));
    }

    @ParameterizedTest
    @FieldSource("FULL")
    void with_all_fill_a_matrix_is_inverted(Preconditioner recipe) {
        assertInverse(recipe, laplacian(8));
        if (!recipe.keepsSymmetry()) {
            assertInverse(recipe, stencil(8, 4, -0.2, -1.8, -0.7, -1.3));
        }
    }

    /** M A x = x and Mᵀ Aᵀ x = x to rounding, as A is well conditioned. */
    private static void assertInverse(Preconditioner recipe, CsrMatrix A) {
        double[] x = Samples.uniform(A.rows(), 1);
        assertThat(apply(recipe, A, A.times(x))).containsExactly(x, within(1e-12));
        Vector y = BACKEND.vector(A.rows());
        make(recipe, A).applyTranspose(BACKEND.vector(A.transpose().times(x)), y);
        assertThat(Solve.entries(y)).containsExactly(x, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void where_the_factors_have_entries_their_product_is_A(int level) {
        CsrMatrix A = stencil(6, 4, -0.2, -1.8, -0.7, -1.3);
        FillPattern pattern = FillPattern.of(A, level);
        double[][] product = product(IncompleteLu.of(A, pattern, 0, new Pivots(A, false, false)));
        for (int i = 0; i < A.rows(); i++) {
            for (int at = pattern.lower()[i]; at < pattern.lower()[i + 1]; at++) {
                int j = pattern.lowerIndices()[at];
                assertThat(product[i][j]).isCloseTo(A.get(i, j), within(1e-14));
            }
            assertThat(product[i][i]).isCloseTo(A.get(i, i), within(1e-14));
        }
    }

    private static double[][] product(Factors factors) {
        int n = factors.inverse().length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k <= Math.min(i, j); k++) {
                    double l = i == k ? 1 : factors.lower().get(i, k);
                    double u = j == k ? 1 : factors.upper().get(k, j);
                    product[i][j] += l / factors.inverse()[k] * u;
                }
            }
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void modified_factors_have_the_row_sums_of_A(int level) {
        double[] ones = new double[144];
        Arrays.fill(ones, 1);
        CsrMatrix A = stencil(12, 4, -0.5, -1.5, -0.9, -1.1);
        assertThat(apply(ilu(level, 1, Shift.NONE), A, A.times(ones))).containsExactly(ones, within(1e-12));
        CsrMatrix symmetric = laplacian(12);
        assertThat(apply(ic(level, 1, Shift.NONE), symmetric, symmetric.times(ones)))
                .containsExactly(ones, within(1e-12));
    }

    @Test
    void modified_factors_gain_an_order_as_the_grid_is_refined() {
        int plain = iterations(laplacian(96), ic(0, 0, Shift.NONE)) - iterations(laplacian(24), ic(0, 0, Shift.NONE));
        int modified =
                iterations(laplacian(96), ic(0, 1, Shift.NONE)) - iterations(laplacian(24), ic(0, 1, Shift.NONE));
        assertThat(2 * modified).isLessThan(plain); // h^-½ rather than h^-1 iterations
    }

    @Test
    void more_fill_takes_fewer_iterations() {
        CsrMatrix A = laplacian(40);
        assertThat(Stream.<Preconditioner>of(
                                new Identity(),
                                ic(0, 0, Shift.NONE),
                                ic(1, 0, Shift.NONE),
                                ic(3, 0, Shift.NONE),
                                new Ict(1e-4, 30, Shift.NONE, NATURAL, 1))
                        .map(recipe -> -iterations(A, recipe))
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void scaling_the_unknowns_changes_nothing() {
        CsrMatrix A = laplacian(10);
        CsrMatrix badly = scaled(A, IncompleteFactorsTest::scale);
        double[] b = Samples.uniform(100, 3);
        double[] scaledB = b.clone();
        Arrays.setAll(scaledB, i -> b[i] * scale(i));
        for (Preconditioner recipe : List.of(ic(1, 0, Shift.NONE), ilu(1, 0, Shift.NONE))) {
            double[] expected = apply(recipe, A, b);
            Arrays.setAll(expected, i -> expected[i] / scale(i));
            double[] actual = apply(recipe, badly, scaledB);
            for (int i = 0; i < 100; i++) {
                assertThat(actual[i] / expected[i]).isCloseTo(1, within(1e-12)); // roots round, powers of 2 do not
            }
        }
    }

    private static double scale(int i) {
        return StrictMath.pow(2, i % 41 - 20);
    }

    private static int iterations(CsrMatrix A, Preconditioner recipe) {
        double[] b = Samples.uniform(A.rows(), 2);
        return Solve.of(new ConjugateGradients(), A, recipe, b, Solve.until(1e-8, 1000)).iterations;
    }

    @Test
    void a_zero_pivot_is_named_with_its_row() {
        DenseMatrix A = dense(3, 3, 1, 2, 0, 3, 6, 1, 0, 1, 1); // whose leading minor of order 2 is zero
        for (Preconditioner recipe : List.of(ilu(0, 0, Shift.NONE), new Ilut(0, 9, Shift.NONE, NATURAL, 1))) {
            assertThatThrownBy(() -> make(recipe, A))
                    .isInstanceOf(FactorizationException.class)
                    .hasMessageContaining("row 2")
                    .hasMessageContaining("shift");
        }
    }

    @ParameterizedTest
    @FieldSource("LU")
    void a_pivot_that_rounding_left_is_none(Preconditioner recipe) {
        var full = recipe instanceof Ilut ? new Ilut(0, 99, Shift.NONE, NATURAL, 1) : ilu(99, 0, Shift.NONE);
        assertThatThrownBy(() -> make(full, Matrices.neumann(7))) // singular
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("row 49");
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_entry_that_is_no_number_is_refused(Preconditioner recipe) {
        CsrMatrix A = laplacian(5);
        for (int at : new int[] {0, 1, 30, A.values().length - 1}) {
            CsrMatrix broken = laplacian(5);
            broken.values()[at] = Double.NaN;
            assertThatThrownBy(() -> make(recipe, broken)).isInstanceOf(FactorizationException.class);
        }
    }

    /** Kershaw (1978): positive definite, and without an incomplete Cholesky factorisation in its pattern. */
    private static CsrMatrix kershaw() {
        CsrMatrix A = StoredEntries.of(dense(4, 4, 3, -2, 0, 2, -2, 3, -2, 0, 0, -2, 3, -2, 2, 0, -2, 3));
        var rows = new SparseRows(A.rows(), A.columns(), A.values().length);
        for (int i = 0; i < A.rows(); i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                if (A.values()[at] != 0) {
                    rows.add(A.columnIndices()[at], A.values()[at]);
                }
            }
            rows.endRow();
        }
        return rows.toCsr();
    }

    @Test
    void a_pivot_that_is_not_positive_is_named_or_shifted_away() {
        CsrMatrix A = kershaw();
        assertThatThrownBy(() -> make(ic(0, 0, Shift.NONE), A))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("row 4")
                .hasMessageContaining("not positive");
        assertThat(make(ic(0, 0, Shift.PIVOT), A).note()).startsWith("1 pivot was replaced");
        ApproximateInverse M = make(ic(0, 0, Shift.DIAGONAL), A);
        assertThat(M.note()).contains("times the diagonal of A was added");
        for (int seed = 1; seed <= 20; seed++) {
            Vector x = BACKEND.vector(Samples.uniform(4, seed));
            Vector y = BACKEND.vector(4);
            M.apply(x, y);
            assertThat(x.dot(y)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIVOT", "DIAGONAL"})
    void a_zero_diagonal_is_made_up_for(Shift shift) {
        DenseMatrix A = dense(3, 3, 0, 2, 1, 3, 0, 1, 1, 1, 0);
        for (Preconditioner recipe : List.of(ilu(0, 0, shift), new Ilut(0, 9, shift, NATURAL, 1))) {
            ApproximateInverse M = make(recipe, A);
            assertThat(M.note()).isNotEmpty();
            assertThat(apply(recipe, A, new double[] {1, 2, 3})).doesNotContain(Double.NaN);
        }
    }

    @Test
    void a_row_of_zeros_has_no_remedy() {
        DenseMatrix A = dense(2, 2, 1, 2, 0, 0);
        for (Shift shift : Shift.values()) {
            assertThatThrownBy(() -> make(ilu(0, 0, shift), A))
                    .isInstanceOf(FactorizationException.class)
                    .hasMessageContaining("row 2");
        }
    }

    @Test
    void a_diagonal_that_is_not_stored_is_filled_in() {
        var cycle = new CsrMatrix(2, 2, new int[] {0, 1, 2}, new int[] {1, 0}, new double[] {2, 4});
        assertThatThrownBy(() -> make(ilu(0, 0, Shift.NONE), cycle)).hasMessageContaining("row 1");
        var lower = new CsrMatrix(2, 2, new int[] {0, 2, 3}, new int[] {0, 1, 0}, new double[] {2, 4, 3});
        assertThat(apply(ilu(0, 0, Shift.NONE), lower, new double[] {6, 3})).containsExactly(1, 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_product_allocates_nothing(Preconditioner recipe) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ApproximateInverse M = make(recipe, laplacian(20));
        Vector x = BACKEND.vector(Samples.uniform(400, 1));
        Vector y = BACKEND.vector(400);
        for (int warm = 0; warm < 3; warm++) {
            M.apply(x, y);
            M.applyTranspose(x, y);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 100; k++) {
            M.apply(x, y);
            M.applyTranspose(x, y);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000); // of the classes that it loads
    }

    @Test
    void what_has_no_entries_is_refused() {
        var blur = new Convolution(Samples.psf(3, 3, 1, 1, 1), Boundary.ZERO, 4, 4);
        assertThatThrownBy(() -> make(ilu(0, 0, Shift.NONE), blur))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entries");
    }

    @Test
    void parameters_out_of_range_are_refused() {
        assertThatThrownBy(() -> ilu(-1, 0, Shift.NONE)).hasMessageStartingWith("level must be at least 0");
        assertThatThrownBy(() -> ic(0, 1.5, Shift.NONE)).hasMessageStartingWith("modified must lie in [0, 1]");
        assertThatThrownBy(() -> new Ilut(Double.NaN, 1, Shift.NONE, NATURAL, 1))
                .hasMessageStartingWith("tolerance");
        assertThatThrownBy(() -> new Ict(1, -1, Shift.NONE, NATURAL, 1)).hasMessageStartingWith("fill");
        assertThatThrownBy(() -> new Ilu(0, 0, Shift.NONE, NATURAL, 0)).hasMessageStartingWith("threads");
    }

    private static CsrMatrix tridiagonal(int n) {
        var rows = new SparseRows(n, n, 3 * n);
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                rows.add(i - 1, -1);
            }
            rows.add(i, 3);
            if (i < n - 1) {
                rows.add(i + 1, -1);
            }
            rows.endRow();
        }
        return rows.toCsr();
    }

    private static ApproximateInverse make(Preconditioner recipe, OperatorData A) {
        return recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
    }

    private static double[] apply(Preconditioner recipe, OperatorData A, double[] x) {
        Vector y = BACKEND.vector(A.rows());
        make(recipe, A).apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }
}
