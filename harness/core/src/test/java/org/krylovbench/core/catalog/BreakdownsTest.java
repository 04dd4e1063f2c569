package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.BiCgStabL;
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.ConjugateGradientsSquared;
import org.krylovbench.core.krylov.ConjugateResiduals;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.FlexibleConjugateGradients;
import org.krylovbench.core.krylov.Fom;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.GmresDr;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.Lgmres;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.krylov.SteepestDescent;
import org.krylovbench.core.krylov.Symmlq;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.nested.LeftPreconditioned;
import org.krylovbench.core.nested.SplitPreconditioned;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.regularize.RangeRestrictedGmres;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.OperatorData;

/**
 * The smallest system that breaks each method for square systems down, and the quantity by which it says so. Methods for
 * least squares have no such system: nothing in them can vanish but what ends them, except in Craig's, which has its own
 * test.
 */
final class BreakdownsTest {

    private static final OptionalLong FIRST_RESIDUAL = OptionalLong.empty();
    private static final Orthogonalization USUAL = Orthogonalization.MODIFIED_GRAM_SCHMIDT;

    /** xᵀA x = 0 for every x: no Galerkin condition in one dimension can be met. */
    private static final DenseMatrix ROTATION = dense(2, 2, 0, 1, -1, 0);

    /** A b = 0 for b = (1, 0), so that the Krylov space ends at b, although A x = b has a solution. */
    private static final DenseMatrix NILPOTENT = dense(2, 2, 0, 1, 0, 0);

    private static final double[] ONES = {1, 1};
    private static final double[] FIRST = {1, 0};

    private record Case(Solver solver, OperatorData A, Preconditioner M, double[] b, String quantity) {

        Case(Solver solver, OperatorData A, double[] b, String quantity) {
            this(solver, A, new Identity(), b, quantity);
        }

        @Override
        public String toString() {
            return solver.label();
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(new ConjugateGradients(), diagonal(1, -1), ONES, "pᵀA p = 0.0"),
            new Case(new FlexibleConjugateGradients(), diagonal(1, -1), ONES, "pᵀA p = 0.0"),
            new Case(
                    new SplitPreconditioned(new ConjugateGradients(), Monitored.TRUE_RESIDUAL),
                    diagonal(1, -1),
                    ONES,
                    "pᵀA p = 0.0"),
            new Case(
                    new LeftPreconditioned(new Gmres(2, USUAL), Monitored.TRUE_RESIDUAL),
                    NILPOTENT,
                    FIRST,
                    "hⱼ₊₁,ⱼ = 0"),
            new Case(new ConjugateResiduals(), diagonal(1, -1), ONES, "zᵀA z = 0.0"),
            new Case(new Minres(), diagonal(-1, -2), new Jacobi(), ONES, "vᵀM v = -1.5"),
            new Case(new Symmlq(), diagonal(1, 0), ONES, "γ = "),
            new Case(new Gmres(2, USUAL), NILPOTENT, FIRST, "hⱼ₊₁,ⱼ = 0"),
            new Case(new Fgmres(2, USUAL), NILPOTENT, FIRST, "hⱼ₊₁,ⱼ = 0"),
            new Case(new Lgmres(2, 1, USUAL), NILPOTENT, FIRST, "hⱼ₊₁,ⱼ = 0"),
            new Case(new GmresDr(2, 1, USUAL), NILPOTENT, FIRST, "hⱼ₊₁,ⱼ = 0"),
            new Case(new RangeRestrictedGmres(2, USUAL), NILPOTENT, FIRST, "A M r"),
            new Case(new Fom(2, USUAL), ROTATION, ONES, "H = VᵀA Z is singular, of order 1"),
            new Case(new BiConjugateGradients(FIRST_RESIDUAL), ROTATION, ONES, "σ = p*ᵀA M p = 0.0"),
            new Case(new ConjugateGradientsSquared(FIRST_RESIDUAL), ROTATION, ONES, "σ = r₀*ᵀA M p = 0.0"),
            new Case(new BiCgStab(FIRST_RESIDUAL), ROTATION, ONES, "σ = r₀*ᵀA M p = 0.0"),
            new Case(new BiCgStabL(2, 0, FIRST_RESIDUAL), ROTATION, ONES, "σ = r₀*ᵀuⱼ₊₁ = 0.0"),
            new Case(new QuasiMinimalResiduals(FIRST_RESIDUAL), ROTATION, ONES, "β = qᵀA M p / δ = 0.0"),
            new Case(new TransposeFreeQmr(FIRST_RESIDUAL), ROTATION, ONES, "σ = r₀*ᵀA M u = 0.0"),
            new Case(new Idr(1, 0.7, 1), diagonal(0, 0), ONES, "σ = pⱼᵀgⱼ = 0.0"),
            new Case(new SteepestDescent(), diagonal(1, -1), ONES, "zᵀA z = 0.0"),
            new Case(new JacobiIteration(1), diagonal(1, 0), ONES, "‖D⁻¹‖ = Infinity"),
            new Case(new GaussSeidel(Sweep.FORWARD), diagonal(1, 0), ONES, "the step has the length Infinity"),
            new Case(new Sor(1.5, Sweep.FORWARD), diagonal(1, 0), ONES, "the step has the length Infinity"),
            new Case(
                    new Chebyshev(OptionalDouble.empty(), OptionalDouble.empty(), 2),
                    diagonal(1, -1),
                    ONES,
                    "SpectralInterval"));

    @ParameterizedTest
    @FieldSource("CASES")
    void it_names_the_quantity_that_breaks_it_down_and_keeps_what_it_had(Case smallest) {
        Solve solve = Solve.of(
                smallest.solver(),
                smallest.A(),
                smallest.M(),
                smallest.b(),
                Rule.residual(1e-12, "solved"),
                Rule.iterations(9));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains(smallest.quantity());
        assertThat(Arrays.stream(solve.x)).allMatch(Double::isFinite);
        assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.000001 * Norm.scaled(2, i -> smallest.b()[i]));
    }

    /** All but Richardson's iteration, which divides by nothing, and can only diverge. */
    @Test
    void every_method_for_square_systems_has_a_case() {
        List<Class<?>> square = Solvers.ALL.stream()
                .map(Entry::prototype)
                .filter(solver -> EnumSet.of(Family.KRYLOV, Family.STATIONARY).contains(solver.family()))
                .<Class<?>>map(Solver::getClass)
                .filter(method -> method != Richardson.class)
                .toList();
        assertThat(CASES.stream().<Class<?>>map(smallest -> smallest.solver().getClass()))
                .containsAll(square);
    }
}
