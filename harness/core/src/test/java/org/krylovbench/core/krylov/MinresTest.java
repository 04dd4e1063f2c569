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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class MinresTest {

    private static final CsrMatrix INDEFINITE = stencil(12, 1.8, -1, -1, -1, -1);

    @Test
    void its_residual_never_increases() {
        Solve solve = Solve.of(new Minres(), INDEFINITE, Samples.uniform(144, 1), until(1e-11, 500));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1]);
        }
    }

    /** GMRES keeps its vectors orthogonal, MINRES does not, and after 40 iterations that shows beyond the tolerance. */
    @Test
    void its_residuals_are_those_of_gmres_without_restart() {
        double[] b = Samples.uniform(144, 2);
        Solve minres = Solve.of(new Minres(), INDEFINITE, b, until(0, 40));
        Solve gmres = Solve.of(new Gmres(144, Orthogonalization.CLASSICAL_TWICE), INDEFINITE, b, until(0, 40));
        assertThat(minres.residualNorms).containsExactly(gmres.residualNorms, within(1e-9));
    }

    @Test
    void every_reported_residual_is_the_true_one_under_a_preconditioner() {
        CsrMatrix A = scaled(laplacian(12), i -> 1 << i % 4);
        Solve solve = Solve.of(new Minres(), A, new Jacobi(), Samples.uniform(144, 3), until(1e-10, 300));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        for (int k = 0; k <= solve.iterations; k++) {
            Solve at = Solve.from(solve.iterates.get(k), new Minres(), A, Samples.uniform(144, 3), until(0, 0));
            assertThat(at.trueResidualNorm).isCloseTo(solve.residualNorms[k], within(1e-11)); // ε ‖A‖ ‖x‖ k
        }
    }

    @Test
    void a_diagonal_preconditioner_makes_up_for_bad_scaling() {
        double[] b = Samples.uniform(144, 4);
        CsrMatrix A = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        Solve plain = Solve.of(new Minres(), A, b, until(1e-8, 300));
        Solve preconditioned = Solve.of(new Minres(), A, new Jacobi(), b, until(1e-8, 300));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.iterations).isLessThan(80);
        assertThat(preconditioned.trueResidualNorm).isLessThan(1.1e-8);
    }

    @Test
    void what_breaks_conjugate_residuals_down_is_solved() {
        Solve solve = Solve.of(new Minres(), dense(2, 2, 0, 1, 1, 0), new double[] {1, 0}, until(1e-14, 5));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo(2);
        assertThat(solve.x).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 50})
    void a_singular_consistent_system_is_solved(int g) {
        double[] b = Samples.uniform(g * g, 5);
        double mean = Arrays.stream(b).average().orElseThrow();
        double[] centered = Arrays.stream(b).map(v -> v - mean).toArray();
        Solve solve = Solve.of(new Minres(), neumann(g), centered, until(1e-10, 2000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("≤");
        assertThat(solve.trueResidualNorm).isLessThan(1.01e-10);
    }

    /** No x makes the mean of b smaller, so that ‖r‖ = √n |mean|. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 50, 150})
    void a_singular_inconsistent_system_is_solved_in_the_sense_of_least_squares(int g) {
        double[] b = Samples.uniform(g * g, 5);
        double mean = Arrays.stream(b).average().orElseThrow();
        Solve solve = Solve.of(new Minres(), neumann(g), b, until(0, 2000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
        assertThat(solve.iterations).isLessThan(10 * g);
        assertThat(solve.trueResidualNorm).isCloseTo(g * Math.abs(mean), within(1e-11)); // κ ε
    }

    @Test
    void a_bad_condition_is_not_taken_for_a_singular_matrix() {
        CsrMatrix A = diagonal(1, 1e-3, 1e-6, 1e-9, -1e-12);
        Solve solve = Solve.of(new Minres(), A, new double[] {1, 1, 1, 1, 1}, until(1e-10, 100));
        assertThat(solve.words).contains("≤");
    }

    @Test
    void a_right_hand_side_in_the_null_space_is_left_at_once() {
        Solve solve = Solve.of(new Minres(), diagonal(1, 0), new double[] {0, 3}, until(1e-12, 5));
        assertThat(solve.iterations).isZero();
        assertThat(solve.words).contains("least-squares");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void an_indefinite_preconditioner_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(new Minres(), diagonal(1, -2), new Jacobi(), new double[] {1, 3}, until(1e-12, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("vᵀM v = -3.5").contains("M is not positive definite");
        assertThat(solve.x).containsOnly(0);
    }
}
