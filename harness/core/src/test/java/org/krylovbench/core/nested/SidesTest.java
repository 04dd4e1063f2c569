package org.krylovbench.core.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.incomplete.Ic;
import org.krylovbench.core.incomplete.Ilu;
import org.krylovbench.core.incomplete.Shift;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.reconstruct.Mrnsd;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;

/** Preconditioning from the left and from both sides. */
final class SidesTest {

    private static final Preconditioner ILU = new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 1);
    private static final Preconditioner IC = new Ic(0, 0, Shift.NONE, Ordering.NATURAL, 1);
    private static final Gmres UNRESTARTED = new Gmres(144, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
    private static final double[] B = zigzag(144);

    static final List<Preconditioner> DEFINITE = List.of(IC, new Jacobi());

    @Test
    void gmres_from_the_left_has_the_history_of_petsc() throws IOException {
        Solver solver = new Gmres(10, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        assertSame(solver, "gmres");
    }

    @Test
    void bicgstab_from_the_left_has_the_history_of_petsc() throws IOException {
        assertSame(new BiCgStab(OptionalLong.empty()), "bcgs");
    }

    private static void assertSame(Solver solver, String method) throws IOException {
        double[] monitored = PetscHistories.monitored(method);
        double[] residuals = PetscHistories.residuals(method);
        Rule limit = Rule.iterations(monitored.length - 1);
        Solve own = Solve.of(
                new LeftPreconditioned(solver, Monitored.PRECONDITIONED_RESIDUAL), convection(), ILU, B, limit);
        Solve computed = Solve.of(new LeftPreconditioned(solver, Monitored.TRUE_RESIDUAL), convection(), ILU, B, limit);
        double scale = residuals[0] / monitored[0];
        double[] scaled = Arrays.stream(monitored).map(norm -> scale * norm).toArray();
        PetscHistories.assertSame(own.residualNorms, scaled);
        PetscHistories.assertSame(computed.residualNorms, residuals);
        assertThat(own.x).containsExactly(computed.x);
    }

    @ParameterizedTest
    @FieldSource("DEFINITE")
    void split_conjugate_gradients_make_the_iterates_of_preconditioned_ones(Preconditioner M) {
        Solve split = Solve.of(
                new SplitPreconditioned(new ConjugateGradients(), Monitored.TRUE_RESIDUAL),
                laplacian(12),
                M,
                B,
                Rule.iterations(15));
        Solve usual = Solve.of(new ConjugateGradients(), laplacian(12), M, B, Rule.iterations(15));
        double rounding = 1e-13; // of 15 steps at a condition number of 68
        for (int k = 0; k <= 15; k++) {
            assertThat(split.iterates.get(k)).containsExactly(usual.iterates.get(k), within(rounding));
        }
        assertThat(split.residualNorms).containsExactly(usual.residualNorms, within(rounding));
    }

    /** From the right it minimises ‖r‖, from the left ‖M r‖, over the same space. */
    @Test
    void each_side_has_the_least_of_its_norm() {
        Rule limit = Rule.iterations(12);
        Solve right = Solve.of(UNRESTARTED, convection(), ILU, B, limit);
        Solve left =
                Solve.of(new LeftPreconditioned(UNRESTARTED, Monitored.TRUE_RESIDUAL), convection(), ILU, B, limit);
        Solve split =
                Solve.of(new SplitPreconditioned(UNRESTARTED, Monitored.TRUE_RESIDUAL), convection(), ILU, B, limit);
        for (int k = 1; k <= 12; k++) {
            assertThat(right.residualNorms[k]).isLessThan(left.residualNorms[k]);
            assertThat(right.residualNorms[k]).isLessThan(split.residualNorms[k]);
        }
    }

    @Test
    void split_minres_never_increases_its_own_norm() {
        Solve solve = Solve.of(
                new SplitPreconditioned(new Minres(), Monitored.PRECONDITIONED_RESIDUAL),
                laplacian(12),
                IC,
                B,
                until(1e-10, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1]);
        }
    }

    @Test
    void all_sides_solve_a_badly_scaled_system() {
        double[] b = Samples.uniform(60, 5);
        Gmres gmres = new Gmres(60, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        for (Solver solver : List.of(
                gmres,
                new LeftPreconditioned(gmres, Monitored.TRUE_RESIDUAL),
                new SplitPreconditioned(gmres, Monitored.TRUE_RESIDUAL))) {
            Solve solve = Solve.of(solver, BadlyScaled.matrix(60), new Jacobi(), b, until(1e-9, 60));
            assertThat(solve.reason).as(solver.label()).isEqualTo(Reason.CONVERGED);
            assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.001e-9);
        }
    }

    @Test
    void any_start_is_a_start() {
        double[] exact = Samples.uniform(144, 6);
        double[] b = laplacian(12).times(exact);
        for (Solver solver : List.of(
                new LeftPreconditioned(UNRESTARTED, Monitored.PRECONDITIONED_RESIDUAL),
                new SplitPreconditioned(new ConjugateGradients(), Monitored.TRUE_RESIDUAL))) {
            Solve solve = Solve.from(Samples.uniform(144, 7), solver, laplacian(12), b, until(1e-11, 200));
            assertThat(solve.x).as(solver.label()).containsExactly(exact, within(1e-10));
        }
    }

    @Test
    void a_preconditioner_without_halves_is_a_breakdown() {
        Solve solve = Solve.of(
                new SplitPreconditioned(new ConjugateGradients(), Monitored.TRUE_RESIDUAL),
                laplacian(12),
                new Transpose(),
                B,
                until(1e-8, 10));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).isEqualTo("M is not made of two halves");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void a_singular_preconditioner_is_named() {
        Solve solve = Solve.of(
                new LeftPreconditioned(UNRESTARTED, Monitored.TRUE_RESIDUAL),
                laplacian(12),
                new Nothing(),
                B,
                until(1e-8, 10));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("M is singular");
    }

    @Test
    void what_needs_more_than_products_is_refused() {
        for (Solver solver : List.of(
                new ConjugateGradients(),
                new Sor(1.5, Sweep.FORWARD),
                new Mrnsd(),
                new LeftPreconditioned(UNRESTARTED, Monitored.TRUE_RESIDUAL))) {
            assertThatThrownBy(() -> new LeftPreconditioned(solver, Monitored.TRUE_RESIDUAL))
                    .hasMessageStartingWith("solver must solve a system by products")
                    .hasMessageEndingWith("gmres would do");
        }
        assertThatThrownBy(() -> new SplitPreconditioned(new Sor(1.5, Sweep.FORWARD), Monitored.TRUE_RESIDUAL))
                .hasMessageStartingWith("solver must")
                .hasMessageEndingWith("cg would do");
    }
}
