package org.krylovbench.core.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.indefinite;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.laplacian;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.FlexibleConjugateGradients;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.ChangingInverse;
import org.krylovbench.core.solver.Solve;

final class FlexibleConjugateGradientsTest {

    private static final double[] B = zigzag(144);

    @Test
    void with_a_changing_preconditioner_it_has_the_history_of_petsc() throws IOException {
        double[] expected = PetscHistories.residuals("fcg");
        Solve solve = Solve.of(
                new FlexibleConjugateGradients(),
                laplacian(12),
                new ChangingInverse(),
                B,
                Rule.iterations(expected.length - 1));
        PetscHistories.assertSame(solve.residualNorms, expected);
    }

    @Test
    void with_one_that_stays_it_makes_the_iterates_of_conjugate_gradients() {
        Solve flexible =
                Solve.of(new FlexibleConjugateGradients(), laplacian(12), new Jacobi(), B, Rule.iterations(20));
        Solve usual = Solve.of(new ConjugateGradients(), laplacian(12), new Jacobi(), B, Rule.iterations(20));
        assertThat(flexible.residualNorms).containsExactly(usual.residualNorms, within(1e-13)); // rounding of 20 steps
    }

    @Test
    void an_indefinite_matrix_is_a_breakdown() {
        Solve solve = Solve.of(new FlexibleConjugateGradients(), indefinite(), B, Rule.iterations(100));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("pᵀA p = -");
    }
}
