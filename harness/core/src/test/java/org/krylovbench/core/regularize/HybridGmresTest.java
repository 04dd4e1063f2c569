package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.noisy;
import static org.krylovbench.core.solver.ArnoldiHistories.smooth;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    private static HybridGmres method(ParameterChoice parameter, double lambda, int dimension, Stop stop) {
        return new HybridGmres(parameter, lambda, 1.01, dimension, TWICE, stop);
    }

    /** A minimum is sought to 1e-4 by the same steps, which leaves what rounding makes of flat minima. */
    @ParameterizedTest
    @EnumSource(names = {"GCV", "WGCV", "MODIFIED_GCV", "DISCREPANCY"})
    void its_parameters_and_residuals_are_those_of_numpy(ParameterChoice parameter) throws IOException {
        var method = method(parameter, 1, 20, Stop.NONE);
        ParameterRule rule = method.rule(system(NOISE));
        double[] residualNorms = solve(method, NOISE, rule).residualNorms();
        String name =
                "numpy hybrid " + parameter.name().toLowerCase(Locale.ROOT).replace('_', '-');
        double[] lambdas = ArnoldiHistories.of(name + " lambda");
        double[] expected = ArnoldiHistories.of(name + " residual");
        assertThat(lambdas).hasSize(21);
        for (int k = 1; k <= 20; k++) {
            assertThat(rule.lambda(k)).as("λ of iteration %d", k).isCloseTo(lambdas[k], within(1e-8));
            assertThat(residualNorms[k] / expected[k]).as("iteration %d", k).isCloseTo(1, within(1e-7));
        }
    }

    @Test
    void the_discrepancy_principle_ends_below_its_bound() {
        var method = method(ParameterChoice.DISCREPANCY, 1, 30, Stop.RULE);
        double[] residualNorms =
                solve(method, NOISE, method.rule(system(NOISE))).residualNorms();
        double bound = 1.01 * NOISE * residualNorms[0];
        int last = residualNorms.length - 1;
        assertThat(last).isBetween(2, 19);
        assertThat(residualNorms[last]).isLessThan(bound);
        assertThat(residualNorms[last - 1]).isGreaterThanOrEqualTo(bound);
    }

    /** Chooses iteration 3 when it has seen 7. */
    private record GoesBack(ParameterRule rule, List<Integer> seen) implements ParameterRule {
        @Override
        public void choose(ProjectedSvd svd, double beta) {
            rule.choose(svd, beta);
            seen.add(svd.size());
        }

        @Override
        public double lambda(int k) {
            return rule.lambda(k);
        }

        @Override
        public void solved(double residualNorm) {
            rule.solved(residualNorm);
        }

        @Override
        public int chosen() {
            return seen.size() == 7 ? 3 : 0;
        }

        @Override
        public String why() {
            return "it went back";
        }
    }

    @Test
    void a_rule_that_looks_back_gets_the_iterate_of_then() {
        var method = method(ParameterChoice.GCV, 1, 20, Stop.RULE);
        var stopping = new Stopping(List.of(Rule.iterations(20)));
        LinearSystem system = system(0);
        Vector back = new JavaBackend().vector(40);
        method.solve(
                system,
                back,
                new Workspace(new JavaBackend()),
                stopping,
                new GoesBack(method.rule(system), new ArrayList<>()));
        Vector then = new JavaBackend().vector(40);
        method.solve(system, then, new Workspace(new JavaBackend()), new Stopping(List.of(Rule.iterations(3))));
        assertThat(stopping.iterations()).isEqualTo(7);
        assertThat(stopping.words()).contains("it went back");
        assertThat(Solve.entries(back)).containsExactly(Solve.entries(then));
    }

    @Test
    void without_a_noise_level_the_discrepancy_principle_is_a_breakdown() {
        var method = method(ParameterChoice.DISCREPANCY, 1, 30, Stop.NONE);
        Solve solve = Solve.of(method, smooth(), noisy(), until(0, 20));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("needs the noise level");
    }

    private static LinearSystem system(double noiseLevel) {
        var backend = new JavaBackend();
        var A = backend.operator(smooth());
        return new LinearSystem(
                A,
                new Identity().approximateInverse(smooth(), A, backend),
                backend.vector(noisy()),
                smooth(),
                Optional.empty(),
                noiseLevel);
    }

    private static History solve(HybridGmres method, double noiseLevel, ParameterRule rule) {
        var backend = new JavaBackend();
        var history = new History(new Stopping(List.of(Rule.iterations(20))), 20);
        method.solve(system(noiseLevel), backend.vector(40), new Workspace(backend), history, rule);
        return history;
    }

    @Test
    void with_a_parameter_of_zero_it_makes_the_iterates_of_gmres() {
        var method = method(ParameterChoice.FIXED, 0, 50, Stop.RULE);
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
                method(ParameterChoice.FIXED, 2, 50, Stop.RULE),
                dense(2, 2, 1, 0, 0, 4),
                new double[] {5, 5},
                until(0, 20));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("exhausted");
    }

    /** The weight of WGCV, made for the singular values of LSQR, smooths too little here: a fourth off, and no more. */
    @ParameterizedTest
    @EnumSource(names = {"GCV", "DISCREPANCY", "DISCREPANCY_NEWTON"})
    void its_error_does_not_grow_as_that_of_gmres_does(ParameterChoice parameter) throws IOException {
        LinearProblem problem = new Phillips(64, false, 0.01, Noise.GAUSSIAN, OptionalLong.of(1)).assemble(0);
        double[] exact = problem.exactSolution().orElseThrow();
        double hybrid = error(solve(method(parameter, 1, 40, Stop.RULE), problem), exact);
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
        Solve solve = Solve.of(method(ParameterChoice.GCV, 0, 5, Stop.NONE), smooth(), noisy(), until(0, 20));
        assertThat(solve.iterations).isEqualTo(5);
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("largest dimension, 5");
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> method(ParameterChoice.FIXED, -1, 5, Stop.RULE))
                .hasMessageContaining("lambda must be a number of at least 0, but is -1");
        assertThatThrownBy(() -> new HybridGmres(ParameterChoice.FIXED, 1, 0.5, 5, TWICE, Stop.RULE))
                .hasMessageContaining("eta must be a number of at least 1, but is 0.5");
        assertThatThrownBy(() -> method(ParameterChoice.FIXED, 1, 0, Stop.RULE))
                .hasMessageContaining("dimension must be at least 1, but is 0");
    }
}
