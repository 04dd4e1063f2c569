package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class IntervalTest {

    @Test
    void an_interval_across_a_bound_is_neither_within_nor_outside() {
        assertThat(new Interval(0.99, 1.01).within(0.98, 1.02)).isTrue();
        assertThat(new Interval(0.99, 1.03).within(0.98, 1.02)).isFalse();
        assertThat(new Interval(0.99, 1.03).outside(0.98, 1.02)).isFalse();
        assertThat(new Interval(1.03, 1.04).outside(0.98, 1.02)).isTrue();
        assertThat(new Interval(0.9, 0.97).outside(0.98, 1.02)).isTrue();
    }

    @Test
    void the_ends_belong_to_it() {
        var interval = new Interval(1, 2);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(2.1)).isFalse();
    }

    @Test
    void ends_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageStartingWith("low must not exceed high");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervals_overlap_where_they_have_a_number_in_common() {
        assertThat(new Interval(1, 2).overlaps(new Interval(2, 3))).isTrue();
        assertThat(new Interval(2, 3).overlaps(new Interval(1, 2))).isTrue();
        assertThat(new Interval(1, 4).overlaps(new Interval(2, 3))).isTrue();
        assertThat(new Interval(1, 2).overlaps(new Interval(2.1, 3))).isFalse();
    }
}
