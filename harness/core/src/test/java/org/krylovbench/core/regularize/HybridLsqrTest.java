package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;

final class HybridLsqrTest {

    /** The smoothing matrix that the table of NumPy's results tells of. */
    private static DenseMatrix smoothing() {
        double[] byRows = IntStream.range(0, 32 * 24)
                .mapToDouble(k -> {
                    int offset = 3 * (k / 24) - 4 * (k % 24);
                    return 1 / (4 + offset * offset / 4.0);
                })
                .toArray();
        return dense(32, 24, byRows);
    }

    private static double[] smoothed() {
        double[] x =
                IntStream.range(0, 24).mapToDouble(j -> j * (24 - j) / 144.0).toArray();
        double[] b = product(smoothing(), x);
        Arrays.setAll(b, i -> b[i] + ((7 * i) % 11 - 5) / 1100.0);
        return b;
    }

    private static double[] product(DenseMatrix A, double[] x) {
        var backend = new JavaBackend();
        Vector b = backend.vector(A.rows());
        backend.operator(A).apply(backend.vector(x), b);
        return Solve.entries(b);
    }

    private static HybridLsqr fixed(double lambda, int dimension, boolean reorthogonalize) {
        return new HybridLsqr(ParameterChoice.FIXED, lambda, 1.01, dimension, reorthogonalize, Stop.RULE);
    }

    /** Keeps what it hears, and the norms of the iterates. */
    private static final class Ear implements Monitor {

        final Stopping stopping;
        final List<double[]> norms = new ArrayList<>();
        final Vector x = new JavaBackend().vector(24);
        int finished = -1;

        Ear(int iterations) {
            stopping = new Stopping(List.of(Rule.iterations(iterations)));
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            throw new AssertionError("the iterate is formed on demand");
        }

        @Override
        public boolean proceed(int k, double residualNorm, Iterate iterate) {
            iterate.copyTo(x);
            norms.add(new double[] {residualNorm, x.norm()});
            return stopping.proceed(k, residualNorm);
        }

        @Override
        public void breakdown(int k, String quantity) {
            stopping.breakdown(k, quantity);
        }

        @Override
        public void finished(int k, String why) {
            finished = k;
            stopping.finished(k, why);
        }
    }

    private static LinearSystem system(double noiseLevel) {
        var backend = new JavaBackend();
        var A = backend.operator(smoothing());
        var M = new Identity().approximateInverse(smoothing(), A, backend);
        return new LinearSystem(A, M, backend.vector(smoothed()), smoothing(), Optional.empty(), noiseLevel);
    }

    private static Ear hear(HybridLsqr method, double noiseLevel, ParameterRule rule) {
        var ear = new Ear(12);
        method.solve(system(noiseLevel), new JavaBackend().vector(24), new Workspace(new JavaBackend()), ear, rule);
        return ear;
    }

    @ParameterizedTest
    @EnumSource
    void its_parameters_and_norms_are_those_of_numpy(ParameterChoice parameter) throws IOException {
        double first = parameter == ParameterChoice.FIXED ? 0.05 : 1;
        var method = new HybridLsqr(parameter, first, 1.01, 24, true, Stop.NONE);
        ParameterRule rule = method.rule(system(0.01), 24);
        Ear ear = hear(method, 0.01, rule);
        double[][] numpy = numpy(parameter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(numpy).hasNumberOfRows(12);
        // of cross validation a minimum is sought to 1e-4, but the same steps are taken; others are known to half of
        // the digits
        double tolerance = switch (parameter) {
            case GCV, WGCV, MODIFIED_GCV, DISCREPANCY, DISCREPANCY_NEWTON, FIXED -> 1e-8;
            case UPRE, L_CURVE, QUASI_OPTIMALITY -> 1e-6;
        };
        for (int k = 1; k <= 12; k++) {
            assertThat(rule.lambda(k)).as("λ of iteration %d", k).isCloseTo(numpy[k - 1][0], within(tolerance));
            assertThat(ear.norms.get(k)[0]).isCloseTo(numpy[k - 1][1], within(tolerance));
            assertThat(ear.norms.get(k)[1]).isCloseTo(numpy[k - 1][2], within(tolerance));
        }
    }

    @Test
    void the_exact_discrepancy_has_the_residual_of_the_noise_from_where_it_can_and_stops_where_its_parameter_settles() {
        double eta = 1.1;
        var method = new HybridLsqr(ParameterChoice.DISCREPANCY_NEWTON, 0, eta, 24, true, Stop.RULE);
        ParameterRule rule = method.rule(system(0.01), 24);
        var ear = new Ear(24);
        method.solve(system(0.01), new JavaBackend().vector(24), new Workspace(new JavaBackend()), ear, rule);
        double bound =
                eta * 0.01 * Math.sqrt(Arrays.stream(smoothed()).map(t -> t * t).sum());
        int reached = 0;
        for (int k = 1; k <= rule.chosen(); k++) {
            if (rule.lambda(k) > 0) {
                assertThat(ear.norms.get(k)[0]).isCloseTo(bound, within(1e-12));
                reached++;
            } else {
                assertThat(reached).isZero();
                assertThat(ear.norms.get(k)[0]).isGreaterThanOrEqualTo(bound);
            }
        }
        assertThat(reached).isGreaterThan(3);
        assertThat(ear.stopping.words()).startsWith("λ has settled at");
        assertThat(ear.finished).isEqualTo(rule.chosen());
    }

    @Test
    void where_the_noise_is_as_large_as_the_data_the_exact_discrepancy_leaves_the_start() {
        Ear ear = hear(
                new HybridLsqr(ParameterChoice.DISCREPANCY_NEWTON, 0, 2, 24, true, Stop.NONE),
                1,
                new HybridLsqr(ParameterChoice.DISCREPANCY_NEWTON, 0, 2, 24, true, Stop.NONE).rule(system(1), 24));
        assertThat(ear.norms.get(5)[1]).isLessThan(1e-15);
    }

    private static double[][] numpy(String parameter) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HybridLsqrTest.class.getResourceAsStream("hybrid-lsqr-numpy.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(parameter + ","))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .skip(2)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void without_a_parameter_it_makes_the_iterates_of_cgls(boolean reorthogonalize) {
        Solve lsqr = Solve.of(fixed(0, 100, reorthogonalize), laplacian(12), Samples.uniform(144, 1), until(0, 30));
        Solve cgls = Solve.of(new Cgls(), laplacian(12), Samples.uniform(144, 1), until(0, 30));
        for (int k = 0; k <= 30; k++) {
            assertThat(lsqr.iterates.get(k)).containsExactly(cgls.iterates.get(k), within(1e-10)); // κ² ε
        }
    }

    @Test
    void the_last_iterate_for_a_fixed_parameter_solves_the_regularised_problem() {
        double lambda = 0.3;
        DenseMatrix A = smoothing();
        Solve hybrid = Solve.of(fixed(lambda, 24, true), A, smoothed(), until(0, 30));
        assertThat(hybrid.reason).isEqualTo(Reason.CONVERGED);
        assertThat(hybrid.words).contains("exhausted");
        double[] stacked = new double[56 * 24];
        for (int j = 0; j < 24; j++) {
            System.arraycopy(A.values(), 32 * j, stacked, 56 * j, 32);
            stacked[56 * j + 32 + j] = lambda;
        }
        double[] x =
                Solve.of(new Cgls(), new DenseMatrix(56, 24, stacked), Arrays.copyOf(smoothed(), 56), until(0, 200)).x;
        assertThat(hybrid.x).containsExactly(x, within(1e-10));
    }

    @Test
    void a_preconditioner_is_a_change_of_variables() {
        double[] scales =
                IntStream.range(0, 40).mapToDouble(i -> Math.pow(10, i % 7 - 3)).toArray();
        double[] b = Samples.uniform(40, 4);
        Solve scaled = Solve.of(fixed(0.5, 40, false), diagonal(scales), new Jacobi(), b, until(0, 9));
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        Solve plain = Solve.of(fixed(0.5, 40, false), diagonal(ones), b, until(0, 9));
        assertThat(scaled.iterations).isEqualTo(1);
        assertThat(scaled.words).contains("exhausted");
        double[] u = new double[40];
        Arrays.setAll(u, i -> scaled.x[i] * scales[i]);
        assertThat(u).containsExactly(plain.x, within(1e-14));
    }

    @Test
    void it_penalises_the_way_from_the_start_vector() {
        double[] start = Samples.uniform(24, 7);
        double[] b = smoothed();
        double[] left = product(smoothing(), start);
        Arrays.setAll(left, i -> b[i] - left[i]);
        double[] from = Solve.from(start, fixed(0.2, 24, false), smoothing(), b, until(0, 8)).x;
        double[] way = Solve.of(fixed(0.2, 24, false), smoothing(), left, until(0, 8)).x;
        Arrays.setAll(way, j -> start[j] + way[j]);
        assertThat(from).containsExactly(way, within(1e-12));
    }

    @Test
    void the_discrepancy_principle_ends_below_its_bound() {
        var method = new HybridLsqr(ParameterChoice.DISCREPANCY, 1, 1.01, 24, false, Stop.RULE);
        Ear ear = hear(method, 0.01, method.rule(system(0.01), 24));
        double bound = 1.01 * 0.01 * system(0).b().norm();
        int last = ear.norms.size() - 1; // it has been told a second time
        assertThat(ear.stopping.words()).contains("discrepancy");
        assertThat(ear.norms.get(last)[0]).isLessThan(bound);
        assertThat(ear.norms.get(last - 2)[0]).isGreaterThanOrEqualTo(bound);
    }

    @Test
    void the_discrepancy_principle_without_a_noise_level_says_what_it_lacks() {
        var method = new HybridLsqr(ParameterChoice.DISCREPANCY, 1, 1.01, 24, false, Stop.RULE);
        Ear ear = hear(method, 0, method.rule(system(0), 24));
        assertThat(ear.stopping.reason()).isEqualTo(Reason.BREAKDOWN);
        assertThat(ear.stopping.words()).startsWith("the discrepancy principle needs the noise level");
        assertThat(ear.norms).hasSize(1);
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
    void a_rule_that_looks_back_gets_the_iterate_of_then_and_its_residual_is_told_last() {
        var method = new HybridLsqr(ParameterChoice.WGCV, 1, 1.01, 24, false, Stop.RULE);
        ParameterRule wgcv = method.rule(system(0), 24);
        Ear ear = hear(method, 0, new GoesBack(wgcv, new ArrayList<>()));
        assertThat(ear.finished).isEqualTo(3);
        assertThat(ear.stopping.iterations()).isEqualTo(7);
        assertThat(ear.norms).hasSize(9);
        assertThat(ear.norms.get(8)).containsExactly(ear.norms.get(3), within(1e-14));
    }

    @Test
    void a_space_of_its_largest_dimension_ends_it() {
        Solve solve = Solve.of(fixed(0.1, 5, false), laplacian(12), Samples.uniform(144, 1), until(0, 30));
        assertThat(solve.iterations).isEqualTo(5);
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("largest dimension, 5");
    }

    @ParameterizedTest
    @EnumSource(names = {"GCV", "WGCV", "MODIFIED_GCV", "FIXED"})
    void a_wide_system_and_one_with_one_unknown_end_when_the_space_is_exhausted(ParameterChoice parameter) {
        var method = new HybridLsqr(parameter, 0, 1, 50, false, Stop.NONE);
        Solve wide = Solve.of(method, dense(2, 3, 1, 2, 3, 0, 1, 4), new double[] {1, 1}, until(0, 30));
        assertThat(wide.iterations).isEqualTo(2);
        assertThat(wide.words).contains("exhausted");
        Solve one = Solve.of(method, diagonal(4), new double[] {2}, until(0, 30));
        assertThat(one.iterations).isEqualTo(1);
        if (parameter != ParameterChoice.MODIFIED_GCV) { // its G is constant where k = m
            assertThat(one.x[0]).isCloseTo(0.5, within(1e-8)); // G is least at 0, which is found to 1e-4
        }
    }

    @Test
    void a_right_hand_side_out_of_reach_is_answered_by_the_start_vector() {
        Solve solve = Solve.of(fixed(0.1, 5, false), dense(2, 2, 1, 0, 0, 0), new double[] {0, 1}, until(0, 30));
        assertThat(solve.iterations).isZero();
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        var rule = Stop.RULE;
        assertThatThrownBy(() -> new HybridLsqr(ParameterChoice.FIXED, -1, 1, 9, false, rule))
                .hasMessage("lambda must be a number of at least 0, but is -1.0");
        assertThatThrownBy(() -> new HybridLsqr(ParameterChoice.DISCREPANCY, 0, 1, 9, false, rule))
                .hasMessageStartingWith("lambda must be positive for the discrepancy principle");
        assertThatThrownBy(() -> new HybridLsqr(ParameterChoice.GCV, 1, 0.9, 9, false, rule))
                .hasMessage("eta must be a number of at least 1, but is 0.9");
        assertThatThrownBy(() -> new HybridLsqr(ParameterChoice.GCV, 1, 1, 0, false, rule))
                .hasMessage("dimension must be at least 1, but is 0");
    }
}
