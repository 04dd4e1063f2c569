package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.assertSame;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Solve;

final class FomTest {

    @ParameterizedTest
    @ValueSource(ints = {6, 30})
    void its_residuals_are_those_of_numpy(int restart) throws IOException {
        Solve solve = Solve.of(
                new Fom(restart, Orthogonalization.MODIFIED_GRAM_SCHMIDT), convection(), zigzag(144), until(0, 40));
        assertSame(solve, "numpy fom " + restart, 1e-9);
    }

    @Test
    void for_a_positive_definite_system_it_makes_the_iterates_of_conjugate_gradients() {
        double[] b = Samples.uniform(144, 1);
        Solve fom = Solve.of(new Fom(60, Orthogonalization.CLASSICAL_TWICE), laplacian(12), b, until(0, 25));
        Solve cg = Solve.of(new ConjugateGradients(), laplacian(12), b, until(0, 25));
        for (int k = 0; k <= 25; k++) { // until rounding takes from CG what orthogonality gives
            assertThat(fom.iterates.get(k)).containsExactly(cg.iterates.get(k), within(1e-11));
        }
    }

    /** ρ_GMRES⁻² = Σ ρ_FOM⁻²: Saad (2003), Proposition 6.12. */
    @Test
    void its_residuals_and_those_of_gmres_peak_and_stand_still_together() {
        double[] b = Samples.uniform(144, 2);
        Solve fom = Solve.of(new Fom(40, Orthogonalization.CLASSICAL_TWICE), convection(), b, until(0, 30));
        Solve gmres = Solve.of(new Gmres(40, Orthogonalization.CLASSICAL_TWICE), convection(), b, until(0, 30));
        double sum = 0;
        for (int k = 0; k <= 30; k++) {
            sum += Math.pow(fom.residualNorms[k], -2);
            assertThat(1 / Math.sqrt(sum) / gmres.residualNorms[k]).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_singular_hessenberg_matrix_is_a_breakdown_and_the_iterate_before_stays() {
        Solve solve = Solve.of(
                new Fom(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(2, 2, 0, 1, -1, 0), // v₀ᵀA v₀ = 0
                new double[] {1, 2},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("H = VᵀA Z is singular, of order 1");
        assertThat(solve.x).containsExactly(0, 0);
    }

    /** v₀ᵀA v₀ = 1, but det H = 0 for two vectors: A is a shift with one entry more. */
    @Test
    void the_iterate_before_a_breakdown_is_the_one_that_was_reported() {
        Solve solve = Solve.of(
                new Fom(5, Orthogonalization.HOUSEHOLDER),
                dense(3, 3, 1, 0, 1, 1, 0, 0, 0, 1, 0),
                new double[] {1, 0, 0},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("of order 2");
        assertThat(solve.x).containsExactly(new double[] {1, 0, 0}, within(1e-15));
        assertThat(solve.trueResidualNorm).isCloseTo(solve.residualNorms[1], within(1e-15));
    }

    @Test
    void a_preconditioner_makes_a_badly_scaled_system_easy() {
        var fom = new Fom(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        double[] b = Samples.uniform(100, 1);
        Solve solve = Solve.of(fom, BadlyScaled.matrix(100), new Jacobi(), b, until(1e-10, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.1e-10);
        assertThat(Solve.of(fom, BadlyScaled.matrix(100), b, until(1e-10, 100)).reason)
                .isEqualTo(Reason.ITERATION_LIMIT);
    }

    @Test
    void a_restart_below_one_is_refused() {
        assertThatThrownBy(() -> new Fom(0, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("restart must be at least 1, but is 0");
    }
}
