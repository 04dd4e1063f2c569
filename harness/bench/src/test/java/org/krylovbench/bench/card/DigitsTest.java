package org.krylovbench.bench.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1600, 1600",
        "0.25, 0.25",
        "-3.14159265, -3.14159",
        "1234567, 1234570",
        "12345678, 1.23457e7",
        "0.00012345678, 0.000123457",
        "0.000012345678, 1.23457e-5",
        "1e300, 1e300",
        "NaN, not a number",
        "Infinity, ∞"
    })
    void a_number_has_six_digits_and_no_more_zeros_than_it_needs(double value, String text) {
        assertThat(Digits.of(value)).isEqualTo(text);
    }

    @Test
    void a_lower_bound_stays_one() {
        assertThat(Digits.atLeast(3.9999996)).isEqualTo("≥ 3.99999");
    }

    @ParameterizedTest
    @CsvSource({"648, 0.648 KB", "62720, 62.7 KB", "4194304, 4.19 MB", "5e9, 5 GB"})
    void bytes_are_told_roughly(double bytes, String text) {
        assertThat(Digits.bytes(bytes)).isEqualTo(text);
    }
}
