package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;

final class CglsTest {

    /** The line through (1, 1), (2, 2), (3, 2) by the normal equations: 2/3 + x/2. */
    @Test
    void it_finds_the_least_squares_solution_of_a_tall_system() {
        Solve solve = Solve.of(new Cgls(), dense(3, 2, 1, 1, 1, 2, 1, 3), new double[] {1, 2, 2}, until(0, 50));
        assertThat(solve.x).containsExactly(new double[] {2 / 3.0, 0.5}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
    }

    @Test
    void it_finds_the_shortest_solution_of_a_wide_system() {
        Solve solve = Solve.of(new Cgls(), dense(1, 2, 1, 1), new double[] {2}, until(1e-14, 5));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-15));
    }

    @Test
    void its_residual_never_increases() {
        Solve solve = Solve.of(new Cgls(), Samples.dense(40, 30, 1), Samples.uniform(40, 2), Rule.iterations(60));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-14));
        }
    }

    @Test
    void a_preconditioner_changes_the_way_and_not_the_answer() {
        var A = Matrices.stencil(8, 4, -0.8, -1.2, -0.7, -1.3);
        double[] b = Samples.uniform(64, 3);
        Solve plain = Solve.of(new Cgls(), A, b, until(1e-12, 500));
        Solve squared = Solve.of(new Cgls(), A, new Transpose(), b, until(1e-12, 500));
        assertThat(squared.reason).isEqualTo(Reason.CONVERGED);
        assertThat(squared.x).containsExactly(plain.x, within(1e-11));
        assertThat(squared.iterations).isNotEqualTo(plain.iterations);
    }
}
