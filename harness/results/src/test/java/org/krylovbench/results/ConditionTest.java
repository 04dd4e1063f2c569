package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "GCV, GCV, true",
        "GCV, gcv, false",
        "5, 5.0, true",
        "1..10, 10, true",
        "1..10, 1, true",
        "1..10, 11, false",
        "-2..-1, -1.5, true",
        "1e-3..1e-2, 0.005, true",
        "deblur*, deblur_size=32, true",
        "deblur*, matrix, false",
        "1..10, '', false",
        "a..b, a..b, true"
    })
    void a_cell_is_compared_as_a_text_a_number_a_range_or_a_glob(String value, String cell, boolean holds) {
        assertThat(new Condition("column", value).holds(cell)).isEqualTo(holds);
    }

    @Test
    void conditions_come_back_from_their_text() {
        List<Condition> conditions = List.of(new Condition("index", "1..10"), new Condition("rule", "a: b, c"));
        assertThat(Condition.of(Condition.text(conditions))).isEqualTo(conditions);
        assertThat(Condition.of(Condition.text(List.of()))).isEmpty();
    }

    @Test
    void a_value_that_could_not_come_back_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition("rule", "a; b"))
                .withMessageStartingWith("rule must be ");
    }
}
