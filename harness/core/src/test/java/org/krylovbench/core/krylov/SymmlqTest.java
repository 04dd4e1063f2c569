package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.neumann;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class SymmlqTest {

    private static final CsrMatrix INDEFINITE = stencil(12, 1.8, -1, -1, -1, -1);

    @Test
    void its_error_never_increases() {
        double[] b = Samples.uniform(144, 1);
        double[] exact = Solve.of(new Minres(), INDEFINITE, b, until(1e-13, 500)).x;
        Solve solve = Solve.of(new Symmlq(), INDEFINITE, b, until(1e-9, 500));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        double last = Double.POSITIVE_INFINITY;
        for (double[] iterate : solve.iterates) {
            double error = distance(iterate, exact);
            assertThat(error).isLessThanOrEqualTo(last);
            last = error;
        }
    }

    /**
     * Its point over A times the Krylov space of k dimensions is the projection, from the start 0, of that of conjugate
     * gradients over the Krylov space of k + 1: Paige and Saunders (1975), section 5; and is farther from the solution.
     */
    @Test
    void its_points_are_projections_of_those_of_conjugate_gradients() {
        CsrMatrix A = laplacian(12);
        double[] b = Samples.uniform(144, 2);
        double[] exact = Solve.of(new ConjugateGradients(), A, b, until(1e-13, 500)).x;
        Solve symmlq = Solve.of(new Symmlq(), A, b, until(0, 30));
        Solve gradients = Solve.of(new ConjugateGradients(), A, b, until(0, 31));
        for (int k = 0; k <= 30; k++) {
            double[] point = symmlq.iterates.get(k);
            double[] next = gradients.iterates.get(k + 1);
            double scalar = IntStream.range(0, 144)
                    .mapToDouble(i -> point[i] * (next[i] - point[i]))
                    .sum();
            assertThat(scalar).isCloseTo(0, within(1e-10)); // lost orthogonality after 30 steps, ‖x‖ ≈ 13
            assertThat(distance(next, exact)).isLessThanOrEqualTo(distance(point, exact));
        }
    }

    private static double distance(double[] x, double[] y) {
        return Math.sqrt(IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - y[i]) * (x[i] - y[i]))
                .sum());
    }

    @Test
    void every_reported_residual_is_the_true_one_under_a_preconditioner() {
        CsrMatrix A = scaled(laplacian(12), i -> 1 << i % 4);
        Solve solve = Solve.of(new Symmlq(), A, new Jacobi(), Samples.uniform(144, 3), until(1e-10, 300));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        for (int k = 0; k <= solve.iterations; k++) {
            Solve at = Solve.from(solve.iterates.get(k), new Symmlq(), A, Samples.uniform(144, 3), until(0, 0));
            assertThat(at.trueResidualNorm).isCloseTo(solve.residualNorms[k], within(1e-11)); // ε ‖A‖ ‖x‖ k
        }
    }

    @Test
    void a_diagonal_preconditioner_makes_up_for_bad_scaling() {
        double[] b = Samples.uniform(144, 4);
        CsrMatrix A = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        Solve plain = Solve.of(new Symmlq(), A, b, until(1e-8, 300));
        Solve preconditioned = Solve.of(new Symmlq(), A, new Jacobi(), b, until(1e-8, 300));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.iterations).isLessThan(80);
        assertThat(preconditioned.trueResidualNorm).isLessThan(1.1e-8);
    }

    @Test
    void a_zero_on_the_diagonal_of_the_lanczos_matrix_does_no_harm() {
        Solve solve = Solve.of(new Symmlq(), dense(2, 2, 0, 1, 1, 0), new double[] {1, 0}, until(1e-14, 5));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(0, 1);
    }

    @Test
    void of_a_singular_consistent_system_it_finds_the_shortest_solution() {
        double[] b = Samples.uniform(400, 5);
        double mean = Arrays.stream(b).average().orElseThrow();
        double[] centered = Arrays.stream(b).map(v -> v - mean).toArray();
        Solve solve = Solve.of(new Symmlq(), neumann(20), centered, until(1e-10, 1000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(Arrays.stream(solve.x).sum()).isCloseTo(0, within(1e-10)); // no part in the null space
    }

    @Test
    void a_singular_inconsistent_system_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(new Symmlq(), diagonal(2, 1, 0), new double[] {1, 1, 1}, until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("γ = ").contains("singular");
        assertThat(solve.x).doesNotContain(Double.NaN);
        Solve larger = Solve.of(new Symmlq(), neumann(20), Samples.uniform(400, 6), until(1e-10, 300));
        assertThat(larger.reason).isIn(Reason.BREAKDOWN, Reason.ITERATION_LIMIT, Reason.DIVERGED);
        assertThat(larger.x).doesNotContain(Double.NaN);
    }

    @Test
    void an_indefinite_preconditioner_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(new Symmlq(), diagonal(1, -2), new Jacobi(), new double[] {1, 3}, until(1e-12, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("rᵀM r = -3.5").contains("M is not positive definite");
        assertThat(solve.x).containsOnly(0);
    }
}
