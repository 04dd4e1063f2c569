package org.krylovbench.core.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.catalog.IterationRules;

/** On histories whose answers are known in closed form. */
final class IterationRuleTest {

    static final Iterable<IterationRule> RULES = IterationRules.REPLAYED;

    private static double[] values(int size, IntToDoubleFunction f) {
        double[] values = new double[size];
        Arrays.setAll(values, f);
        return values;
    }

    /** Residuals that sink by a half, errors that are least at 4, whiteness at 5, steps at 6. */
    private static RecordedHistory history(int size, double noise, int rows) {
        return new RecordedHistory(
                IntStream.range(0, size).toArray(),
                values(size, k -> Math.pow(0.5, k)),
                values(size, k -> 1 + Math.abs(k - 4)),
                values(size, k -> k),
                values(size, k -> 2 + Math.abs(k - 6)),
                values(size, k -> 3 + Math.abs(k - 5)),
                noise,
                rows);
    }

    @Test
    void each_rule_finds_what_it_looks_for() {
        RecordedHistory history = history(10, 0.125, 100);
        assertThat(new OracleRule().choose(history)).isEqualTo(Verdict.at(4, 1));
        assertThat(new WhitenessRule().choose(history)).isEqualTo(Verdict.at(5, 3));
        assertThat(new QuasiOptimalityRule().choose(history)).isEqualTo(Verdict.at(6, 2));
        assertThat(new DiscrepancyRule(1).choose(history)).isEqualTo(Verdict.at(3, 1));
        assertThat(new DiscrepancyRule(2.5).choose(history)).isEqualTo(Verdict.at(2, 2));
        assertThat(new DiscrepancyRule(8).choose(history).sample()).isZero();
    }

    /** 4⁻ᵏ (1 − 1/4) is no more than 2 s² = 2 / 64 / 100 from k = 6 on. */
    @Test
    void the_predictive_risk_weighs_what_the_residual_gains_against_a_degree_of_freedom() {
        Verdict verdict = new PredictiveRiskRule().choose(history(12, 0.125, 100));
        int expected = 1;
        while (Math.pow(4, -expected) * 0.75 > 2 * 0.125 * 0.125 / 100) {
            expected++;
        }
        assertThat(verdict.sample()).isEqualTo(expected);
        assertThat(verdict.value()).isCloseTo(Math.pow(4, -expected) + 2 * expected / 6400.0 - 1 / 64.0, within(1e-16));
    }

    /** (1 − a)ᵏ / (m − k) is least where the residual sinks by one part in m − k. */
    @Test
    void cross_validation_stops_where_a_degree_of_freedom_gains_no_more_than_noise_would() {
        int m = 50;
        double[] residual = values(40, k -> Math.max(Math.pow(0.7, k), 0.01 * Math.sqrt(1 - k / 50.0)));
        var history = new RecordedHistory(
                IntStream.range(0, 40).toArray(), residual, residual, residual, residual, residual, 0.01, m);
        int first = 1;
        while (Math.pow(0.7, first) > 0.01 * Math.sqrt(1 - first / 50.0)) {
            first++;
        }
        // from then on G = 1e-4 / (m (m − k)) grows
        assertThat(new CrossValidationRule().choose(history).sample()).isEqualTo(first);
        assertThat(new PredictiveRiskRule().choose(history).sample()).isEqualTo(first);
    }

    @Test
    void both_kinds_of_corner_are_where_an_l_has_it() {
        int corner = 12;
        double[] residual =
                values(30, k -> k <= corner ? Math.pow(0.6, k) : Math.pow(0.6, corner) * Math.pow(0.999, k - corner));
        double[] norm = values(30, k -> k <= corner ? 1 + 1e-3 * k : Math.pow(1.5, k - corner));
        var history = new RecordedHistory(
                IntStream.range(0, 30).toArray(), residual, residual, norm, residual, residual, 0, 1000);
        assertThat(new CornerRule().choose(history).sample()).isEqualTo(corner);
        Verdict bend = new CurvatureRule(0.05).choose(history);
        assertThat(bend.sample()).isEqualTo(corner);
        assertThat(bend.value()).isPositive();
    }

    /** On a circle of radius 2 about (2, 2), from below to its left: every point is as good, and the value is 1/2. */
    @Test
    void the_curvature_of_a_circle_is_that_of_the_circle() {
        int n = 20;
        double[] residual = values(n, k -> Math.exp(2 - 2 * Math.sin(0.5 * Math.PI * k / (n - 1))));
        double[] norm = values(n, k -> Math.exp(2 - 2 * Math.cos(0.5 * Math.PI * k / (n - 1))));
        var history = new RecordedHistory(
                IntStream.range(0, n).toArray(), residual, residual, norm, residual, residual, 0, 1000);
        assertThat(new CurvatureRule(0.1).choose(history).value()).isCloseTo(0.5, within(1e-10));
    }

    @Test
    void a_residual_is_flat_by_the_iteration_and_not_by_the_sample() {
        var history = new RecordedHistory(
                new int[] {0, 1, 2, 12},
                new double[] {1, 0.5, 0.49, 0.47},
                new double[4],
                new double[4],
                new double[4],
                new double[4],
                0,
                9);
        assertThat(new FlatResidualRule(0.01).choose(history).sample()).isEqualTo(3); // 4 % in 10 iterations
        assertThat(new FlatResidualRule(0.03).choose(history).sample()).isEqualTo(2);
        assertThat(new FlatResidualRule(0.001).choose(history).found()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void where_nothing_is_known_a_rule_chooses_nothing_and_says_why(IterationRule rule) {
        double[] nothing = {Double.NaN, Double.NaN, Double.NaN};
        var blank = new RecordedHistory(new int[] {0, 1, 2}, nothing, nothing, nothing, nothing, nothing, 0, 9);
        assertThat(rule.choose(blank).found()).isFalse();
        assertThat(rule.choose(blank).words()).isNotEmpty();
        var start =
                new RecordedHistory(new int[] {0}, new double[] {1}, nothing, new double[1], nothing, nothing, 0.1, 9);
        assertThat(rule.choose(start).words()).isNotEmpty();
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatThrownBy(() -> new DiscrepancyRule(0.9)).hasMessage("eta must be a number of at least 1, but is 0.9");
        assertThatThrownBy(() -> new CurvatureRule(0.5)).hasMessage("part must lie in (0, 0.5), but is 0.5");
        assertThatThrownBy(() -> new FlatResidualRule(0)).hasMessage("part must lie in (0, 1), but is 0.0");
    }
}
