package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MannWhitneyTest {

    /** All ways in which four values can stand among eight, and as often as U is so far from its middle, p is. */
    @Test
    void the_p_value_is_the_share_of_arrangements_that_are_as_far_from_the_middle() {
        double[][][] arrangements = IntStream.range(0, 256)
                .filter(bits -> Integer.bitCount(bits) == 4)
                .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .map(first -> new double[][] {
                    IntStream.range(0, 8).filter(first::get).asDoubleStream().toArray(),
                    IntStream.range(0, 8)
                            .filter(i -> !first.get(i))
                            .asDoubleStream()
                            .toArray()
                })
                .toArray(double[][][]::new);
        for (double[][] arrangement : arrangements) {
            double distance = distance(arrangement);
            double share = Arrays.stream(arrangements)
                    .mapToDouble(MannWhitneyTest::distance)
                    .filter(each -> each >= distance)
                    .count();
            assertThat(MannWhitney.pValue(arrangement[0], arrangement[1])).isCloseTo(share / 70, within(1e-12));
        }
    }

    private static double distance(double[][] arrangement) {
        return Math.abs(MannWhitney.superiority(arrangement[0], arrangement[1]) - 0.5);
    }

    @Test
    void samples_that_are_the_same_do_not_differ() {
        double[] sample = {1, 2, 3, 3, 5};
        assertThat(MannWhitney.pValue(sample, sample)).isEqualTo(1);
        assertThat(MannWhitney.pValue(new double[] {2, 2}, new double[] {2, 2})).isEqualTo(1);
    }

    @Test
    void samples_that_do_not_overlap_have_the_least_p_value() {
        double[] low = {1, 2, 3, 4};
        double[] high = {5, 6, 7};
        assertThat(MannWhitney.leastPValue(4, 3)).isCloseTo(2 / 35.0, within(1e-15));
        assertThat(MannWhitney.pValue(low, high)).isCloseTo(2 / 35.0, within(1e-15));
    }

    @Test
    void superiority_counts_ties_as_half() {
        assertThat(MannWhitney.superiority(new double[] {1, 2}, new double[] {2, 3}))
                .isEqualTo(0.875);
        assertThat(MannWhitney.superiority(new double[] {1, 2}, new double[] {1, 2}))
                .isEqualTo(0.5);
    }
}
