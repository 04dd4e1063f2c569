package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.results.Reported.Relation;

final class ReportedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4409 | IS | 4409",
                "-0.5 | IS | -0.5",
                "< 1 | BELOW | 1",
                "<1 | BELOW | 1",
                "<= 12.9 ms | AT_MOST | 0.0129",
                "≤ 1 | AT_MOST | 1",
                "> 1e-8 | ABOVE | 1e-8",
                "≥ 50 % | AT_LEAST | 0.5",
                "≈ 2.2e-16 | ABOUT | 2.2e-16",
                "~ 3 | ABOUT | 3"
            })
    void a_number_may_have_a_sign_before_it(String text, Relation relation, double number) {
        Reported reported = Reported.of(text);
        assertThat(reported.relation()).isEqualTo(relation);
        assertThat(reported.number().orElseThrow().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "< 1 | 0.99 | true",
                "< 1 | 1 | false",
                "≤ 1 | 1 | true",
                "≤ 1 | 1.0000001 | false",
                "> 1 | 1 | false",
                "≥ 1 | 1 | true",
                "≥ 1 | NaN | false",
                "≈ 10 | 11 | true",
                "≈ 10 | 11.1 | false",
                "10 | 10.4 | true",
                "10 | 11 | true",
                "10 | 12 | false",
                "lost | 1 | false"
            })
    void it_holds_of_what_is_as_it_says(String text, double other, boolean holds) {
        assertThat(Reported.of(text).holds(other, 0.1)).isEqualTo(holds);
    }

    @Test
    void a_document_may_have_nothing_to_tell() {
        assertThat(Reported.of("lost").number()).isEmpty();
        assertThat(Reported.of(" none ").relation()).isEqualTo(Relation.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "< few", "= 1", "<> 1"})
    void what_is_none_of_this_is_refused_with_what_would_do(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reported.of(text))
                .withMessageContaining("must be a number as it is printed")
                .withMessageContaining("before it may stand one of ≈ ≤ < ≥ >");
    }

    @Test
    void nothing_stands_alone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reported.of("lost 5"))
                .withMessage("must be 'lost' alone, but is 'lost 5'");
    }
}
