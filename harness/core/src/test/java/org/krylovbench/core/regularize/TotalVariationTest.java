package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;

final class TotalVariationTest {

    private static final PointSpreadFunction PSF = new PointSpreadFunction(
            3,
            3,
            Arrays.stream(new double[] {1, 2, 3, 2, 4, 1, 1, 1, 1})
                    .map(w -> w / 16)
                    .toArray(),
            1,
            1);

    /** Keeps every iterate and residual norm. */
    private static final class Ear implements Monitor {

        final Stopping stopping = new Stopping(List.of(Rule.iterations(1000)));
        final List<double[]> iterates = new ArrayList<>();
        private final Vector x;

        Ear(Vector x) {
            this.x = x;
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            if (iterates.size() == k) {
                iterates.add(Solve.entries(x));
            }
            return stopping.proceed(k, residualNorm);
        }

        @Override
        public void breakdown(int k, String quantity) {
            stopping.breakdown(k, quantity);
        }

        @Override
        public void finished(int k, String why) {
            stopping.finished(k, why);
        }
    }

    private static Ear hear(TotalVariation method, Shape shape, double[] b, double[] start) {
        var backend = new JavaBackend();
        var data = new Convolution(PSF, Boundary.ZERO, shape.rows(), shape.columns());
        var A = backend.operator(data);
        var M = new Identity().approximateInverse(data, A, backend);
        var system = new LinearSystem(A, M, backend.vector(b), data, Optional.of(shape), 0);
        Vector x = backend.vector(start);
        var ear = new Ear(x);
        method.solve(system, x, new Workspace(backend), ear);
        ear.iterates.add(Solve.entries(x));
        return ear;
    }

    /** F as it stands in the header of the method. */
    private static double functional(TotalVariation method, Shape shape, double[] b, double[] x) {
        double variation = 0;
        double threshold = method.threshold();
        for (int i = 0; i < shape.rows(); i++) {
            for (int j = 0; j < shape.columns(); j++) {
                int k = i * shape.columns() + j;
                double down = i + 1 < shape.rows() ? x[k + shape.columns()] - x[k] : 0;
                double right = j + 1 < shape.columns() ? x[k + 1] - x[k] : 0;
                double t = Math.hypot(down, right);
                variation += t >= threshold ? t : (t * t / threshold + threshold) / 2;
            }
        }
        var backend = new JavaBackend();
        Vector r = backend.vector(b.length);
        backend.operator(new Convolution(PSF, Boundary.ZERO, shape.rows(), shape.columns()))
                .apply(backend.vector(x), r);
        r.axpby(1, backend.vector(b), -1);
        return r.dot(r) / 2 + method.alpha() * variation;
    }

    /** A bright block on black, blurred, with noise. */
    private static double[] block(Shape shape) {
        double[] image = new double[shape.size()];
        for (int i = 4; i < 9; i++) {
            Arrays.fill(image, i * shape.columns() + 5, i * shape.columns() + 12, 1);
        }
        var backend = new JavaBackend();
        Vector b = backend.vector(shape.size());
        backend.operator(new Convolution(PSF, Boundary.ZERO, shape.rows(), shape.columns()))
                .apply(backend.vector(image), b);
        b.axpy(0.05, backend.vector(Samples.uniform(shape.size(), 1)));
        return Solve.entries(b);
    }

    @Test
    void an_outer_step_solves_the_weighted_problem_of_numpy() throws IOException {
        double[] b = IntStream.range(0, 64).mapToDouble(k -> 7 * k % 11 / 11.0).toArray();
        double[] start =
                IntStream.range(0, 64).mapToDouble(k -> 5 * k % 7 / 7.0).toArray();
        Ear ear = hear(new TotalVariation(0.01, 1, 300, 1e-3), new Shape(8, 8), b, start);
        assertThat(ear.iterates.get(ear.iterates.size() - 1)).containsExactly(numpy(), within(1e-9));
    }

    private static double[] numpy() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TotalVariationTest.class.getResourceAsStream("total-variation-numpy.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                    .toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 0.01, 1})
    void the_functional_never_increases_after_the_first_weights_however_few_inner_iterations(double alpha) {
        var shape = new Shape(14, 17);
        double[] b = block(shape);
        var method = new TotalVariation(alpha, 40, 3, 1e-3);
        Ear ear = hear(method, shape, b, new double[shape.size()]);
        assertThat(ear.iterates).hasSizeGreaterThan(100);
        double last = functional(method, shape, b, ear.iterates.get(3));
        for (int k = 6; k < ear.iterates.size(); k += 3) {
            double next = functional(method, shape, b, ear.iterates.get(k));
            assertThat(next).as("iteration %d", k).isLessThanOrEqualTo(last * (1 + 1e-12));
            last = next;
        }
    }

    @Test
    void many_steps_end_near_the_least_value_of_the_functional() {
        var shape = new Shape(14, 17);
        double[] b = block(shape);
        var method = new TotalVariation(0.01, 60, 300, 0.01);
        Ear ear = hear(method, shape, b, new double[shape.size()]);
        double[] x = ear.iterates.get(ear.iterates.size() - 1);
        double least = functional(method, shape, b, x);
        for (int seed = 0; seed < 20; seed++) { // F is convex: no way leads down from its minimum
            double[] other = Samples.uniform(shape.size(), seed);
            Arrays.setAll(other, k -> x[k] + 1e-3 * other[k]);
            assertThat(functional(method, shape, b, other)).isGreaterThan(least);
        }
    }

    @Test
    void it_keeps_edges_and_flattens_noise_where_least_squares_do_not() {
        var shape = new Shape(14, 17);
        double[] b = block(shape);
        double[] x = last(hear(new TotalVariation(0.02, 20, 20, 1e-3), shape, b, new double[shape.size()]));
        assertThat(x[6 * 17 + 8]).isCloseTo(1, within(0.05));
        double most = 0;
        for (int j = 0; j < 17; j++) {
            most = Math.max(most, Math.abs(x[12 * 17 + j]));
        }
        assertThat(most).isLessThan(0.02); // the noise is up to 0.05
        assertThat(x[6 * 17 + 11] - x[6 * 17 + 13]).isGreaterThan(0.8);
    }

    private static double[] last(Ear ear) {
        return ear.iterates.get(ear.iterates.size() - 1);
    }

    @Test
    void it_ends_when_the_weights_have_been_renewed_as_often_as_asked_for() {
        var shape = new Shape(14, 17);
        Ear ear = hear(new TotalVariation(0.01, 3, 4, 1e-3), shape, block(shape), new double[shape.size()]);
        assertThat(ear.stopping.reason()).isEqualTo(Reason.CONVERGED);
        assertThat(ear.stopping.iterations()).isEqualTo(12);
    }

    @Test
    void without_a_shape_the_unknown_is_a_signal() {
        double[] b = Samples.uniform(30, 2);
        double[] signal = new double[30];
        Arrays.fill(signal, Arrays.stream(b).average().orElseThrow());
        double[] ones = new double[30];
        Arrays.fill(ones, 1);
        Solve solve =
                Solve.of(new TotalVariation(1e3, 5, 100, 1e-3), Matrices.diagonal(ones), b, Rule.iterations(1000));
        assertThat(solve.x).containsExactly(signal, within(1e-4)); // slopes of τ / α times a few
    }

    @Test
    void differences_and_their_transpose_are_adjoint() {
        var shape = new Shape(5, 7);
        var WL = new WeightedDifferences(shape);
        WL.weighFor(Samples.uniform(35, 1), 0.3, 1e-3);
        double[] x = Samples.uniform(35, 2);
        double[] y = Samples.uniform(70, 3);
        double[] forth = new double[70];
        double[] back = new double[35];
        WL.apply(x, forth);
        WL.applyTranspose(y, back);
        double left = IntStream.range(0, 70).mapToDouble(k -> forth[k] * y[k]).sum();
        double right = IntStream.range(0, 35).mapToDouble(k -> back[k] * x[k]).sum();
        assertThat(left).isCloseTo(right, within(1e-12));
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatThrownBy(() -> new TotalVariation(0, 1, 1, 1))
                .hasMessage("alpha must be a positive number, but is 0.0");
        assertThatThrownBy(() -> new TotalVariation(1, 0, 1, 1)).hasMessage("outer must be at least 1, but is 0");
        assertThatThrownBy(() -> new TotalVariation(1, 1, 0, 1)).hasMessage("inner must be at least 1, but is 0");
        assertThatThrownBy(() -> new TotalVariation(1, 1, 1, 0))
                .hasMessage("threshold must be a positive number, but is 0.0");
    }
}
