package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankSetTest {

    private static final Population NOISE = new Population("noise", 0.02, 0.01, 0.01, 0, 0);

    private static ForkSamples forks(double seconds, int forks, Random random) {
        return ForkSamples.of(IntStream.range(0, forks)
                .mapToObj(fork -> NOISE.shots(seconds * NOISE.forkEffect(random), random))
                .toList());
    }

    private static List<RankSet> ranks(int forks, Random random, double... seconds) {
        return RankSet.of(IntStream.range(0, seconds.length)
                .mapToObj(i -> forks(seconds[i], forks, random))
                .toList());
    }

    @Test
    void competitors_far_apart_have_one_rank_each() {
        assertThat(ranks(10, new Random(1), 3, 1, 2, 4))
                .containsExactly(new RankSet(3, 3), new RankSet(1, 1), new RankSet(2, 2), new RankSet(4, 4));
    }

    @Test
    void competitors_with_the_same_times_may_have_any_rank() {
        var same = forks(1, 10, new Random(1));
        assertThat(RankSet.of(Collections.nCopies(3, same))).containsOnly(new RankSet(1, 3));
    }

    @Test
    void those_that_are_alike_share_their_ranks_and_leave_the_others_theirs() {
        assertThat(ranks(10, new Random(4), 1, 1, 2))
                .containsExactly(new RankSet(1, 2), new RankSet(1, 2), new RankSet(3, 3));
    }

    @Test
    void three_forks_tell_no_rank() {
        assertThat(ranks(3, new Random(1), 1, 2, 3)).containsOnly(new RankSet(1, 3));
    }

    @Test
    void the_true_rank_is_in_the_set() {
        var random = new Random(6);
        int tries = 300;
        double[] seconds = {1, 1.015, 1.03, 1.045, 1.2};
        int[] covered = new int[seconds.length];
        int singletons = 0;
        for (int i = 0; i < tries; i++) {
            List<RankSet> sets = ranks(10, random, seconds);
            for (int competitor = 0; competitor < seconds.length; competitor++) {
                covered[competitor] += sets.get(competitor).contains(competitor + 1) ? 1 : 0;
            }
            singletons += sets.get(4).equals(new RankSet(5, 5)) ? 1 : 0;
        }
        assertThat(Arrays.stream(covered).min().orElseThrow() / (double) tries).isGreaterThan(0.92);
        assertThat(singletons).isEqualTo(tries); // and the sets are not all of 1–5
    }

    /** Where all are alike, each rank is true; a set that leaves one out is wrong. */
    @Test
    void what_is_alike_is_seldom_told_apart() {
        var random = new Random(8);
        int tries = 300;
        long whole = IntStream.range(0, tries)
                .filter(i -> ranks(10, random, 1, 1, 1, 1).get(0).equals(new RankSet(1, 4)))
                .count();
        assertThat(whole / (double) tries).isGreaterThan(0.92);
    }

    @Test
    void it_reads_as_one_rank_or_a_range() {
        assertThat(new RankSet(2, 2)).hasToString("2");
        assertThat(new RankSet(1, 3)).hasToString("1–3");
    }
}
