package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.krylov.Orthogonalization.MODIFIED_GRAM_SCHMIDT;
import static org.krylovbench.core.regularize.ParameterChoice.DISCREPANCY;
import static org.krylovbench.core.regularize.ParameterChoice.FIXED;
import static org.krylovbench.core.regularize.ParameterChoice.GCV;
import static org.krylovbench.core.regularize.ParameterChoice.MODIFIED_GCV;
import static org.krylovbench.core.regularize.ParameterChoice.WGCV;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.reconstruct.Fista;
import org.krylovbench.core.reconstruct.FlexibleCgls;
import org.krylovbench.core.reconstruct.Kaczmarz;
import org.krylovbench.core.reconstruct.Landweber;
import org.krylovbench.core.reconstruct.Mrnsd;
import org.krylovbench.core.reconstruct.Sirt;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.regularize.HybridLsqr;
import org.krylovbench.core.regularize.ParameterChoice;
import org.krylovbench.core.regularize.RangeRestrictedGmres;
import org.krylovbench.core.regularize.Stop;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * Errors and residuals of IR Tools and AIR Tools II on a blurred image of rational formulas, of which {@code
 * toolbox-histories.csv} tells.
 */
final class ToolboxHistoriesTest {

    /** Of itself; a minimum of G is known to half of the digits, and after 30 steps sums in another order show. */
    private static final double TOLERANCE = 1e-8;

    private static final int LINES = 30;
    private static final double NOISE = 0.01;

    /** A blurred image with noise. */
    private record Blurred(OperatorData A, double[] x, double[] b) {

        static Blurred image(Boundary boundary, int n) {
            double[] weights = new double[81];
            for (int p = -4; p <= 4; p++) {
                for (int q = -4; q <= 4; q++) {
                    weights[9 * (p + 4) + q + 4] = (1 + p / 10.0) / (4 + p * p + 2 * q * q + p * q);
                }
            }
            double sum = Arrays.stream(weights).sum();
            Arrays.setAll(weights, k -> weights[k] / sum);
            var A = new Convolution(new PointSpreadFunction(9, 9, weights, 4, 4), boundary, n, n);
            double[] x = new double[n * n];
            double[] e = new double[n * n];
            for (int k = 0; k < n * n; k++) {
                int i = k / n;
                int j = k % n;
                boolean disk = (i - 12) * (i - 12) + (j - 18) * (j - 18) < 64;
                boolean box = i >= 20 && i < 26 && j >= 5 && j < 12;
                x[k] = i * j / (2.0 * n * n) + (disk ? 1 : 0) + (box ? 0.75 : 0);
                e[k] = (7 * k * k + 13 * k + 11 * i) % 101 - 50;
            }
            double[] b = new double[n * n];
            A.onHost().apply(x, b);
            double scale = NOISE * norm(b) / norm(e);
            Arrays.setAll(b, k -> b[k] + scale * e[k]);
            return new Blurred(A, x, b);
        }

        Blurred withEntries() {
            double[] entries = Samples.entries(A).values().clone();
            Arrays.setAll(entries, k -> Math.abs(entries[k]) < 1e-12 ? 0 : entries[k]); // rounding of the transform
            return new Blurred(new DenseMatrix(A.rows(), A.columns(), entries), x, b);
        }
    }

    private static double norm(double[] x) {
        return Norm.scaled(x.length, i -> x[i]);
    }

    private static final Blurred REFLEXIVE = Blurred.image(Boundary.REFLEXIVE, 32);
    private static final Blurred ENTRIES = Blurred.image(Boundary.ZERO, 16).withEntries();

    static Stream<Arguments> methods() {
        OptionalDouble none = OptionalDouble.empty();
        return Stream.of(
                Arguments.of("hybrid lsqr gcv", lsqr(GCV, Stop.NONE)),
                Arguments.of("hybrid lsqr wgcv", lsqr(WGCV, Stop.NONE)),
                Arguments.of("hybrid lsqr modgcv", lsqr(MODIFIED_GCV, Stop.NONE)),
                Arguments.of("hybrid lsqr discrep", lsqr(DISCREPANCY, Stop.NONE)),
                Arguments.of("hybrid lsqr fixed", lsqr(FIXED, Stop.NONE)),
                Arguments.of("hybrid gmres gcv", gmres(GCV, Stop.NONE)),
                Arguments.of("hybrid gmres modgcv", gmres(MODIFIED_GCV, Stop.NONE)),
                Arguments.of("hybrid gmres discrep", gmres(DISCREPANCY, Stop.NONE)),
                Arguments.of("hybrid gmres fixed", gmres(FIXED, Stop.NONE)),
                Arguments.of("cgls", new Cgls(true, 30)),
                Arguments.of("rrgmres", new RangeRestrictedGmres(30, MODIFIED_GRAM_SCHMIDT)),
                Arguments.of("mrnsd", new Mrnsd()),
                Arguments.of("nnfcgls", new FlexibleCgls(10)),
                Arguments.of("fista", new Fista(0, 0, none, true)),
                Arguments.of("fista zero", new Fista(0, 0, none, false)),
                Arguments.of("fista lambda", new Fista(0.1, 0, OptionalDouble.of(1), true)));
    }

    static Stream<Arguments> methodsByEntries() {
        OptionalDouble none = OptionalDouble.empty();
        return Stream.of(
                Arguments.of("landweber", new Landweber(none, false)),
                Arguments.of("cimmino", new Sirt(Sirt.Weights.CIMMINO, none, false)),
                Arguments.of("cav", new Sirt(Sirt.Weights.CAV, none, false)),
                Arguments.of("drop", new Sirt(Sirt.Weights.DROP, none, false)),
                Arguments.of("sart", new Sirt(Sirt.Weights.SART, none, false)),
                Arguments.of("landweber nonnegative", new Landweber(none, true)),
                Arguments.of("cimmino nonnegative", new Sirt(Sirt.Weights.CIMMINO, none, true)),
                Arguments.of("cav nonnegative", new Sirt(Sirt.Weights.CAV, none, true)),
                Arguments.of("drop nonnegative", new Sirt(Sirt.Weights.DROP, none, true)),
                Arguments.of("sart nonnegative", new Sirt(Sirt.Weights.SART, none, true)),
                Arguments.of("kaczmarz", new Kaczmarz(Kaczmarz.Order.CYCLIC, 1, false, 1)),
                Arguments.of("kaczmarz nonnegative", new Kaczmarz(Kaczmarz.Order.CYCLIC, 0.7, true, 1)),
                Arguments.of("symkaczmarz", new Kaczmarz(Kaczmarz.Order.SYMMETRIC, 1, false, 1)));
    }

    /** Modified GCV does not stop IRhybrid_gmres, though its words say so. */
    static Stream<Arguments> stopping() {
        return Stream.of(
                Arguments.of("hybrid lsqr gcv", lsqr(GCV, Stop.RULE)),
                Arguments.of("hybrid lsqr wgcv", lsqr(WGCV, Stop.RULE)),
                Arguments.of("hybrid lsqr modgcv", lsqr(MODIFIED_GCV, Stop.RULE)),
                Arguments.of("hybrid lsqr discrep", lsqr(DISCREPANCY, Stop.RULE)),
                Arguments.of("hybrid gmres gcv", gmres(GCV, Stop.RULE)),
                Arguments.of("hybrid gmres discrep", gmres(DISCREPANCY, Stop.RULE)));
    }

    private static HybridLsqr lsqr(ParameterChoice parameter, Stop stop) {
        return new HybridLsqr(parameter, parameter == FIXED ? 0.05 : 1, 1.01, 120, false, stop);
    }

    private static HybridGmres gmres(ParameterChoice parameter, Stop stop) {
        return new HybridGmres(parameter, parameter == FIXED ? 0.05 : 1, 1.01, 120, MODIFIED_GRAM_SCHMIDT, stop);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void errors_and_residuals_are_those_of_the_toolbox(String name, Solver solver) throws IOException {
        assertHistory(name, new Run(solver, REFLEXIVE, new double[REFLEXIVE.x().length], LINES));
    }

    @ParameterizedTest
    @MethodSource("methodsByEntries")
    void those_of_methods_that_look_at_entries_are_too(String name, Solver solver) throws IOException {
        assertHistory(name, new Run(solver, ENTRIES, new double[ENTRIES.x().length], LINES));
    }

    @ParameterizedTest
    @MethodSource("mrnsd")
    void a_start_vector_that_mrnsd_cannot_take_is_changed_as_in_the_toolbox(String name, Solver solver)
            throws IOException {
        double[] start = REFLEXIVE.b().clone();
        Arrays.setAll(start, k -> start[k] - 0.5);
        assertHistory(name, new Run(solver, REFLEXIVE, start, LINES));
    }

    static Stream<Arguments> mrnsd() {
        return Stream.of(Arguments.of("mrnsd from negative", new Mrnsd()));
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void rules_stop_where_those_of_the_toolbox_stop(String name, Solver solver) throws IOException {
        Run run = new Run(solver, REFLEXIVE, new double[REFLEXIVE.x().length], 100);
        double[] stop = lines("stop " + name).get(0);
        assertThat(run.chosen == 0 ? run.rows.size() - 1 : run.chosen).isEqualTo((int) stop[0]);
    }

    private static void assertHistory(String name, Run run) throws IOException {
        List<double[]> toolbox = lines(name);
        assertThat(toolbox).hasSize(LINES);
        for (double[] line : toolbox) {
            double[] row = run.rows.get((int) line[0]);
            assertThat(row[0] / line[1])
                    .as("error of %s, iteration %.0f", name, line[0])
                    .isCloseTo(1, within(TOLERANCE));
            assertThat(row[1] / line[2])
                    .as("residual of %s, iteration %.0f", name, line[0])
                    .isCloseTo(1, within(TOLERANCE));
        }
    }

    private static List<double[]> lines(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ToolboxHistoriesTest.class.getResourceAsStream("toolbox-histories.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(name + ","))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    /** Keeps the error and the residual of each iterate. */
    private static final class Run implements Monitor {

        final List<double[]> rows = new ArrayList<>();
        int chosen;
        private final Blurred problem;
        private final Stopping stopping;
        private final Vector x;
        private final Vector iterate;

        Run(Solver solver, Blurred problem, double[] start, int iterations) {
            this.problem = problem;
            var backend = new JavaBackend();
            var A = backend.operator(problem.A());
            var M = new Identity().approximateInverse(problem.A(), A, backend);
            var b = backend.vector(problem.b());
            stopping = new Stopping(List.of(Rule.iterations(iterations)));
            x = backend.vector(start);
            iterate = backend.vector(start);
            solver.solve(
                    new LinearSystem(A, M, b, problem.A(), Optional.empty(), NOISE), x, new Workspace(backend), this);
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            return keep(k, residualNorm, x);
        }

        @Override
        public boolean proceed(int k, double residualNorm, Iterate form) {
            form.copyTo(iterate);
            return keep(k, residualNorm, iterate);
        }

        private boolean keep(int k, double residualNorm, Vector at) {
            double[] entries = new double[at.size()];
            at.copyTo(entries);
            rows.add(new double[] {SmallSystem.relativeError(entries, problem.x()), residualNorm / norm(problem.b())});
            return stopping.proceed(k, residualNorm);
        }

        @Override
        public void breakdown(int k, String quantity) {
            stopping.breakdown(k, quantity);
        }

        @Override
        public void finished(int k, String why) {
            chosen = k;
            stopping.finished(k, why);
        }
    }
}
