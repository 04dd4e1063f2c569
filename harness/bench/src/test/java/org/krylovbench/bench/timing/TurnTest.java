package org.krylovbench.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.experiment.Order;
import org.krylovbench.results.Timing.Kind;

final class TurnTest {

    private static final Measurement FOUR_SHOTS = new Measurement(1, 0, 0, 1, 4, 1, 0.02, true);

    @Test
    void setups_come_first_and_the_two_kinds_of_solve_lead_by_turns() {
        List<Turn> turns = Turn.of(FOUR_SHOTS, List.of(), 40, false);
        assertThat(turns.subList(0, 8)).extracting(Turn::kind).doesNotContain(Kind.SOLVE, Kind.STAMPED);
        assertThat(turns.subList(8, 16))
                .extracting(Turn::kind)
                .containsExactly(
                        Kind.SOLVE,
                        Kind.STAMPED,
                        Kind.STAMPED,
                        Kind.SOLVE,
                        Kind.SOLVE,
                        Kind.STAMPED,
                        Kind.STAMPED,
                        Kind.SOLVE);
        assertThat(turns).filteredOn(Turn::beginsRound).hasSize(8);
    }

    @Test
    void where_there_are_to_be_no_time_stamps_a_round_is_one_solve() {
        var plain = new Measurement(1, 0, 0, 1, 4, 1, 0.02, false, false, Order.ROUNDS);
        assertThat(Turn.of(plain, List.of(), 40, false).subList(8, 12))
                .allMatch(turn -> turn.kind() == Kind.SOLVE && turn.beginsRound());
        assertThat(Turn.of(plain, List.of(), 40, false)).hasSize(12);
    }

    @Test
    void a_round_of_prefixes_is_of_all_lengths() {
        List<Turn> turns = Turn.of(FOUR_SHOTS, List.of(), 12, true);
        assertThat(turns)
                .filteredOn(turn -> turn.shot() == 3)
                .extracting(Turn::iterations)
                .containsExactly(0, 1, 2, 3, 4, 6, 8, 12);
        assertThat(turns).filteredOn(Turn::beginsRound).hasSize(4);
    }

    @Test
    void iterates_that_are_kept_are_timed_too_if_they_come_before_the_end() {
        assertThat(Turn.prefixLengths(List.of(5, 6, 11, 12, 20), 12)).containsExactly(0, 1, 2, 3, 4, 5, 6, 8, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 1000})
    void prefixes_grow_by_no_more_than_a_half_and_end_with_the_whole(int iterations) {
        int[] lengths = Turn.prefixLengths(List.of(), iterations);
        assertThat(lengths).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(iterations);
        // a solve that ends by itself does so one iteration before its limit: no prefix may be that long
        assertThat(IntStream.of(lengths).limit(lengths.length - 1)).allMatch(k -> k == 0 || k < iterations - 1);
        for (int i = 5; i < lengths.length; i++) { // after 1, 2, 3, 4: √2, and what rounding adds to it
            assertThat((double) lengths[i]).isLessThanOrEqualTo(1.5 * lengths[i - 1] + 1);
        }
    }
}
