package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.krylov.AbGmres;
import org.krylovbench.core.krylov.BaGmres;
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.ConjugateResiduals;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.Fom;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Lgmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.reconstruct.Kaczmarz;
import org.krylovbench.core.reconstruct.Landweber;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.regularize.HybridLsqr;
import org.krylovbench.core.regularize.ParameterChoice;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.Stop;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/**
 * Different programs for the same iterates, across the families; what is made of what inside a family is in its own tests.
 * Rounding of 1e-16 grows in the steps that are compared by the condition number or its square, at most 1000 here.
 */
final class EqualMethodsTest {

    private static final OptionalLong FIRST_RESIDUAL = OptionalLong.empty();
    private static final Orthogonalization USUAL = Orthogonalization.MODIFIED_GRAM_SCHMIDT;
    private static final double ROUNDING = 1e-11;

    private static final DenseMatrix TALL = Samples.dense(40, 20, 7);
    private static final double[] TALL_DATA = Samples.uniform(40, 8);
    private static final double[] NORMAL_DATA = timesTranspose(TALL, TALL_DATA);

    @Test
    void the_least_residual_of_a_definite_matrix_has_six_programs() {
        assertSameIterates(
                laplacian(12),
                Samples.uniform(144, 1),
                25,
                new Gmres(144, USUAL),
                new Minres(),
                new ConjugateResiduals(),
                new QuasiMinimalResiduals(FIRST_RESIDUAL), // whose bases are the orthogonal one of Lanczos
                new Fgmres(144, USUAL),
                new Lgmres(144, 3, USUAL),
                new HybridGmres(ParameterChoice.FIXED, 0, 1, 144, USUAL, Stop.NONE));
    }

    @Test
    void the_least_residual_of_an_indefinite_matrix_has_three() {
        assertSameIterates(
                stencil(8, 1.5, -1, -1, -1, -1),
                Samples.uniform(64, 1),
                15,
                new Gmres(64, USUAL),
                new Minres(),
                new QuasiMinimalResiduals(FIRST_RESIDUAL));
    }

    @Test
    void the_least_error_in_the_energy_norm_has_three() {
        assertSameIterates(
                laplacian(12),
                Samples.uniform(144, 1),
                25,
                new ConjugateGradients(),
                new Fom(144, USUAL),
                new BiConjugateGradients(FIRST_RESIDUAL));
    }

    @Test
    void the_least_residual_over_the_space_of_the_normal_equations_has_seven() {
        assertSameIterates(
                TALL,
                TALL_DATA,
                15,
                new Cgls(),
                new Cgls(true, 20),
                new Lsqr(false, 1),
                new Lsqr(true, 20),
                new AbGmres(20, USUAL),
                new HybridLsqr(ParameterChoice.FIXED, 0, 1, 20, true, Stop.NONE));
        Solve cg = Solve.of(new ConjugateGradients(), normal(TALL), NORMAL_DATA, Rule.iterations(15));
        assertSame(Solve.of(new Cgls(), TALL, TALL_DATA, Rule.iterations(15)), cg, "CG on the normal equations");
    }

    @Test
    void the_least_normal_residual_has_four() {
        assertSameIterates(TALL, TALL_DATA, 15, new Lsmr(false, 1), new Lsmr(true, 20), new BaGmres(20, USUAL));
        Solve minres = Solve.of(new Minres(), normal(TALL), NORMAL_DATA, Rule.iterations(15));
        assertSame(Solve.of(new Lsmr(false, 1), TALL, TALL_DATA, Rule.iterations(15)), minres, "MINRES");
    }

    /** M = Aᵀ makes A M = A Aᵀ definite, where the least residual is that of CGLS. */
    @Test
    void with_the_transpose_as_preconditioner_the_least_residual_of_a_square_matrix_is_that_of_least_squares() {
        CsrMatrix A = stencil(6, 4, -0.5, -1.5, -0.9, -1.1);
        double[] b = Samples.uniform(36, 3);
        Solve cgls = Solve.of(new Cgls(), A, b, Rule.iterations(15));
        for (Solver solver : List.of(new Gmres(36, USUAL), new Fgmres(36, USUAL))) {
            assertSame(Solve.of(solver, A, new Transpose(), b, Rule.iterations(15)), cgls, solver.label());
        }
    }

    @Test
    void a_penalty_put_below_the_matrix_is_one_in_the_projected_problem() {
        double alpha = 0.7;
        assertSameIterates(
                TALL,
                TALL_DATA,
                15,
                new HybridLsqr(ParameterChoice.FIXED, alpha, 1, 20, true, Stop.NONE),
                new Tikhonov(new Cgls(), alpha, Smoothing.IDENTITY, Ends.FREE),
                new Tikhonov(new Lsqr(false, 1), alpha, Smoothing.IDENTITY, Ends.FREE));
    }

    @Test
    void landweber_is_richardson_on_the_normal_equations() {
        double omega = 0.02;
        Solve landweber =
                Solve.of(new Landweber(OptionalDouble.of(omega), false), TALL, TALL_DATA, Rule.iterations(30));
        Solve richardson = Solve.of(new Richardson(omega), normal(TALL), NORMAL_DATA, Rule.iterations(30));
        assertSame(landweber, richardson, "Richardson");
    }

    @Test
    void kaczmarz_is_over_relaxation_on_the_normal_equations_of_the_second_kind() {
        DenseMatrix wide = transpose(TALL);
        double[] b = Samples.uniform(20, 9);
        for (double omega : new double[] {1, 1.3}) {
            Solve kaczmarz =
                    Solve.of(new Kaczmarz(Kaczmarz.Order.CYCLIC, omega, false, 1), wide, b, Rule.iterations(20));
            Solver relaxation = omega == 1 ? new GaussSeidel(Sweep.FORWARD) : new Sor(omega, Sweep.FORWARD);
            Solve second = Solve.of(relaxation, normal(TALL), b, Rule.iterations(20));
            for (int k = 0; k <= 20; k++) {
                assertThat(kaczmarz.iterates.get(k))
                        .as("iteration %d", k)
                        .containsExactly(TALL.times(second.iterates.get(k)), within(ROUNDING));
            }
        }
    }

    private static void assertSameIterates(OperatorData A, double[] b, int steps, Solver... solvers) {
        Solve first = Solve.of(solvers[0], A, b, Rule.iterations(steps));
        for (int i = 1; i < solvers.length; i++) {
            assertSame(Solve.of(solvers[i], A, b, Rule.iterations(steps)), first, solvers[i].label());
        }
    }

    private static void assertSame(Solve solve, Solve other, String name) {
        assertThat(solve.iterations).as(name).isEqualTo(other.iterations);
        for (int k = 0; k <= solve.iterations; k++) {
            assertThat(solve.iterates.get(k))
                    .as("%s, iteration %d", name, k)
                    .containsExactly(other.iterates.get(k), within(ROUNDING));
        }
    }

    /** AᵀA. */
    private static DenseMatrix normal(DenseMatrix A) {
        int n = A.columns();
        double[] values = new double[n * n];
        Arrays.setAll(
                values,
                at -> IntStream.range(0, A.rows())
                        .mapToDouble(i -> A.get(i, at % n) * A.get(i, at / n))
                        .sum());
        return new DenseMatrix(n, n, values);
    }

    private static DenseMatrix transpose(DenseMatrix A) {
        double[] values = new double[A.rows() * A.columns()];
        Arrays.setAll(values, at -> A.get(at / A.columns(), at % A.columns()));
        return new DenseMatrix(A.columns(), A.rows(), values);
    }

    private static double[] timesTranspose(DenseMatrix A, double[] y) {
        double[] x = new double[A.columns()];
        A.onHost().applyTranspose(y, x);
        return x;
    }
}
