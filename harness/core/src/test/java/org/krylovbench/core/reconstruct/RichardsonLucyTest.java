package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.PointSpreadFunction;

final class RichardsonLucyTest {

    private static double[] positive(int n, long seed) {
        return Arrays.stream(Samples.uniform(n, seed)).map(Math::abs).toArray();
    }

    /** Periodic with weights that sum up to one: so do the columns. */
    private static Convolution blur() {
        double[] weights = positive(35, 1);
        double sum = Arrays.stream(weights).sum();
        return new Convolution(
                new PointSpreadFunction(
                        5, 7, Arrays.stream(weights).map(w -> w / sum).toArray(), 1, 4),
                Boundary.PERIODIC,
                16,
                16);
    }

    @Test
    void its_iterates_are_those_of_numpy() throws IOException {
        SmallSystem.assertIterates(new RichardsonLucy(0), "richardson-lucy", 1e-13);
        SmallSystem.assertIterates(new RichardsonLucy(0.2), "richardson-lucy-background", 1e-13);
    }

    @Test
    void with_column_sums_of_one_it_keeps_the_flux_of_the_data() {
        double[] b = positive(256, 2);
        Solve solve = Solve.of(new RichardsonLucy(0), blur(), b, until(0, 50));
        double flux = Arrays.stream(b).sum();
        for (int k = 1; k <= 50; k++) {
            assertThat(Arrays.stream(solve.iterates.get(k)).sum()).isCloseTo(flux, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void the_divergence_of_kullback_and_leibler_never_grows(double background) {
        double[] b = positive(256, 3);
        Convolution A = blur();
        Solve solve = Solve.of(new RichardsonLucy(background), A, b, until(0, 100));
        double last = Double.POSITIVE_INFINITY;
        for (double[] x : solve.iterates) {
            double[] mean = A.times(x);
            double divergence = 0;
            for (int i = 0; i < b.length; i++) {
                double m = mean[i] + background;
                divergence += b[i] * Math.log(b[i] / m) - b[i] + m;
            }
            assertThat(divergence).isLessThanOrEqualTo(last + 1e-12);
            last = divergence;
        }
    }

    @Test
    void exact_data_of_a_non_negative_image_are_met_and_no_iterate_is_negative() {
        var A = new Convolution(
                new PointSpreadFunction(1, 3, new double[] {0.2, 0.7, 0.1}, 0, 1), Boundary.REFLEXIVE, 8, 8);
        double[] exact = positive(64, 4);
        Solve solve = Solve.of(new RichardsonLucy(0), A, A.times(exact), until(1e-9, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(exact, within(1e-8));
        for (double[] x : solve.iterates) {
            assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void an_exact_background_is_taken_off() {
        double[] exact = positive(64, 5);
        var A = Matrices.stencil(8, 4, 0.3, 0.2, 0.5, 0.1);
        double[] b = Arrays.stream(A.times(exact)).map(v -> v + 2).toArray();
        Solve solve = Solve.of(new RichardsonLucy(2), A, b, Rule.iterations(5000));
        assertThat(solve.x).containsExactly(exact, within(1e-8));
        assertThat(solve.residualNorms[5000]).isCloseTo(16, within(1e-6)); // ‖2‖ of 64 data
    }

    @Test
    void negative_data_count_as_none() {
        Solve solve = Solve.of(new RichardsonLucy(0), diagonal(1, 2), new double[] {-1, 4}, until(0, 3));
        assertThat(solve.x).containsExactly(0, 2);
    }

    @Test
    void what_no_datum_sees_stays_as_it_is() {
        Solve solve = Solve.from(
                new double[] {3, 5}, new RichardsonLucy(0), dense(2, 2, 1, 0, 1, 0), new double[] {1, 2}, until(0, 9));
        assertThat(solve.x).containsExactly(new double[] {1.5, 5}, within(1e-15));
    }

    @Test
    void a_matrix_with_negative_entries_is_a_breakdown() {
        Solve sums = Solve.of(new RichardsonLucy(0), dense(2, 2, 1, -2, 1, 1), new double[] {1, 2}, until(0, 9));
        assertThat(sums.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(sums.words).contains("not non-negative");
        assertThat(sums.x).doesNotContain(Double.NaN);
    }

    @Test
    void data_without_light_leave_none() {
        Solve solve = Solve.of(new RichardsonLucy(0), diagonal(1, 2), new double[] {-1, -1}, until(0, 3));
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void one_unknown_is_found_at_once() {
        Solve solve = Solve.from(new double[] {7}, new RichardsonLucy(0), diagonal(4), new double[] {2}, until(0, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isEqualTo(1);
    }

    @Test
    void on_a_satellite_of_few_photons_its_error_decreases_and_then_grows() throws IOException {
        LinearProblem problem = MrnsdTest.satellite(0.1, Noise.POISSON);
        Solve solve = Solve.of(new RichardsonLucy(0), problem.operator(), problem.rightHandSide(), until(0, 200));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.45);
    }

    @Test
    void a_negative_background_is_refused() {
        assertThatThrownBy(() -> new RichardsonLucy(-1))
                .hasMessage("background must be finite and at least 0, but is -1.0");
    }
}
