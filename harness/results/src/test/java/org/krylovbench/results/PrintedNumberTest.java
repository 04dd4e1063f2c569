package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1039e-15 | 1.1039e-15",
                "4409 | 4409",
                "4,997 | 4997",
                "65 536 | 65536",
                "1,234,567.5 | 1234567.5",
                ".9911622 | 0.9911622",
                "-0.217388 | -0.217388",
                "\u22120.5 | -0.5",
                "12.9 ms | 0.0129",
                "12.9ms | 0.0129",
                "11.32 s | 11.32",
                "348 us | 348e-6",
                "348 \u00b5s | 348e-6",
                "348 \u03bcs | 348e-6",
                "6.25 % | 0.0625",
                "30x | 30",
                "4 × | 4",
                "2E+3 | 2000"
            })
    void a_number_is_read_with_its_sign_its_thousands_and_its_unit(String text, double number) {
        assertThat(PrintedNumber.of(text).number()).isCloseTo(number, within(1e-15 * Math.abs(number))); // one rounding
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 5", "5 kg", "1.2.3", "e-5", "12,34", "."})
    void what_is_no_number_is_refused_with_what_would_do(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintedNumber.of(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("12.9 ms");
    }

    @Test
    void the_printed_digits_say_what_is_equal() {
        assertThat(PrintedNumber.of("4409").prints(4409.4567)).isTrue();
        assertThat(PrintedNumber.of("4409").prints(4409.5001)).isFalse();
        assertThat(PrintedNumber.of("4409.0").prints(4409.4567)).isFalse();
        assertThat(PrintedNumber.of("1.1039e-15").prints(1.10394e-15)).isTrue();
        assertThat(PrintedNumber.of("1.1039e-15").prints(1.10396e-15)).isFalse();
        assertThat(PrintedNumber.of("1.0000e-15").prints(9.99996e-16)).isTrue();
        assertThat(PrintedNumber.of("12.9 ms").prints(0.01294)).isTrue();
        assertThat(PrintedNumber.of("0").prints(1e-300)).isTrue();
        assertThat(PrintedNumber.of("0.0").prints(0.06)).isFalse();
        assertThat(PrintedNumber.of("1").prints(Double.NaN)).isFalse();
        assertThat(PrintedNumber.of("1").prints(Double.POSITIVE_INFINITY)).isFalse();
    }

    @Test
    void ours_is_shown_in_the_same_unit_with_two_digits_more() {
        assertThat(PrintedNumber.of("4409").like(4409.4567)).isEqualTo("4409.46");
        assertThat(PrintedNumber.of("1.1039e-15").like(1.10394e-15)).isEqualTo("1.103940e-15");
        assertThat(PrintedNumber.of("12.9 ms").like(0.0034567)).isEqualTo("3.4567 ms");
        assertThat(PrintedNumber.of("11.3 %").like(0.1)).isEqualTo("10 %");
        assertThat(PrintedNumber.of("30x").like(7.25)).isEqualTo("7.25×");
        assertThat(PrintedNumber.of("16").like(7)).isEqualTo("7");
        assertThat(PrintedNumber.of("0.5").like(1e-9)).isEqualTo("1.00e-09");
    }
}
