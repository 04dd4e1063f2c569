package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.SharedData;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.psf.IrTools;

final class RangeRestrictedGmresTest {

    private static final Orthogonalization MODIFIED = Orthogonalization.MODIFIED_GRAM_SCHMIDT;

    /** The histories have ten digits. */
    @ParameterizedTest
    @EnumSource
    void its_errors_and_residuals_are_those_of_ir_tools(Orthogonalization orthogonalization) throws IOException {
        double[][] toolbox =
                SharedData.table("reference/irtools/histories/hst_reflective_speckle_medium_nl1e-2__rrgmres.csv");
        double[] x = SharedData.npy("reference/irtools/problems/hst_x.npy");
        double[] b = SharedData.npy("reference/irtools/problems/hst_speckle_medium_bn_1pct.npy");
        var psf = new IrTools(IrTools.Blur.SPECKLE, IrTools.Level.MEDIUM, IrTools.Scaling.TOOLBOX, 0).make(64);
        var A = new Convolution(psf, Boundary.REFLEXIVE, 64, 64);
        Solve solve = Solve.of(new RangeRestrictedGmres(100, orthogonalization), A, b, until(0, 30));
        for (int k = 1; k <= 30; k++) {
            assertThat(toolbox[k - 1][0]).isEqualTo(k);
            assertThat(distance(solve.iterates.get(k), x) / distance(x, new double[x.length]))
                    .as("error of iteration %d", k)
                    .isCloseTo(toolbox[k - 1][1], within(1e-8));
            assertThat(solve.residualNorms[k] / solve.residualNorms[0])
                    .as("residual of iteration %d", k)
                    .isCloseTo(toolbox[k - 1][2], within(1e-8));
        }
    }

    private static double distance(double[] x, double[] y) {
        var backend = new JavaBackend();
        Vector e = backend.vector(x);
        e.axpy(-1, backend.vector(y));
        return e.norm();
    }

    @Test
    void its_residual_never_increases_and_is_no_less_than_that_of_gmres() {
        double[] b = Samples.uniform(144, 1);
        Solve restricted = Solve.of(new RangeRestrictedGmres(50, MODIFIED), convection(), b, until(0, 30));
        Solve gmres = Solve.of(new Gmres(50, MODIFIED), convection(), b, until(0, 31));
        for (int k = 1; k <= 30; k++) {
            assertThat(restricted.residualNorms[k]).isLessThanOrEqualTo(restricted.residualNorms[k - 1] * (1 + 1e-12));
            // of the space of GMRES after k + 1 steps it has what lies in the range of A
            assertThat(restricted.residualNorms[k]).isGreaterThanOrEqualTo(gmres.residualNorms[k + 1] * (1 - 1e-9));
        }
    }

    /** A has rank 2 and b a part outside its range; the solution of least norm is in the range. */
    @Test
    void of_a_symmetric_inconsistent_system_it_finds_the_least_squares_solution_of_least_norm() {
        Solve solve = Solve.of(
                new RangeRestrictedGmres(5, MODIFIED),
                dense(3, 3, 2, 0, 0, 0, 4, 0, 0, 0, 0),
                new double[] {2, 8, 5},
                until(1e-10, 20));
        assertThat(solve.x).containsExactly(new double[] {1, 2, 0}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("not in the range");
    }

    @Test
    void a_residual_that_the_matrix_takes_to_zero_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(
                new RangeRestrictedGmres(5, MODIFIED), dense(2, 2, 0, 1, 0, 0), new double[] {1, 0}, until(1e-10, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("‖A M r‖ = 0.0");
    }

    @Test
    void a_preconditioner_makes_a_badly_scaled_system_easy() {
        var method = new RangeRestrictedGmres(20, MODIFIED);
        double[] b = Samples.uniform(100, 1);
        Solve solve = Solve.of(method, BadlyScaled.matrix(100), new Jacobi(), b, until(1e-10, 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.1e-10);
    }

    @Test
    void a_restart_below_one_is_refused() {
        assertThatThrownBy(() -> new RangeRestrictedGmres(0, MODIFIED))
                .hasMessageContaining("restart must be at least 1, but is 0");
    }
}
