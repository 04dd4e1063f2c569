package org.krylovbench.problems.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TectonicTest {

    /** The weighted sum Σ (k mod 97) xₖ over pixels by rows, from the original's loops in NumPy. */
    @ParameterizedTest
    @CsvSource({"32, 732, 124, 168, 12500", "33, 723, 101, 265, 15619", "64, 2870, 385, 841, 55952.25"})
    void the_plates_are_those_of_the_original(int size, int ground, int right, int left, double weighted) {
        double[] pixels = new Tectonic().render(size, 0).pixels();
        assertThat(Arrays.stream(pixels).filter(x -> x == 0).count()).isEqualTo(ground);
        assertThat(Arrays.stream(pixels).filter(x -> x == 0.75).count()).isEqualTo(right);
        assertThat(Arrays.stream(pixels).filter(x -> x == 1).count()).isEqualTo(left);
        double sum = 0;
        for (int k = 0; k < pixels.length; k++) {
            sum += k % 97 * pixels[k];
        }
        assertThat(sum).isEqualTo(weighted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13})
    void small_images_and_margins_are_possible(int size) {
        Image image = new Tectonic().render(size, 3);
        assertThat(image.rows()).isEqualTo(size + 6);
        assertThat(image.center(size)).usingRecursiveComparison().isEqualTo(new Tectonic().render(size, 0));
    }
}
