package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.results.SpectrumRow;

/** Norms along filters, by their singular values. */
final class FilterPathTest {

    private static final double NAN = Double.NaN;

    /** diag(2, 1, 0.5) over two rows of zeros, and b. */
    private static final double[] SIGMA = {2, 1, 0.5};

    private static final double[] B = {3, -2, 1, 0.5, 0.25};

    private static List<SpectrumRow> spectrum(double[] sigma, double[] b) {
        return IntStream.range(0, sigma.length)
                .mapToObj(i -> new SpectrumRow("case", i + 1, sigma[i], Math.abs(b[i]), NAN, NAN, NAN))
                .toList();
    }

    private static double norm(double... x) {
        return Math.sqrt(Arrays.stream(x).map(a -> a * a).sum());
    }

    @Test
    void the_norms_are_those_of_the_solution_of_the_normal_equations() {
        var path = new FilterPath(spectrum(SIGMA, B), B, false);
        double lambda = 0.7;
        double[] x = new double[SIGMA.length];
        double[] r = B.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = SIGMA[i] * B[i] / (SIGMA[i] * SIGMA[i] + lambda * lambda);
            r[i] -= SIGMA[i] * x[i];
        }
        assertThat(path.solutionNorm(lambda)).isCloseTo(norm(x), within(1e-14)); // some roundings
        assertThat(path.relativeResidual(lambda)).isCloseTo(norm(r) / norm(B), within(1e-14));
        double trace =
                Arrays.stream(SIGMA).map(s -> s * s / (s * s + lambda * lambda)).sum();
        assertThat(path.crossValidation(lambda))
                .isCloseTo(Math.pow(norm(r) / norm(B) / (B.length - trace), 2), within(1e-14));
    }

    @Test
    void truncation_keeps_the_first_and_leaves_the_rest_in_the_residual() {
        var path = new FilterPath(spectrum(SIGMA, B), B, true);
        assertThat(path.parameters()).containsExactly(1, 2, 3);
        assertThat(path.solutionNorm(2)).isCloseTo(norm(3.0 / 2, 2), within(1e-14));
        assertThat(path.relativeResidual(2)).isCloseTo(norm(1, 0.5, 0.25) / norm(B), within(1e-14));
        assertThat(path.crossValidation(2)).isCloseTo(Math.pow(norm(1, 0.5, 0.25) / norm(B) / 3, 2), within(1e-14));
    }

    @Test
    void more_smoothing_never_makes_the_solution_larger_or_the_residual_smaller() {
        var path = new FilterPath(spectrum(SIGMA, B), B, false);
        double[] lambda = path.parameters();
        assertThat(lambda).isSorted().hasSize(200);
        assertThat(lambda[0]).isCloseTo(0.5, within(1e-12));
        assertThat(lambda[lambda.length - 1]).isCloseTo(2, within(1e-12));
        for (int i = 1; i < lambda.length; i++) {
            assertThat(path.solutionNorm(lambda[i])).isLessThan(path.solutionNorm(lambda[i - 1]));
            assertThat(path.relativeResidual(lambda[i])).isGreaterThan(path.relativeResidual(lambda[i - 1]));
        }
    }

    @Test
    void singular_values_that_are_zero_stay_in_the_residual() {
        double[] sigma = {1, 0.1, 1e-20};
        double[] b = {1, 1, 1e-4};
        var path = new FilterPath(spectrum(sigma, b), b, true);
        assertThat(path.parameters()).containsExactly(1, 2);
        assertThat(path.relativeResidual(2)).isCloseTo(1e-4 / norm(b), within(1e-18));
    }

    @Test
    void a_row_stands_for_those_that_were_left_out_behind_it() {
        int n = 1000;
        double[] sigma =
                IntStream.range(0, n).mapToDouble(i -> Math.exp(-0.005 * i)).toArray();
        double[] b =
                IntStream.range(0, n).mapToDouble(i -> 1 + Math.exp(-0.01 * i)).toArray();
        List<SpectrumRow> all = spectrum(sigma, b);
        List<SpectrumRow> some = new ArrayList<>(all.subList(0, 500));
        IntStream.range(500, n).filter(i -> i % 2 == 0).mapToObj(all::get).forEach(some::add);
        var whole = new FilterPath(all, b, false);
        var sampled = new FilterPath(some, b, false);
        double lambda = 0.1;
        assertThat(sampled.solutionNorm(lambda))
                .isCloseTo(whole.solutionNorm(lambda), within(0.01 * whole.solutionNorm(lambda))); // steps of 0.5 %
        assertThat(sampled.crossValidation(lambda))
                .isCloseTo(whole.crossValidation(lambda), within(0.01 * whole.crossValidation(lambda)));
    }
}
