package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FlatOrRisingTest {

    private static FlatOrRising after(double... values) {
        var rule = new FlatOrRising(values.length, 2);
        for (double value : values) {
            rule.append(value);
        }
        return rule;
    }

    @Test
    void it_stops_at_once_where_the_values_become_flat_beside_the_second_one() {
        assertThat(after(9, 4, 3, 3 - 3.9e-6).chosen()).isEqualTo(4);
        assertThat(after(9, 4, 3, 3 - 4.1e-6).chosen()).isZero();
        assertThat(after(9, 4, 3, 3).why()).contains("flat");
    }

    @Test
    void it_goes_back_to_where_a_rise_began_once_three_more_values_are_above() {
        assertThat(after(9, 5, 3, 4, 6, 5, 7).chosen()).isZero();
        FlatOrRising rule = after(9, 5, 3, 4, 6, 5, 7, 1);
        assertThat(rule.chosen()).isEqualTo(4);
        assertThat(rule.why()).contains("rises");
    }

    @Test
    void a_rise_that_does_not_last_is_forgotten() {
        assertThat(after(9, 5, 3, 4, 6, 3.5, 7, 8).chosen()).isZero();
        assertThat(after(9, 5, 3, 4, 6, 3.5, 7, 8, 9, 10, 11, 12, 13).chosen()).isEqualTo(9); // the next alarm
    }

    @Test
    void what_has_been_chosen_stays() {
        assertThat(after(9, 5, 5, 3, 3, 7).chosen()).isEqualTo(3);
    }
}
