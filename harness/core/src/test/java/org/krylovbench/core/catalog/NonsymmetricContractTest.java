package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.BiCgStabL;
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.ConjugateGradientsSquared;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;

/** What the methods with short recurrences promise for nonsymmetric systems. */
final class NonsymmetricContractTest {

    private static final OptionalLong FIRST_RESIDUAL = OptionalLong.empty();
    private static final OptionalLong DRAWN = OptionalLong.of(5);

    /** Every method, with r₀ as its shadow vector. */
    static final List<Solver> SOLVERS = List.of(
            new BiConjugateGradients(FIRST_RESIDUAL),
            new ConjugateGradientsSquared(FIRST_RESIDUAL),
            new BiCgStab(FIRST_RESIDUAL),
            new BiCgStabL(2, 0, FIRST_RESIDUAL),
            new BiCgStabL(2, 0.7, FIRST_RESIDUAL),
            new BiCgStabL(5, 0.7, FIRST_RESIDUAL),
            new QuasiMinimalResiduals(FIRST_RESIDUAL),
            new TransposeFreeQmr(FIRST_RESIDUAL),
            new Idr(1, 0.7, 1),
            new Idr(4, 0, 2),
            new Idr(9, 0.7, 3));

    static final List<Solver> LANCZOS = List.of(
            new BiConjugateGradients(FIRST_RESIDUAL),
            new ConjugateGradientsSquared(FIRST_RESIDUAL),
            new BiCgStab(FIRST_RESIDUAL),
            new BiCgStabL(2, 0, FIRST_RESIDUAL),
            new QuasiMinimalResiduals(FIRST_RESIDUAL),
            new TransposeFreeQmr(FIRST_RESIDUAL));

    /** Those whose ω is not zero: there is none, its polynomial is of degree two, or it has a least length. */
    static final List<Solver> FOR_SKEW_SYMMETRIC = List.of(
            new BiConjugateGradients(DRAWN),
            new ConjugateGradientsSquared(DRAWN),
            new BiCgStabL(2, 0, DRAWN),
            new BiCgStabL(2, 0.7, DRAWN),
            new QuasiMinimalResiduals(DRAWN),
            new TransposeFreeQmr(DRAWN),
            new Idr(2, 0.7, 1));

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void a_convection_dominated_system_is_solved_to_what_it_reports(Solver solver) {
        CsrMatrix A = stencil(15, 4, 0.5, -2.5, -0.2, -1.8);
        double[] exact = Samples.uniform(225, 1);
        Solve solve = Solve.of(solver, A, product(A, exact), until(1e-11, 2000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(2e-11); // ε max ‖rₖ‖ on top of the target
        assertThat(solve.x).containsExactly(exact, within(1e-9));
    }

    /** A has 16 distinct eigenvalues, and TFQMR two products for each, which is the most. */
    @ParameterizedTest
    @FieldSource("SOLVERS")
    void it_ends_after_finitely_many_steps(Solver solver) {
        CsrMatrix A = stencil(4, 5, 0.5, -1.5, -0.3, -1.1);
        double[] b = Samples.uniform(16, 2);
        int most = solver instanceof TransposeFreeQmr
                ? 2 * 16
                : solver instanceof Idr idr ? 16 + (16 + idr.s() - 1) / idr.s() : 16;
        Solve solve = Solve.of(solver, A, b, until(1e-9, most));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    /** The scales are powers of four, so that nothing is rounded, but where Mᵀ meets the shadow vector. */
    @ParameterizedTest
    @FieldSource("SOLVERS")
    void jacobi_undoes_a_bad_scaling_of_the_columns(Solver solver) {
        CsrMatrix good = stencil(10, 4, -0.8, -1.2, -0.7, -1.3);
        CsrMatrix bad = scaled(good, 1, 1 << 10, 1 << 4, 1 << 20, 4);
        double[] b = Samples.uniform(100, 3);
        Solve plain = Solve.of(solver, good, b, until(1e-10, 500));
        Solve preconditioned = Solve.of(solver, bad, new Jacobi(), b, until(1e-10, 500));
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.trueResidualNorm).isLessThan(1.001e-10);
        if (solver.cost().transposeProducts() == 0) {
            assertThat(preconditioned.residualNorms).containsExactly(plain.residualNorms, within(1e-11));
        }
    }

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void a_singular_consistent_system_is_solved(Solver solver) {
        double[] entries =
                IntStream.range(0, 30).mapToDouble(i -> i < 25 ? 1 + i % 5 : 0).toArray();
        double[] b = Arrays.copyOf(Samples.uniform(25, 4), 30);
        Solve solve = Solve.of(solver, diagonal(entries), b, until(1e-11, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        for (int i = 0; i < 25; i++) {
            assertThat(solve.x[i] * entries[i]).isCloseTo(b[i], within(1e-11));
        }
    }

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void a_singular_inconsistent_system_ends_with_a_reason_and_numbers(Solver solver) {
        Solve nilpotent = Solve.of(solver, dense(2, 2, 0, 1, 0, 0), new double[] {1, 1}, until(1e-10, 50));
        assertThat(nilpotent.reason).isNotEqualTo(Reason.CONVERGED);
        assertThat(nilpotent.x).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Solve zero = Solve.of(solver, diagonal(0, 0), new double[] {1, 2}, until(1e-10, 50));
        assertThat(zero.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(zero.words).containsAnyOf("σ =", "β =", "δ =");
        assertThat(zero.x).containsOnly(0);
    }

    /** r₀ᵀA r₀ = 0 for a rotation by a right angle: the first step does not exist. */
    @ParameterizedTest
    @FieldSource("LANCZOS")
    void an_unlucky_shadow_vector_is_a_breakdown_with_its_quantity(Solver solver) {
        Solve solve = Solve.of(solver, dense(2, 2, 0, 1, -1, 0), new double[] {1, 2}, until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).containsAnyOf("σ =", "β =");
        assertThat(solve.iterations).isZero();
        assertThat(solve.x).containsOnly(0);
    }

    @ParameterizedTest
    @FieldSource("FOR_SKEW_SYMMETRIC")
    void a_drawn_shadow_vector_solves_a_skew_symmetric_system(Solver solver) {
        CsrMatrix A = stencil(6, 0, 2, -2, 3, -3);
        double[] exact = Samples.uniform(36, 6);
        Solve solve = Solve.of(solver, A, product(A, exact), until(1e-9, 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @ParameterizedTest
    @FieldSource("SOLVERS")
    void an_overflow_leaves_numbers(Solver solver) {
        Solve squares =
                Solve.of(solver, diagonal(1e200, -3e200, 2e200), new double[] {1e200, 1e200, 1}, Rule.iterations(20));
        assertThat(squares.x).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Solve sum = Solve.of(solver, diagonal(1.5e308, 1e308), new double[] {1.1, 1.1}, Rule.iterations(20));
        assertThat(sum.x).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /** A drawn right-hand side on a convection of which rounding leaves no digit of ρ after some hundred steps. */
    @ParameterizedTest
    @FieldSource("LANCZOS")
    void it_gets_over_an_inner_product_that_is_only_rounding(Solver solver) {
        CsrMatrix A = stencil(40, 4, -0.1, -1.9, -0.55, -1.45);
        Solve solve = Solve.of(solver, A, Samples.uniform(1600, 5), until(1e-8, 400));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.001e-8);
    }

    private static double[] product(CsrMatrix A, double[] x) {
        double[] y = new double[A.rows()];
        A.onHost().apply(x, y);
        return y;
    }
}
