package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.Gaussian;

/** Filters by transforms against the same filters by singular values of the entries. */
final class BlurFiltersTest {

    /** x from a start that is not zero, and the words at the end. */
    private static Solve solve(Solver solver, Convolution data, boolean dense) {
        double[] b = Samples.uniform(data.rows(), 1);
        double[] start = Samples.uniform(data.columns(), 2);
        Rule limit = Rule.iterations(2);
        Solve solve = Solve.from(start, solver, dense ? Samples.entries(data) : data, b, limit);
        assertThat(solve.reason).as(solve.words).isEqualTo(Reason.CONVERGED);
        return solve;
    }

    /** A PSF that is random and doubly symmetric, with positive and negative eigenvalues. */
    private static PointSpreadFunction symmetric(int reach, int across) {
        int rows = 2 * reach + 1;
        int columns = 2 * across + 1;
        double[] quarter = Samples.uniform((reach + 1) * (across + 1), 3);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, at -> {
            int down = Math.abs(at / columns - reach);
            int right = Math.abs(at % columns - across);
            return quarter[down * (across + 1) + right];
        });
        return new PointSpreadFunction(rows, columns, values, reach, across);
    }

    /** Even and odd sizes, single lines, and PSFs that reach round the image. */
    @ParameterizedTest
    @CsvSource({"16, 16", "15, 9", "1, 8", "7, 1", "12, 5", "2, 2", "1, 1"})
    void a_fourier_filter_is_that_of_the_dense_matrix(int rows, int columns) {
        PointSpreadFunction psf = Samples.psf(5, 4, 1, 3, 4);
        var data = new Convolution(psf, Boundary.PERIODIC, rows, columns);
        for (double lambda : new double[] {0.5, 0.01}) {
            Solver filter = new FourierFilter(SpectralFilter.TIKHONOV, SpectralRule.FIXED, lambda, 1, 1);
            double[] x = solve(new TikhonovSvd(SpectralRule.FIXED, lambda, 1), data, true).x;
            assertThat(solve(filter, data, false).x).containsExactly(x, within(1e-10)); // 1 / λ is at most 100
        }
        for (int k : new int[] {1, rows * columns / 2 + 1}) {
            Solve filtered = solve(new FourierFilter(SpectralFilter.TSVD, SpectralRule.FIXED, 0, k, 1), data, false);
            int kept = Integer.parseInt(filtered.words.replaceAll("\\D+", ""));
            assertThat(kept).isBetween(k, k + 1);
            double[] x = solve(new TruncatedSvd(SpectralRule.FIXED, kept, 1), data, true).x;
            assertThat(filtered.x).containsExactly(x, within(1e-10));
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "15, 9", "1, 8", "7, 1", "12, 5", "2, 2", "1, 1"})
    void a_cosine_filter_is_that_of_the_dense_matrix(int rows, int columns) {
        var data = new Convolution(symmetric(2, 3), Boundary.REFLEXIVE, rows, columns);
        for (double lambda : new double[] {0.5, 0.01}) {
            Solver filter = new CosineFilter(SpectralFilter.TIKHONOV, SpectralRule.FIXED, lambda, 1, 1);
            double[] x = solve(new TikhonovSvd(SpectralRule.FIXED, lambda, 1), data, true).x;
            assertThat(solve(filter, data, false).x).containsExactly(x, within(1e-10));
        }
        for (int k : new int[] {1, rows * columns / 2 + 1}) {
            Solver filter = new CosineFilter(SpectralFilter.TSVD, SpectralRule.FIXED, 0, k, 1);
            double[] x = solve(new TruncatedSvd(SpectralRule.FIXED, k, 1), data, true).x;
            assertThat(solve(filter, data, false).x).containsExactly(x, within(1e-10));
        }
    }

    @ParameterizedTest
    @CsvSource({"GCV", "L_CURVE", "WEIGHTED_GCV", "QUASI_OPTIMALITY"})
    void rules_choose_what_they_choose_for_the_dense_matrix(SpectralRule rule) {
        PointSpreadFunction round = new Gaussian(0.8, 5).make(16);
        var periodic = new Convolution(round, Boundary.PERIODIC, 16, 12);
        var reflexive = new Convolution(round, Boundary.REFLEXIVE, 16, 12);
        Solver dense = new TikhonovSvd(rule, 0, 1);
        SpectralFilter filter = SpectralFilter.TIKHONOV;
        assertThat(solve(new FourierFilter(filter, rule, 0, 1, 1), periodic, false).x)
                .containsExactly(solve(dense, periodic, true).x, within(1e-6)); // λ is known to half of its digits
        assertThat(solve(new CosineFilter(filter, rule, 0, 1, 1), reflexive, false).x)
                .containsExactly(solve(dense, reflexive, true).x, within(1e-6));
    }

    @Test
    void other_boundaries_and_other_psfs_are_breakdowns_that_say_why() {
        Rule limit = Rule.iterations(2);
        double[] b = Samples.uniform(64, 1);
        Solver fourier = new FourierFilter(SpectralFilter.TIKHONOV, SpectralRule.GCV, 0, 1, 1);
        Solver cosine = new CosineFilter(SpectralFilter.TIKHONOV, SpectralRule.GCV, 0, 1, 1);
        PointSpreadFunction round = new Gaussian(1, 5).make(8);

        Solve zero = Solve.of(fourier, new Convolution(round, Boundary.ZERO, 8, 8), b, limit);
        assertThat(zero.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(zero.words).isEqualTo("a Fourier filter needs a periodic boundary, but this one is zero");
        assertThat(zero.x).containsOnly(0);

        Solve periodic = Solve.of(cosine, new Convolution(round, Boundary.PERIODIC, 8, 8), b, limit);
        assertThat(periodic.words).isEqualTo("a cosine filter needs a reflexive boundary, but this one is periodic");

        double[] values = round.values().clone();
        values[0] += 0.25 * values[12]; // 12 is the centre
        var leaning = new PointSpreadFunction(5, 5, values, 2, 2);
        Solve asymmetric = Solve.of(cosine, new Convolution(leaning, Boundary.REFLEXIVE, 8, 8), b, limit);
        assertThat(asymmetric.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(asymmetric.words).contains("by up to 0.25 of the largest");

        var aside = new PointSpreadFunction(5, 5, round.values(), 2, 1);
        Solve shifted = Solve.of(cosine, new Convolution(aside, Boundary.REFLEXIVE, 8, 8), b, limit);
        assertThat(shifted.reason).isEqualTo(Reason.BREAKDOWN);
    }
}
