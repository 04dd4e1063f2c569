package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.assertSame;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

final class FgmresTest {

    private static final Fgmres FGMRES = new Fgmres(6, Orthogonalization.MODIFIED_GRAM_SCHMIDT);

    /** zᵢ = vᵢ (1 + ((c i) mod 5) / 10) at call c. */
    private record Changing() implements Preconditioner {

        @Override
        public Set<Trait> requires() {
            return Set.of();
        }

        @Override
        public String label() {
            return "changing";
        }

        @Override
        public boolean keepsSymmetry() {
            return false;
        }

        @Override
        public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
            return new ApproximateInverse() {
                private int calls;

                @Override
                public long bytes() {
                    return 0;
                }

                @Override
                public int rows() {
                    return data.columns();
                }

                @Override
                public int columns() {
                    return data.columns();
                }

                @Override
                public void apply(Vector v, Vector z) {
                    double[] entries = Solve.entries(v);
                    for (int i = 0; i < entries.length; i++) {
                        entries[i] *= 1 + calls * i % 5 / 10.0;
                    }
                    z.copyFrom(entries);
                    calls++;
                }

                @Override
                public void applyTranspose(Vector x, Vector y) {
                    throw new AssertionError("nobody needs it");
                }
            };
        }
    }

    @Test
    void with_a_preconditioner_that_changes_its_residuals_are_those_of_petsc() throws IOException {
        Solve solve = Solve.of(FGMRES, convection(), new Changing(), zigzag(144), until(0, 40));
        assertSame(solve, "petsc fgmres 6 changing", 1e-9);
    }

    @Test
    void with_a_preconditioner_that_changes_its_residual_is_the_true_one() {
        Solve solve = Solve.of(FGMRES, convection(), new Changing(), zigzag(144), until(1e-10, 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.001e-10);
    }

    @Test
    void with_one_preconditioner_it_makes_the_iterates_of_gmres() {
        var A = BadlyScaled.matrix(100);
        double[] b = Samples.uniform(100, 1);
        var gmres = new Gmres(8, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        Solve expected = Solve.of(gmres, A, new Jacobi(), b, until(1e-8, 100));
        Solve solve =
                Solve.of(new Fgmres(8, Orthogonalization.MODIFIED_GRAM_SCHMIDT), A, new Jacobi(), b, until(1e-8, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.residualNorms).containsExactly(expected.residualNorms, within(1e-10));
    }

    @Test
    void a_singular_inconsistent_system_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(FGMRES, dense(2, 2, 0, 1, 0, 0), new double[] {1, 1}, until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("singular");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @Test
    void a_restart_below_one_is_refused() {
        assertThatThrownBy(() -> new Fgmres(0, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("restart must be at least 1, but is 0");
    }
}
