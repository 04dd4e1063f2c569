package org.krylovbench.nd4j.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardTest {

    @ParameterizedTest
    @CsvSource({
        "3, 5, false",
        "3, 7, true",
        "5, 0, true",
        "7, 5, true",
        "8, 6, true",
        "8, 9, true",
        "9, 0, false",
        "10, 0, false",
        "12, 0, false"
    })
    void cards_that_the_binary_has_code_for_are_taken(int major, int minor, boolean taken) {
        assertThat(new Card("card", major, minor).complaint().isEmpty()).isEqualTo(taken);
    }

    @Test
    void a_card_that_is_too_new_is_named_with_its_capability() {
        assertThat(new Card("NVIDIA H100", 9, 0).complaint())
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith("ND4J's binary for CUDA has no code for the NVIDIA H100 (compute capability 9.0): "
                                + "it runs on 3.7 to 8.9;"));
    }
}
