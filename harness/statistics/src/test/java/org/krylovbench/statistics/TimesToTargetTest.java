package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TimesToTargetTest {

    private static final double ROUNDING = 1e-12;

    /** The remissions under 6-mercaptopurine of Freireich and others (1963), in weeks: the example of the textbooks. */
    private static final TimesToTarget REMISSIONS = TimesToTarget.of(Stream.concat(
                    Stream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).map(TimeToTarget::after),
                    Stream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35).map(TimeToTarget::notBy))
            .toList());

    @Test
    void it_is_the_example_of_the_textbooks() {
        double digits = 5e-4; // Klein and Moeschberger (2003), table 4.1A, has three
        assertThat(REMISSIONS.unreached(5.9)).isEqualTo(1);
        assertThat(REMISSIONS.unreached(6)).isCloseTo(0.857, within(digits));
        assertThat(REMISSIONS.unreached(7)).isCloseTo(0.807, within(digits));
        assertThat(REMISSIONS.unreached(10)).isCloseTo(0.753, within(digits));
        assertThat(REMISSIONS.unreached(13)).isCloseTo(0.690, within(digits));
        assertThat(REMISSIONS.unreached(16)).isCloseTo(0.627, within(digits));
        assertThat(REMISSIONS.unreached(22)).isCloseTo(0.538, within(digits));
        assertThat(REMISSIONS.unreached(35)).isCloseTo(0.448, within(digits));
        assertThat(REMISSIONS.median()).isEqualTo(TimeToTarget.after(23));
    }

    @Test
    void it_is_as_numpy_has_it() {
        double[][] lines = Numbers.read("kaplan-meier.txt");
        double[] seconds = lines[0];
        var times = TimesToTarget.of(IntStream.range(0, seconds.length)
                .mapToObj(i -> new TimeToTarget(seconds[i], lines[1][i] == 1))
                .toList());
        for (int i = 0; i < lines[2].length; i++) {
            assertThat(times.unreached(lines[2][i])).isCloseTo(lines[3][i], within(ROUNDING));
        }
        double[] shares = {0.25, 0.5, 0.75, 0.9, 0.95};
        for (int i = 0; i < shares.length; i++) {
            TimeToTarget quantile = times.quantile(shares[i]);
            assertThat(quantile.reached()).isEqualTo(!Double.isNaN(lines[4][i]));
            if (quantile.reached()) {
                assertThat(quantile.seconds()).isEqualTo(lines[4][i]);
            }
        }
    }

    @Test
    void a_median_that_was_not_reached_is_a_bound_and_not_the_limit() {
        var times = TimesToTarget.of(
                List.of(TimeToTarget.after(2), TimeToTarget.notBy(60), TimeToTarget.notBy(60), TimeToTarget.notBy(60)));
        assertThat(times.median()).isEqualTo(TimeToTarget.notBy(60)).hasToString("> 60.0");
        assertThat(times.quantile(0.25)).isEqualTo(TimeToTarget.after(2)).hasToString("2.00");
    }

    @Test
    void without_censoring_it_is_the_share_of_later_times() {
        var times = TimesToTarget.of(
                Stream.of(3, 1, 2, 2, 5).map(TimeToTarget::after).toList());
        assertThat(times.unreached(2)).isCloseTo(0.4, within(ROUNDING));
        assertThat(times.median()).isEqualTo(TimeToTarget.after(2));
        assertThat(times.quantile(1)).isEqualTo(TimeToTarget.after(5));
    }

    @Test
    void a_time_that_is_no_time_is_refused() {
        assertThatThrownBy(() -> TimeToTarget.after(Double.POSITIVE_INFINITY)).hasMessageStartingWith("seconds must");
        assertThatThrownBy(() -> TimeToTarget.after(Double.NaN)).hasMessageStartingWith("seconds must");
        assertThatThrownBy(() -> TimesToTarget.of(List.of())).hasMessageStartingWith("times must");
        assertThatThrownBy(() -> REMISSIONS.quantile(0)).hasMessageStartingWith("share must");
    }
}
