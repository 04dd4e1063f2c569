package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.DenseMatrix;

final class CraigTest {

    @Test
    void its_error_never_increases() {
        DenseMatrix A = Samples.dense(30, 30, 1);
        double[] exact = Samples.uniform(30, 2);
        Solve solve = Solve.of(new Craig(), A, A.times(exact), Rule.iterations(25));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(distance(solve.iterates.get(k), exact))
                    .isLessThanOrEqualTo(distance(solve.iterates.get(k - 1), exact) * (1 + 1e-12));
        }
    }

    private static double distance(double[] x, double[] y) {
        return Math.sqrt(IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - y[i]) * (x[i] - y[i]))
                .sum());
    }

    /** Saad (2003), Algorithm 8.5 is CG on A Aᵀ y = b with x = Aᵀ y; κ(A Aᵀ) is 600, so twelve steps agree to 1e-11. */
    @Test
    void its_iterates_are_those_of_cg_on_the_normal_equations_of_the_second_kind() {
        DenseMatrix A = Samples.dense(20, 40, 7);
        double[] b = Samples.uniform(20, 8);
        Solve cg = Solve.of(new ConjugateGradients(), gram(A), b, Rule.iterations(12));
        Solve craig = Solve.of(new Craig(), A, b, Rule.iterations(12));
        for (int k = 0; k <= 12; k++) {
            double[] x = new double[40];
            A.onHost().applyTranspose(cg.iterates.get(k), x);
            assertThat(craig.iterates.get(k)).containsExactly(x, within(1e-11));
            assertThat(craig.residualNorms[k]).isCloseTo(cg.residualNorms[k], within(1e-11));
        }
    }

    private static DenseMatrix gram(DenseMatrix A) {
        int m = A.rows();
        double[] values = new double[m * m];
        Arrays.setAll(
                values,
                at -> IntStream.range(0, A.columns())
                        .mapToDouble(j -> A.get(at % m, j) * A.get(at / m, j))
                        .sum());
        return new DenseMatrix(m, m, values);
    }

    @Test
    void a_wide_system_ends_at_its_shortest_solution() {
        Solve solve = Solve.of(new Craig(), dense(1, 2, 1, 1), new double[] {2}, until(1e-14, 5));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-15));
    }

    @Test
    void a_tall_consistent_system_is_solved() {
        DenseMatrix A = Samples.dense(40, 25, 3);
        double[] exact = Samples.uniform(25, 4);
        Solve solve = Solve.of(new Craig(), A, A.times(exact), until(1e-11, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(exact, within(1e-11));
    }

    @Test
    void a_singular_consistent_system_is_solved() {
        Solve solve = Solve.of(new Craig(), diagonal(3, 2, 1, 0), new double[] {3, 4, 3, 0}, until(1e-13, 20));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(new double[] {1, 2, 3, 0}, within(1e-13));
    }

    @Test
    void a_system_without_a_solution_is_a_breakdown() {
        Solve solve = Solve.of(new Craig(), diagonal(3, 2, 1, 0), new double[] {3, 4, 3, 1}, until(1e-10, 50));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("no solution");
        assertThat(solve.x).doesNotContain(Double.NaN);
        assertThat(solve.iterations).isEqualTo(3);
    }

    /** The left vectors lose their orthogonality as fast as the residual grows, and then no α is as small as it should be. */
    @Test
    void a_system_without_a_solution_is_a_breakdown_where_rounding_hides_it() {
        Solve solve = Solve.of(new Craig(), Samples.dense(20, 8, 3), Samples.uniform(20, 4), Rule.iterations(100));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("‖r‖ would grow to").contains("A x = b has no solution");
        assertThat(solve.trueResidualNorm).isLessThan(1e-2 / 0x1p-52 * solve.residualNorms[0]);
    }

    @Test
    void data_that_no_x_explains_are_finished_at_once() {
        Solve exactly = Solve.of(new Craig(), dense(2, 1, 1, 1), new double[] {1, -1}, until(0, 50));
        assertThat(exactly.words).contains("least-squares");
        assertThat(exactly.x).containsExactly(0);

        // orthogonal to the column only up to rounding
        Solve nearly = Solve.of(new Craig(), dense(3, 1, 0.1, 0.2, 0.3), new double[] {1, 1, -1}, until(0, 50));
        assertThat(nearly.words).contains("least-squares");
        assertThat(nearly.x).containsExactly(0);
    }

    @Test
    void jacobi_makes_up_for_bad_scaling() {
        int n = 50;
        double[] scales =
                IntStream.range(0, n).mapToDouble(i -> Math.pow(10, i % 5)).toArray();
        double[] b = Samples.uniform(n, 9);
        Solve plain = Solve.of(new Craig(), diagonal(scales), b, until(1e-11, 100));
        Solve preconditioned = Solve.of(new Craig(), diagonal(scales), new Jacobi(), b, until(1e-11, 100));
        assertThat(plain.iterations).isGreaterThanOrEqualTo(5);
        assertThat(preconditioned.iterations).isEqualTo(1);
        assertThat(preconditioned.trueResidualNorm).isLessThanOrEqualTo(1e-11);
    }
}
