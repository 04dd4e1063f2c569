package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.krylovbench.core.solver.ArnoldiHistories.assertSame;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;

final class LgmresTest {

    @ParameterizedTest
    @EnumSource
    void its_residuals_are_those_of_petsc(Orthogonalization orthogonalization) throws IOException {
        Solve solve = Solve.of(new Lgmres(5, 2, orthogonalization), convection(), zigzag(144), until(0, 40));
        assertSame(solve, "petsc lgmres 5 2", 1e-9);
    }

    @Test
    void its_residual_never_increases() {
        Solve solve = Solve.of(
                new Lgmres(4, 3, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                Matrices.stencil(10, 4, -2, 1, -1.5, 0.3),
                Samples.uniform(100, 1),
                until(1e-12, 300));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-12));
        }
    }

    @Test
    void corrections_of_earlier_cycles_spare_half_of_the_iterations_of_a_cycle_as_long() {
        double[] b = Samples.uniform(900, 1);
        var gmres = new Gmres(10, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        var lgmres = new Lgmres(8, 2, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        Solve plain = Solve.of(gmres, laplacian(30), b, until(1e-8, 5000));
        Solve loose = Solve.of(lgmres, laplacian(30), b, until(1e-8, 5000));
        assertThat(loose.reason).isEqualTo(Reason.CONVERGED);
        assertThat(loose.iterations).isLessThan(plain.iterations / 2);
    }

    @Test
    void a_preconditioner_makes_a_badly_scaled_system_easy() {
        var lgmres = new Lgmres(6, 2, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        double[] b = Samples.uniform(100, 1);
        Solve solve = Solve.of(lgmres, BadlyScaled.matrix(100), new Jacobi(), b, until(1e-10, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.1e-10);
    }

    @Test
    void a_rotation_that_defeats_its_restart_ends_with_a_reason() {
        Solve solve = Solve.of(
                new Lgmres(1, 1, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(2, 2, 0, 1, -1, 0),
                new double[] {1, 2},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.ITERATION_LIMIT); // a correction of zero is none to remember
    }

    @Test
    void a_singular_inconsistent_system_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(
                new Lgmres(5, 1, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(2, 2, 0, 1, 0, 0),
                new double[] {1, 1},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("singular");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> new Lgmres(0, 1, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("restart must be at least 1, but is 0");
        assertThatThrownBy(() -> new Lgmres(5, 0, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("augment must be at least 1, but is 0");
    }
}
