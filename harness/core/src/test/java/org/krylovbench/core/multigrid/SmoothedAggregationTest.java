package org.krylovbench.core.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Eigenvalues;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** What theory says of multigrid by smoothed aggregation, and matrices that leave it no ordinary way. */
final class SmoothedAggregationTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final int GRID = 15;

    static Stream<SmoothedAggregation> cycles() {
        return Arrays.stream(MultigridSmoother.values())
                .flatMap(smoother -> IntStream.of(1, 2)
                        .boxed()
                        .flatMap(sweeps -> Arrays.stream(MultigridCycle.values())
                                .map(cycle -> new SmoothedAggregation(0.08, smoother, sweeps, cycle, 3))));
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void M_is_symmetric_and_positive_definite(SmoothedAggregation recipe) {
        CsrMatrix A = Matrices.laplacian(GRID);
        Multilevel M = make(recipe, A);
        assertThat(M.levels()).hasSizeGreaterThan(2);
        DenseMatrix entries = entries(M);
        int n = entries.rows();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(entries.get(i, j)).isCloseTo(entries.get(j, i), within(1e-14)); // ‖M‖ is about 10
            }
        }
        assertThat(BACKEND.matrix(entries).eigenvalues()[0]).isGreaterThan(0.01); // ‖A‖ is 8
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void the_eigenvalues_of_M_A_are_near_to_one_and_none_is_above(SmoothedAggregation recipe) {
        CsrMatrix A = Matrices.laplacian(GRID);
        DenseMatrix M = entries(make(recipe, A));
        double[] product = new double[M.values().length];
        for (int j = 0; j < M.rows(); j++) { // A M has them too
            System.arraycopy(A.times(column(M, j)), 0, product, j * M.rows(), M.rows());
        }
        double[] lambda = Eigenvalues.of(new DenseMatrix(M.rows(), M.rows(), product));
        for (int k = 0; k < M.rows(); k++) {
            assertThat(lambda[2 * k]).isBetween(0.3, 1 + 1e-10); // rounding in a spectrum of condition 100
        }
    }

    /** The smoothed error (I − ω D⁻¹A) 1 is P 1, which the coarser level removes, and so on down. */
    @Test
    void with_Jacobi_and_all_connections_a_cycle_is_exact_for_constants() {
        CsrMatrix A = Matrices.laplacian(40);
        var recipe = new SmoothedAggregation(0, MultigridSmoother.JACOBI, 1, MultigridCycle.V, 20);
        double[] ones = new double[A.rows()];
        Arrays.fill(ones, 1);
        assertThat(apply(make(recipe, A), A.times(ones))).containsExactly(ones, within(1e-12)); // condition 700
    }

    @Test
    void a_matrix_no_larger_than_the_coarsest_level_is_inverted() {
        CsrMatrix A = Matrices.stencil(9, 4, -1.5, -0.5, -1.2, -0.8);
        double[] x = Samples.uniform(A.rows(), 1);
        assertThat(apply(make(recipe(81), A), A.times(x))).containsExactly(x, within(1e-13)); // condition 40
        assertThat(make(recipe(81), A).levels()).hasSize(1);
    }

    @Test
    void one_unknown_is_inverted() {
        assertThat(apply(make(recipe(1), Matrices.diagonal(-4)), new double[] {8}))
                .containsExactly(-2);
    }

    @ParameterizedTest
    @EnumSource(names = {"GAUSS_SEIDEL", "SYMMETRIC_GAUSS_SEIDEL"})
    void a_diagonal_matrix_is_inverted_without_levels(MultigridSmoother smoother) {
        double[] d = IntStream.range(0, 300).mapToDouble(i -> 1 + i % 7).toArray();
        double[] x = Samples.uniform(300, 2);
        CsrMatrix A = Matrices.diagonal(d);
        Multilevel M = make(new SmoothedAggregation(0.08, smoother, 1, MultigridCycle.V, 10), A);
        assertThat(apply(M, A.times(x))).containsExactly(x, within(1e-15));
        assertThat(M.note()).isEmpty();
    }

    @Test
    void parts_without_connection_do_no_harm() {
        CsrMatrix A = blocks(200, Matrices.laplacian(2));
        Multilevel M = make(recipe(10), A);
        assertThat(M.note()).isEmpty();
        assertThat(solved(A, recipe(10), Samples.uniform(A.rows(), 3))).isLessThanOrEqualTo(8);
    }

    /** All the parts shrink to one unknown each, whose diagonal entry is zero but for rounding. */
    @Test
    void singular_parts_without_connection_do_no_harm() {
        CsrMatrix A = blocks(200, Matrices.neumann(2));
        double[] b = A.times(Samples.uniform(A.rows(), 4));
        assertThat(solved(A, recipe(10), b)).isLessThanOrEqualTo(8);
    }

    @Test
    void a_singular_coarsest_matrix_is_solved_by_its_pseudo_inverse() {
        CsrMatrix A = Matrices.neumann(40);
        Multilevel M = make(recipe(50), A);
        assertThat(M.note())
                .startsWith("the coarsest matrix, of order ")
                .endsWith("is singular to rounding: 1 of its singular values counts as zero");
        double[] b = A.times(Samples.uniform(A.rows(), 5));
        assertThat(solved(A, recipe(50), b)).isLessThanOrEqualTo(12);
    }

    @Test
    void an_indefinite_coarsest_matrix_is_said_to_be_so() {
        Multilevel M = make(recipe(50), Matrices.stencil(GRID, 3.9, -1, -1, -1, -1));
        assertThat(M.note()).contains("is not positive definite");
    }

    @Test
    void where_no_connection_is_strong_the_smoother_is_all_there_is() {
        var recipe = new SmoothedAggregation(0.5, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, 10);
        assertThat(make(recipe, Matrices.laplacian(GRID)).note())
                .isEqualTo("level 1, with 225 unknowns, is the last and smoothed instead of solved: it has no strong"
                        + " connections");
    }

    /** In a random graph the neighbours of neighbours are many, and soon all. */
    @Test
    void coarse_matrices_that_fill_up_are_not_made() {
        int n = 30_000;
        var random = new Random(6);
        var entries = new CoordinateList(n, n);
        for (int k = 0; k < 2 * n; k++) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            entries.add(i, j, -1);
            entries.add(j, i, -1);
            entries.add(i, i, 1.01);
            entries.add(j, j, 1.01);
            entries.add(k % n, k % n, 0.01);
        }
        CsrMatrix A = entries.toCsr();
        Multilevel M = make(recipe(10), A);
        assertThat(M.note())
                .isEqualTo("level 1, with 30000 unknowns, is the last and smoothed instead of solved: the matrix of the"
                        + " next would fill up");
        assertThat(M.operatorComplexity()).isEqualTo(1);
    }

    @Test
    void connections_matter_where_a_problem_is_anisotropic() {
        CsrMatrix A = Matrices.stencil(64, 2.02, -1, -1, -0.01, -0.01);
        double[] b = Samples.uniform(A.rows(), 7);
        int all = solved(A, new SmoothedAggregation(0, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, 100), b);
        assertThat(all).isGreaterThan(3 * solved(A, recipe(100), b));
    }

    @Test
    void convection_that_does_not_dominate_is_no_obstacle() {
        CsrMatrix A = Matrices.stencil(64, 4, -0.7, -1.3, -0.9, -1.1);
        double[] b = Samples.uniform(A.rows(), 8);
        var gmres = new Gmres(50, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        Solve solve = Solve.of(gmres, A, recipe(100), b, Solve.until(1e-8 * norm(b), 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isLessThanOrEqualTo(15);
    }

    @Test
    void the_transpose_of_M_is_M_of_the_transpose() {
        CsrMatrix A = Matrices.stencil(20, 4, -0.5, -1.5, -0.7, -1.3);
        var recipe = new SmoothedAggregation(0, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.W, 10);
        double[] x = Samples.uniform(A.rows(), 9);
        double[] y = Samples.uniform(A.rows(), 10);
        Multilevel M = make(recipe, A);
        Vector z = BACKEND.vector(A.rows());
        M.applyTranspose(BACKEND.vector(y), z);
        assertThat(z.dot(BACKEND.vector(x)))
                .isCloseTo(BACKEND.vector(apply(M, x)).dot(BACKEND.vector(y)), within(1e-11)); // about 20
    }

    @Test
    void a_cycle_that_overflows_is_refused() {
        var entries = new CoordinateList(2000, 2000);
        for (int i = 0; i < 2000; i++) {
            entries.add(i, i, 0.01);
            if (i > 0) {
                entries.add(i, i - 1, -1);
                entries.add(i - 1, i, -1);
            }
        }
        assertThatThrownBy(() -> make(recipe(10), entries.toCsr()))
                .isInstanceOf(FactorizationException.class)
                .hasMessageStartingWith("the cycle of multigrid is unstable");
    }

    @Test
    void a_zero_on_the_diagonal_is_refused() {
        assertThatThrownBy(() -> make(recipe(10), Matrices.diagonal(1, 2, 0, 3)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageStartingWith("the diagonal entry of row 3 is zero");
    }

    @Test
    void an_entry_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> make(recipe(10), Matrices.diagonal(1, Double.NaN)))
                .isInstanceOf(FactorizationException.class);
    }

    @Test
    void a_dense_matrix_is_a_sparse_one_of_its_entries() {
        CsrMatrix A = Matrices.laplacian(GRID);
        double[] r = Samples.uniform(A.rows(), 11);
        assertThat(apply(make(recipe(10), Samples.entries(A)), r)).containsExactly(apply(make(recipe(10), A), r));
    }

    @Test
    void it_comes_out_the_same_each_time() {
        CsrMatrix A = Matrices.laplacian(50);
        double[] r = Samples.uniform(A.rows(), 12);
        assertThat(apply(make(recipe(10), A), r)).containsExactly(apply(make(recipe(10), A), r));
    }

    @Test
    void scaling_the_matrix_scales_M() {
        CsrMatrix A = Matrices.laplacian(50);
        double[] r = Samples.uniform(A.rows(), 13);
        double[] scaled = apply(make(recipe(10), Matrices.scaled(A, 1 / 1024.0)), r);
        assertThat(Arrays.stream(scaled).map(t -> t / 1024).toArray()).containsExactly(apply(make(recipe(10), A), r));
    }

    @Test
    void an_application_allocates_nothing() {
        Multilevel M = make(recipe(10), Matrices.laplacian(50));
        Vector r = BACKEND.vector(Samples.uniform(M.rows(), 14));
        Vector z = BACKEND.vector(M.rows());
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        M.apply(r, z);
        long start = threads.getCurrentThreadAllocatedBytes();
        long nothing = threads.getCurrentThreadAllocatedBytes() - start;
        start = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 100; k++) {
            M.apply(r, z);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - start - nothing).isLessThan(1000); // a vector has 20 000
    }

    @Test
    void memory_is_of_the_order_of_that_of_A() {
        CsrMatrix A = Matrices.laplacian(100);
        Multilevel M = make(recipe(100), A);
        assertThat(M.operatorComplexity()).isBetween(1.2, 1.5);
        assertThat(M.bytes()).isBetween(LevelMatrix.bytes(A) / 2, 2 * LevelMatrix.bytes(A));
    }

    @Test
    void parameters_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmoothedAggregation(1, MultigridSmoother.JACOBI, 1, MultigridCycle.V, 100))
                .withMessage("strength must lie in [0, 1), but is 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmoothedAggregation(0, MultigridSmoother.JACOBI, 0, MultigridCycle.V, 100))
                .withMessage("sweeps must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe(0))
                .withMessage("coarsest must lie between 1 and 5000, but is 0");
    }

    private static SmoothedAggregation recipe(int coarsest) {
        return new SmoothedAggregation(0.08, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, coarsest);
    }

    /** The iterations of conjugate gradients until the residual is 1e-8 of b. */
    private static int solved(CsrMatrix A, SmoothedAggregation recipe, double[] b) {
        Solve solve = Solve.of(new ConjugateGradients(), A, recipe, b, Solve.until(1e-8 * norm(b), 500));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        return solve.iterations;
    }

    private static double norm(double[] b) {
        return BACKEND.vector(b).norm();
    }

    private static CsrMatrix blocks(int count, CsrMatrix block) {
        int n = block.rows();
        var entries = new CoordinateList(count * n, count * n);
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (block.get(i, j) != 0) {
                        entries.add(k * n + i, k * n + j, (1 + k % 3) * block.get(i, j));
                    }
                }
            }
        }
        return entries.toCsr();
    }

    private static Multilevel make(SmoothedAggregation recipe, OperatorData data) {
        return recipe.approximateInverse(data, BACKEND.operator(data), BACKEND);
    }

    private static double[] apply(Multilevel M, double[] r) {
        Vector z = BACKEND.vector(r.length);
        M.apply(BACKEND.vector(r), z);
        return Solve.entries(z);
    }

    private static DenseMatrix entries(Multilevel M) {
        int n = M.rows();
        double[] values = new double[n * n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            System.arraycopy(apply(M, unit), 0, values, j * n, n);
        }
        return new DenseMatrix(n, n, values);
    }

    private static double[] column(DenseMatrix M, int j) {
        return Arrays.copyOfRange(M.values(), j * M.rows(), (j + 1) * M.rows());
    }
}
