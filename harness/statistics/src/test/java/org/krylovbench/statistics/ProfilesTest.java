package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProfilesTest {

    private static final double FAILED = Double.POSITIVE_INFINITY;
    private static final double ROUNDING = 1e-12;

    @Test
    void performance_profiles_are_as_numpy_has_them() {
        double[][] lines = Numbers.read("profiles.txt");
        List<Ecdf> profiles = Profiles.performance(Arrays.copyOf(lines, 4));
        for (int solver = 0; solver < 4; solver++) {
            for (int i = 0; i < lines[4].length; i++) {
                assertThat(profiles.get(solver).at(lines[4][i])).isCloseTo(lines[5 + solver][i], within(ROUNDING));
            }
        }
    }

    @Test
    void a_failure_is_never_counted_and_a_problem_that_none_solves_still_is_one() {
        List<Ecdf> profiles = Profiles.performance(new double[][] {{1, FAILED, 2, FAILED}, {3, 5, 2, FAILED}});
        assertThat(profiles.get(0).at(1)).isEqualTo(0.5);
        assertThat(profiles.get(0).at(1e9)).isEqualTo(0.5);
        assertThat(profiles.get(1).at(1)).isEqualTo(0.5);
        assertThat(profiles.get(1).at(3)).isEqualTo(0.75);
        assertThat(profiles.get(1).at(1e9)).isEqualTo(0.75);
    }

    /** Constructed after the defect that Gould and Scott describe: at τ = 2 the first stands before the second or after. */
    @Test
    void who_is_second_may_change_where_the_best_is_left_out_and_a_pair_does_not_see_the_best() {
        double[] best = {1, 1, 1, 9, 9};
        double[] first = {2, 2, 2, 4, 4};
        double[] second = {3, 3, 0.9, 1, 1};
        List<Ecdf> all = Profiles.performance(new double[][] {best, first, second});
        List<Ecdf> pair = Profiles.pair(first, second);
        assertThat(all.get(1).at(2)).isEqualTo(0.4);
        assertThat(all.get(2).at(2)).isEqualTo(0.6);
        assertThat(pair.get(0).at(2)).isEqualTo(0.4);
        assertThat(pair.get(1).at(2)).isEqualTo(1);
    }

    @Test
    void data_profiles_are_shares_within_a_budget() {
        List<Ecdf> profiles = Profiles.data(new double[][] {{10, 40, FAILED}, {30, 30, 300}}, new double[] {1, 1, 10});
        assertThat(profiles.get(0).at(10)).isCloseTo(1 / 3.0, within(ROUNDING));
        assertThat(profiles.get(1).at(10)).isZero();
        assertThat(profiles.get(0).at(1000)).isCloseTo(2 / 3.0, within(ROUNDING));
        assertThat(profiles.get(1).at(30)).isEqualTo(1);
    }

    @Test
    void costs_that_are_none_are_refused() {
        assertThatThrownBy(() -> Profiles.performance(new double[][] {{1, 0}})).hasMessageStartingWith("costs must");
        assertThatThrownBy(() -> Profiles.performance(new double[][] {{1, 2}, {1}}))
                .hasMessageStartingWith("costs must");
        assertThatThrownBy(() -> Profiles.performance(new double[0][])).hasMessageStartingWith("costs must");
        assertThatThrownBy(() -> Profiles.data(new double[][] {{1, 2}}, new double[] {1}))
                .hasMessageStartingWith("units must");
    }
}
