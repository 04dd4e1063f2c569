package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.noisy;
import static org.krylovbench.core.solver.ArnoldiHistories.smooth;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krylovbench.core.krylov.Arnoldi;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.ArnoldiHistories;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.integral.Phillips;

final class HybridGmresTest {

    private static final Orthogonalization TWICE = Orthogonalization.CLASSICAL_TWICE;
    private static final double NOISE = 0.03;

    /** Minimisers are known to half of the digits, and λ as NumPy has it to about 10⁻⁷ of itself. */
    @ParameterizedTest
    @EnumSource(names = "FIXED", mode = Mode.EXCLUDE)
    void its_parameters_and_residuals_are_those_of_numpy(HybridGmres.Parameter parameter) throws IOException {
        var backend = new JavaBackend();
        var A = backend.operator(smooth());
        Vector b = backend.vector(noisy());
        double beta = b.norm();
        var V = new Arnoldi(TWICE, new Workspace(backend), 40, 20);
        var H = new HessenbergTikhonov(parameter, 0, 1.01 * NOISE * beta, 20);
        V.start(b, beta);
        H.start(beta);
        String name = "numpy hybrid " + parameter.name().toLowerCase(Locale.ROOT);
        double[] lambdas = ArnoldiHistories.of(name + " lambda");
        double[] residualNorms = ArnoldiHistories.of(name + " residual");
        assertThat(lambdas).hasSize(21);
        for (int k = 1; k <= 20; k++) {
            A.apply(V.last(), V.room());
            assertThat(V.extend()).isTrue();
            H.append(V.h(), V.negligible());
            assertThat(H.lambda()).as("λ of iteration %d", k).isCloseTo(lambdas[k], within(2e-6 * (lambdas[k] + 1e-9)));
            assertThat(H.residualNorm() / residualNorms[k])
                    .as("iteration %d", k)
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void the_discrepancy_principle_leaves_a_residual_as_large_as_the_noise() {
        var method = new HybridGmres(HybridGmres.Parameter.DISCREPANCY, 0, 1.01, 30, TWICE);
        var history = solve(method, NOISE);
        double bound = 1.01 * NOISE * history.residualNorms()[0];
        assertThat(history.residualNorms()[1]).isGreaterThan(bound);
        for (int k = 2; k <= 20; k++) {
            assertThat(history.residualNorms()[k]).isCloseTo(bound, within(1e-9));
        }
    }

    @Test
    void without_a_noise_level_the_discrepancy_principle_is_a_breakdown() {
        var method = new HybridGmres(HybridGmres.Parameter.DISCREPANCY, 0, 1.01, 30, TWICE);
        Solve solve = Solve.of(method, smooth(), noisy(), until(0, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("needs the noise level");
    }

    private static History solve(HybridGmres method, double noiseLevel) {
        var backend = new JavaBackend();
        var A = backend.operator(smooth());
        var system = new LinearSystem(
                A,
                new Identity().approximateInverse(smooth(), A, backend),
                backend.vector(noisy()),
                smooth(),
                Optional.empty(),
                noiseLevel);
        var history = new History(new Stopping(List.of(Rule.iterations(20))), 20);
        method.solve(system, backend.vector(40), new Workspace(backend), history);
        return history;
    }

    @Test
    void with_a_parameter_of_zero_it_makes_the_iterates_of_gmres() {
        var method = new HybridGmres(HybridGmres.Parameter.FIXED, 0, 1.01, 50, TWICE);
        double[] b = ArnoldiHistories.zigzag(144);
        Solve hybrid = Solve.of(method, ArnoldiHistories.convection(), b, until(0, 25));
        Solve gmres = Solve.of(new Gmres(50, TWICE), ArnoldiHistories.convection(), b, until(0, 25));
        for (int k = 0; k <= 25; k++) {
            assertThat(hybrid.iterates.get(k)).containsExactly(gmres.iterates.get(k), within(1e-12));
        }
    }

    /** (AᵀA + λ² I) x = Aᵀb of a diagonal A by hand, once the space holds all. */
    @Test
    void an_exhausted_space_holds_the_solution_of_tikhonov() {
        Solve solve = Solve.of(
                new HybridGmres(HybridGmres.Parameter.FIXED, 2, 1.01, 50, TWICE),
                dense(2, 2, 1, 0, 0, 4),
                new double[] {5, 5},
                until(0, 20));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("exhausted");
    }

    /** The weight of WGCV, made for the singular values of LSQR, smooths too little here: a fourth off, and no more. */
    @ParameterizedTest
    @EnumSource(names = {"GCV", "DISCREPANCY"})
    void its_error_does_not_grow_as_that_of_gmres_does(HybridGmres.Parameter parameter) throws IOException {
        LinearProblem problem = new Phillips(64, false, 0.01, Noise.GAUSSIAN, OptionalLong.of(1)).assemble(0);
        double[] exact = problem.exactSolution().orElseThrow();
        double hybrid = error(solve(new HybridGmres(parameter, 0, 1.01, 40, TWICE), problem), exact);
        double gmres = error(solve(new Gmres(40, TWICE), problem), exact);
        assertThat(hybrid).isLessThan(gmres / 4);
    }

    private static double[] solve(Solver method, LinearProblem problem) {
        var backend = new JavaBackend();
        var A = backend.operator(problem.operator());
        var M = new Identity().approximateInverse(problem.operator(), A, backend);
        var system = LinearSystem.of(problem, A, M, backend.vector(problem.rightHandSide()));
        Vector x = backend.vector(system.A().columns());
        method.solve(system, x, new Workspace(backend), new Stopping(List.of(Rule.iterations(20))));
        return Solve.entries(x);
    }

    private static double error(double[] x, double[] exact) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - exact[i]) * (x[i] - exact[i]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void its_largest_dimension_is_an_end_with_a_reason() {
        Solve solve = Solve.of(
                new HybridGmres(HybridGmres.Parameter.GCV, 0, 1.01, 5, TWICE), smooth(), noisy(), until(0, 20));
        assertThat(solve.iterations).isEqualTo(5);
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("largest dimension, 5");
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> new HybridGmres(HybridGmres.Parameter.FIXED, -1, 1.01, 5, TWICE))
                .hasMessageContaining("lambda must be a number of at least 0, but is -1");
        assertThatThrownBy(() -> new HybridGmres(HybridGmres.Parameter.FIXED, 1, 0.5, 5, TWICE))
                .hasMessageContaining("eta must be a number of at least 1, but is 0.5");
        assertThatThrownBy(() -> new HybridGmres(HybridGmres.Parameter.FIXED, 1, 1.01, 0, TWICE))
                .hasMessageContaining("dimension must be at least 1, but is 0");
    }
}
