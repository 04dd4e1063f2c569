package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.neumann;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;

final class ConjugateResidualsTest {

    @Test
    void its_residual_never_increases() {
        Solve solve = Solve.of(new ConjugateResiduals(), laplacian(15), Samples.uniform(225, 1), until(1e-11, 500));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1]);
        }
    }

    /** To what two recurrences differ by after 60 iterations with a condition number of 68. */
    @Test
    void on_a_definite_matrix_it_makes_the_iterates_of_minres() {
        double[] b = Samples.uniform(144, 2);
        Solve residuals = Solve.of(new ConjugateResiduals(), laplacian(12), b, until(0, 60));
        Solve minres = Solve.of(new Minres(), laplacian(12), b, until(0, 60));
        for (int k = 0; k <= 60; k++) {
            assertThat(residuals.iterates.get(k)).containsExactly(minres.iterates.get(k), within(1e-9));
        }
    }

    @Test
    void an_indefinite_matrix_is_solved_unless_a_quotient_vanishes() {
        Solve solve =
                Solve.of(new ConjugateResiduals(), diagonal(3, 2, 1, -1), new double[] {1, 1, 1, 2}, until(1e-12, 20));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(new double[] {1 / 3.0, 0.5, 1, -2}, within(1e-11));

        Solve exchange =
                Solve.of(new ConjugateResiduals(), dense(2, 2, 0, 1, 1, 0), new double[] {1, 0}, until(1e-12, 20));
        assertThat(exchange.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(exchange.words).contains("zᵀA z = 0.0");
        assertThat(exchange.x).containsOnly(0);
    }

    /** No x makes the mean of b smaller, so that ‖r‖ = √n |mean|. */
    @Test
    void a_singular_system_is_solved_in_the_sense_of_least_squares() {
        double[] b = Samples.uniform(400, 3);
        double mean = Arrays.stream(b).average().orElseThrow();
        Solve solve = Solve.of(new ConjugateResiduals(), neumann(20), b, until(0, 1000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
        assertThat(solve.iterations).isLessThan(200);
        assertThat(solve.trueResidualNorm).isCloseTo(20 * Math.abs(mean), within(1e-12));
    }

    @Test
    void a_diagonal_preconditioner_makes_up_for_bad_scaling() {
        double[] b = Samples.uniform(144, 4);
        var A = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        Solve plain = Solve.of(new ConjugateResiduals(), A, b, until(1e-9, 300));
        Solve preconditioned = Solve.of(new ConjugateResiduals(), A, new Jacobi(), b, until(1e-9, 300));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.iterations).isLessThan(80);
    }

    @Test
    void an_indefinite_preconditioner_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(
                new ConjugateResiduals(), diagonal(1, -2), new Jacobi(), new double[] {1, 3}, until(1e-12, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("M is not positive definite");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }
}
