package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules for filtered spectra promise, whatever the spectrum comes from. */
final class SpectralRegularizationTest {

    private static final double[] SIGMA = {1e-3, 1, 1e-1, 1e-2, 1e-4};
    private static final double[] BETA = {1.2e-3, 2, 0.3, 1e-2, 0.8e-3};

    private static SpectralChoice choose(SpectralFilter filter, SpectralRule rule, int[] order, double[] scales) {
        double[] sigma =
                Arrays.stream(order).mapToDouble(i -> SIGMA[i] * scales[0]).toArray();
        double[] beta =
                Arrays.stream(order).mapToDouble(i -> BETA[i] * scales[1]).toArray();
        var data = SpectralData.ofVectors(sigma, beta, 1e-3 * scales[1], 6, 1e-15);
        double[] target = Arrays.stream(order)
                .mapToDouble(i -> (BETA[i] - 1e-3) / SIGMA[i] * scales[1] / scales[0])
                .toArray();
        var known = new SpectralKnowledge(
                1.5e-3 * scales[1], Optional.of(left -> unlikeNoise(left, beta, scales[1])), Optional.of(target));
        return new SpectralRegularization(filter, rule, 0.01, 2, 1.5, 1.2).choose(data, known);
    }

    /** Any function that is least somewhere between no filter and all of it. */
    private static double unlikeNoise(double[] left, double[] beta, double scale) {
        double[] squares = new double[left.length];
        Arrays.setAll(squares, i -> Math.pow(left[i] * beta[i] / scale, 2));
        Arrays.sort(squares); // the sum must not depend on the order that they are given in
        return Math.abs(Arrays.stream(squares).sum() - 2e-4);
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_singular_values_makes_no_difference(SpectralRule rule) {
        double[] one = {1, 1};
        for (SpectralFilter filter : SpectralFilter.values()) {
            SpectralChoice sorted = choose(filter, rule, new int[] {1, 2, 3, 0, 4}, one);
            SpectralChoice mixed = choose(filter, rule, new int[] {4, 1, 0, 3, 2}, one);
            assertThat(mixed.parameter()).isEqualTo(sorted.parameter());
            double[] gains = sorted.gains();
            assertThat(mixed.gains()).containsExactly(gains[4], gains[0], gains[3], gains[2], gains[1]);
        }
    }

    /** But for the fixed one, which is what it is. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void the_parameter_scales_with_the_matrix_and_not_with_the_data(SpectralRule rule) {
        int[] order = {0, 1, 2, 3, 4};
        double lambda = choose(SpectralFilter.TIKHONOV, rule, order, new double[] {1, 1})
                .parameter();
        // the curvature of the L-curve and G are flat where they are extreme
        assertThat(choose(SpectralFilter.TIKHONOV, rule, order, new double[] {0x1p20, 0x1p-30})
                        .parameter())
                .isCloseTo(0x1p20 * lambda, within(1e-6 * 0x1p20 * lambda));
        double k = choose(SpectralFilter.TSVD, rule, order, new double[] {1, 1}).parameter();
        assertThat(choose(SpectralFilter.TSVD, rule, order, new double[] {0x1p20, 0x1p-30})
                        .parameter())
                .isEqualTo(k);
    }

    @Test
    void a_space_of_two_dimensions_counts_twice_and_stays_whole() {
        var pairs = new SpectralData(new double[] {4, 2, 1}, new int[] {1, 2, 2}, new double[] {3, 2, 1}, 0, 5, 1e-15);
        for (int k = 1; k <= 5; k++) {
            SpectralChoice choice = SpectralRegularization.tsvd(SpectralRule.FIXED, k, 1, 1.4)
                    .choose(pairs, SpectralKnowledge.ofNoise(0));
            assertThat(choice.parameter()).isEqualTo(k % 2 == 0 ? k + 1 : k);
        }
        double half = Math.sqrt(0.5);
        var vectors = SpectralData.ofVectors(
                new double[] {4, 2, 2, 1, 1}, new double[] {3, 2 * half, 2 * half, half, half}, 0, 5, 1e-15);
        Set<SpectralRule> rules =
                EnumSet.complementOf(EnumSet.of(SpectralRule.NCP, SpectralRule.ORACLE)); // they look at vectors
        for (SpectralRule rule : rules) {
            var tikhonov = SpectralRegularization.tikhonov(rule, 0.3, 1, 1.4);
            double lambda =
                    tikhonov.choose(vectors, SpectralKnowledge.ofNoise(0.7)).parameter();
            assertThat(tikhonov.choose(pairs, SpectralKnowledge.ofNoise(0.7)).parameter())
                    .isCloseTo(lambda, within(1e-7 * lambda));
        }
    }

    @Test
    void what_counts_as_zero_gains_nothing_and_is_out_of_reach() {
        var data = SpectralData.ofVectors(new double[] {0, 1, 1e-14}, new double[] {3, 1, 4}, 12, 4, 1e-12);
        SpectralChoice choice = SpectralRegularization.tikhonov(SpectralRule.FIXED, 0, 1, 1.4)
                .choose(data, SpectralKnowledge.ofNoise(0));
        assertThat(choice.gains()).containsExactly(0, 1, 0);
        var discrepancy = SpectralRegularization.tikhonov(SpectralRule.DISCREPANCY, 0, 1, 1.4);
        assertThat(discrepancy.choose(data, SpectralKnowledge.ofNoise(12.99)).found())
                .isFalse();
        assertThat(discrepancy.choose(data, SpectralKnowledge.ofNoise(13.01)).found())
                .isTrue(); // 3² + 4² + 12² = 13²
    }

    @Test
    void a_grid_finds_the_discrepancy_within_one_of_its_steps() {
        var data = SpectralData.ofVectors(SIGMA, BETA, 0, 5, 1e-15);
        var known = SpectralKnowledge.ofNoise(0.7);
        double root = SpectralRegularization.tikhonov(SpectralRule.DISCREPANCY, 0, 0.5, 1.4)
                .choose(data, known)
                .parameter();
        double onGrid = SpectralRegularization.tikhonov(SpectralRule.DISCREPANCY_GRID, 0, 0.5, 1.4)
                .choose(data, known)
                .parameter();
        double largest = Arrays.stream(SIGMA).max().orElseThrow();
        double least = Arrays.stream(SIGMA).min().orElseThrow();
        double step = Math.pow(largest / least, 1.0 / 199); // of 200 points
        assertThat(root).isBetween(least, largest);
        assertThat(onGrid / root).isBetween(1.0, step);
    }

    @Test
    void the_corner_of_a_discrete_l_is_found_and_a_curve_that_is_concave_has_none() {
        double[] residuals = {1e3, 1e2, 1e1, 1, 0.99, 0.98, 0.97, 0.96};
        double[] norms = {1, 1.01, 1.02, 1.03, 1e1, 1e2, 1e3, 1e4};
        assertThat(DiscreteCorner.of(residuals, norms)).isEqualTo(3);
        double[] logarithms = {0, -0.01, -0.04, -0.2, -0.6, -2};
        double[] growing = {0, 1, 1.9, 2.6, 3, 3.1};
        assertThat(DiscreteCorner.of(powers(logarithms), powers(growing))).isEqualTo(DiscreteCorner.NONE);
        assertThat(DiscreteCorner.of(new double[] {1, 0.5}, new double[] {1, 2}))
                .isEqualTo(DiscreteCorner.NONE);
    }

    private static double[] powers(double[] logarithms) {
        return Arrays.stream(logarithms).map(t -> Math.pow(10, t)).toArray();
    }

    @Test
    void a_rule_that_is_not_told_enough_says_what_it_needs() {
        var data = SpectralData.ofVectors(SIGMA, BETA, 0, 5, 1e-15);
        for (SpectralRule rule : SpectralRule.values()) {
            SpectralChoice choice =
                    SpectralRegularization.tikhonov(rule, 0.1, 1, 1.4).choose(data, SpectralKnowledge.ofNoise(0));
            boolean content = rule != SpectralRule.NCP && rule != SpectralRule.ORACLE && !rule.needsNoise();
            assertThat(choice.found()).as(rule.name()).isEqualTo(content);
            assertThat(choice.words()).contains(content ? "λ = " : "needs");
        }
    }

    @Test
    void a_weight_of_one_is_cross_validation_and_a_larger_one_is_smoother() {
        var data = SpectralData.ofVectors(SIGMA, BETA, 1e-3, 6, 1e-15);
        var nothing = SpectralKnowledge.ofNoise(0);
        double gcv = SpectralRegularization.tikhonov(SpectralRule.GCV, 0, 1, 1.4)
                .choose(data, nothing)
                .parameter();
        double one = SpectralRegularization.tikhonov(SpectralRule.WEIGHTED_GCV, 0, 1, 1)
                .choose(data, nothing)
                .parameter();
        double more = SpectralRegularization.tikhonov(SpectralRule.WEIGHTED_GCV, 0, 1, 1.1)
                .choose(data, nothing)
                .parameter();
        assertThat(one).isEqualTo(gcv);
        assertThat(more).isGreaterThan(gcv);
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatThrownBy(() -> SpectralRegularization.tikhonov(SpectralRule.FIXED, -1, 1, 1.4))
                .hasMessage("lambda must be a number of at least 0, but is -1.0");
        assertThatThrownBy(() -> SpectralRegularization.tsvd(SpectralRule.FIXED, 0, 1, 1.4))
                .hasMessage("k must be at least 1, but is 0");
        assertThatThrownBy(() -> SpectralRegularization.tsvd(SpectralRule.DISCREPANCY, 1, Double.NaN, 1.4))
                .hasMessage("eta must be a positive number, but is NaN");
    }
}
