package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    /** A coefficient of variation of 2 % between forks. */
    private static final Population BUILD = new Population("build", 0.02, 0.01, 0, 0, 0);

    private static final double TOLERANCE = 0.03;

    private static Comparison comparison(int forks, double slowdown, double tolerance, Random random) {
        var before = BUILD.sample(forks, random);
        var after = ForkSamples.of(IntStream.range(0, forks)
                .mapToObj(fork -> BUILD.shots(slowdown * BUILD.forkEffect(random), random))
                .toList());
        return Comparison.of(before, after, tolerance);
    }

    private static ForkSamples forks(double... medians) {
        return ForkSamples.of(
                Arrays.stream(medians).mapToObj(median -> new double[] {median}).toArray(double[][]::new));
    }

    @Test
    void of_a_hundred_comparisons_of_a_build_with_itself_five_at_most_are_found() {
        var random = new Random(11);
        List<Comparison> same = IntStream.range(0, 100)
                .mapToObj(i -> comparison(10, 1, 0, random)) // no tolerance: the test alone has to hold
                .toList();
        long found = Comparison.verdicts(same).stream()
                .filter(verdict -> verdict != Verdict.NO_EVIDENCE)
                .count();
        assertThat(found).isLessThanOrEqualTo(5);
        assertThat(same.stream().filter(each -> each.pValue() <= 0.05).count())
                .as("what would be found without adjusting")
                .isGreaterThan(found);
    }

    @Test
    void slowdowns_of_ten_percent_are_found_among_builds_that_did_not_change() {
        var random = new Random(12);
        List<Comparison> comparisons = IntStream.range(0, 100)
                .mapToObj(i -> comparison(10, i < 10 ? 1.1 : 1, TOLERANCE, random))
                .toList();
        List<Verdict> verdicts = Comparison.verdicts(comparisons);
        assertThat(verdicts.subList(0, 10)).containsOnly(Verdict.SLOWER);
        assertThat(verdicts.subList(10, 100)).containsOnly(Verdict.NO_EVIDENCE);
    }

    @Test
    void the_other_way_round_slower_is_faster() {
        var fast = forks(1, 1.01, 1.02, 1.03, 1.04);
        var slow = forks(1.2, 1.21, 1.22, 1.23, 1.24);
        assertThat(Comparison.verdicts(
                        List.of(Comparison.of(fast, slow, TOLERANCE), Comparison.of(slow, fast, TOLERANCE))))
                .containsExactly(Verdict.SLOWER, Verdict.FASTER);
    }

    @Test
    void a_change_below_the_tolerance_is_none() {
        var before = forks(1, 1.001, 1.002, 1.003, 1.004);
        var after = forks(1.01, 1.011, 1.012, 1.013, 1.014);
        assertThat(Comparison.verdicts(List.of(Comparison.of(before, after, TOLERANCE))))
                .containsExactly(Verdict.NO_EVIDENCE);
        assertThat(Comparison.verdicts(List.of(Comparison.of(before, after, 0.005))))
                .containsExactly(Verdict.SLOWER);
    }

    @Test
    void forks_that_could_not_have_shown_a_change_are_not_enough() {
        var three = Comparison.of(forks(1, 2, 3), forks(7, 8, 9), TOLERANCE);
        assertThat(three.pValue()).isCloseTo(0.1, within(1e-12)); // 2 of 20 arrangements
        assertThat(Comparison.verdicts(List.of(three))).containsExactly(Verdict.NOT_ENOUGH_FORKS);
    }

    /** Four forks reach 2/70 = 0.029 each, which is enough for one comparison, and among ten that found nothing is not. */
    @Test
    void how_many_forks_are_enough_depends_on_how_much_is_compared() {
        var alike = Comparison.of(forks(1, 3, 5, 7), forks(2, 4, 6, 8), TOLERANCE);
        assertThat(Comparison.verdicts(List.of(alike))).containsExactly(Verdict.NO_EVIDENCE);
        assertThat(Comparison.verdicts(
                        IntStream.range(0, 10).mapToObj(i -> alike).toList()))
                .containsOnly(Verdict.NOT_ENOUGH_FORKS);
    }

    /** The example of Benjamini and Hochberg (1995), section 3.2: fifteen p-values, of which four are found at 5 %. */
    @Test
    void adjusted_p_values_find_what_benjamini_and_hochberg_find() {
        double[] published = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] adjusted = FalseDiscoveries.adjusted(published);
        assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[3]).isCloseTo(15 * 0.0095 / 4, within(1e-12));
        assertThat(adjusted).isSorted();
    }

    @Test
    void a_tolerance_that_is_none_is_refused() {
        assertThatThrownBy(() -> Comparison.of(forks(1), forks(1), Double.NaN))
                .hasMessageStartingWith("tolerance must");
    }
}
