package org.krylovbench.core.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.indefinite;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.direct.DenseLu;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.FlexibleConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.SteepestDescent;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Suitability;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.OperatorData;

/** Some steps of a method as a preconditioner. */
final class InnerSolverTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final Gmres GMRES = new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
    private static final double[] B = zigzag(144);

    static final List<Solver> METHODS = List.of(
            GMRES,
            new ConjugateGradients(),
            new Sor(1.4, Sweep.SYMMETRIC),
            new Chebyshev(OptionalDouble.of(0.2), OptionalDouble.of(8), 1));

    @ParameterizedTest
    @FieldSource("METHODS")
    void it_is_so_many_steps_from_zero(Solver solver) {
        boolean ignores = solver.preconditioning() == Preconditioning.IGNORED;
        Preconditioner own = ignores ? new Identity() : new Jacobi();
        ApproximateInverse M = make(new InnerSolver(solver, 6, own), laplacian(12));
        double[] expected = Solve.of(solver, laplacian(12), own, B, Rule.iterations(6)).x;
        assertThat(apply(M, B)).containsExactly(expected);
        assertThat(apply(M, zigzag(144))).containsExactly(expected); // however often
        assertThat(apply(M, new double[144])).containsOnly(0);
    }

    @Test
    void flexible_methods_converge_by_it_in_fewer_steps() {
        int plain = iterations(new Fgmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT), convection(), new Identity());
        int nested = iterations(
                new Fgmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                convection(),
                new InnerSolver(GMRES, 5, new Identity()));
        assertThat(nested).isLessThanOrEqualTo(plain / 3);

        var inner = new InnerSolver(new ConjugateGradients(), 5, new Identity());
        int flexible = iterations(new FlexibleConjugateGradients(), laplacian(12), inner);
        assertThat(flexible)
                .isLessThanOrEqualTo(iterations(new ConjugateGradients(), laplacian(12), new Identity()) / 3);
        assertThat(iterations(new SteepestDescent(), laplacian(12), inner))
                .isLessThan(iterations(new SteepestDescent(), laplacian(12), new Identity()) / 5);
    }

    /** That many steps of a stationary method are as good as a matrix. */
    @Test
    void conjugate_gradients_converge_by_linear_steps() {
        var symmetric = new InnerSolver(new Sor(1.2, Sweep.SYMMETRIC), 2, new Identity());
        int plain = iterations(new ConjugateGradients(), laplacian(12), new Identity());
        assertThat(iterations(new ConjugateGradients(), laplacian(12), symmetric))
                .isLessThan(plain / 2);
        assertThat(iterations(new Cgls(), convection(), new InnerSolver(new Sor(1, Sweep.FORWARD), 3, new Identity())))
                .isLessThan(iterations(new Cgls(), convection(), new Identity()) / 2);
    }

    /** The best x is zero there, and a method that is preconditioned by it says so. */
    @Test
    void a_breakdown_inside_leaves_what_there_is() {
        ApproximateInverse M = make(new InnerSolver(new ConjugateGradients(), 50, new Identity()), indefinite());
        assertThat(apply(M, B)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    void it_says_whether_it_is_linear_and_symmetric() {
        Preconditioner forward = new InnerSolver(new Sor(1.5, Sweep.FORWARD), 2, new Identity());
        assertThat(forward.isLinear()).isTrue();
        assertThat(forward.keepsSymmetry()).isFalse();
        Preconditioner jacobi = new InnerSolver(new JacobiIteration(0.8), 2, new Identity());
        assertThat(jacobi.isLinear()).isTrue();
        assertThat(jacobi.keepsSymmetry()).isTrue();
        Preconditioner changing = new InnerSolver(new ConjugateGradients(), 2, new Identity());
        assertThat(changing.isLinear()).isFalse();
        assertThat(changing.keepsSymmetry()).isFalse();
        assertThat(new InnerSolver(new Richardson(0.1), 2, changing).isLinear()).isFalse();
    }

    @Test
    void it_suits_flexible_methods_and_none_but_those_where_it_changes() {
        Preconditioner changing = new InnerSolver(new ConjugateGradients(), 2, new Identity());
        assertThat(Suitability.refusal(new Fgmres(5, Orthogonalization.CLASSICAL), changing))
                .isEmpty();
        assertThat(Suitability.refusal(new FlexibleConjugateGradients(), changing))
                .isEmpty();
        assertThat(Suitability.refusal(new Richardson(1), changing)).isEmpty();
        assertThat(Suitability.refusal(GMRES, changing))
                .contains("GMRES(5) requires a preconditioner that stays the same, and 2 × CG is not linear; a flexible"
                        + " method would do");
        assertThat(Suitability.refusal(
                        new ConjugateGradients(), new InnerSolver(new JacobiIteration(0.8), 2, new Identity())))
                .isEmpty();
    }

    @Test
    void the_transpose_of_what_is_not_linear_is_refused() {
        ApproximateInverse M = make(new InnerSolver(GMRES, 2, new Identity()), convection());
        assertThatThrownBy(() -> apply(M.transpose(), B)).hasMessageContaining("no linear map");
    }

    @Test
    void it_tells_the_memory_of_the_method() {
        ApproximateInverse M = make(new InnerSolver(new ConjugateGradients(), 2, new Jacobi()), laplacian(12));
        assertThat(M.bytes()).isEqualTo((4 + 1) * 144 * 8);
    }

    @Test
    void what_makes_no_inner_iteration_is_refused() {
        assertThatThrownBy(() -> new InnerSolver(new DenseLu(), 1, new Identity()))
                .hasMessageStartingWith("solver must work by steps");
        assertThatThrownBy(() -> new InnerSolver(GMRES, 0, new Identity()))
                .hasMessage("steps must be at least 1, but is 0");
        assertThatThrownBy(() -> new InnerSolver(new JacobiIteration(1), 1, new Jacobi()))
                .hasMessageStartingWith("preconditioner must suit the solver: Jacobi ignores preconditioners");
    }

    private static int iterations(Solver solver, OperatorData A, Preconditioner M) {
        Solve solve = Solve.of(solver, A, M, B, until(1e-8, 2000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isCloseTo(solve.residualNorms[solve.iterations], within(1e-12));
        return solve.iterations;
    }

    private static ApproximateInverse make(Preconditioner recipe, OperatorData A) {
        return recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
    }

    private static double[] apply(Transposable M, double[] x) {
        Vector y = BACKEND.vector(M.rows());
        M.apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }
}
