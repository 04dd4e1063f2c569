package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Shape;

final class CumulativePeriodogramTest {

    private static double ofSignal(double[] signal) {
        return new CumulativePeriodogram(signal.length, Optional.empty()).distance(signal);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 31, 64})
    void an_impulse_has_all_frequencies_alike(int m) {
        double[] impulse = new double[m];
        impulse[m / 3] = -2;
        assertThat(ofSignal(impulse)).isCloseTo(0, within(1e-14));
        double[] point = new double[m * 6];
        point[m] = 3;
        var image = new CumulativePeriodogram(point.length, Optional.of(new Shape(m, 6)));
        assertThat(image.distance(point)).isCloseTo(0, within(1e-13));
    }

    /** With c = 1 throughout it is (Σ (1 − j/q)²)^(1/2) = ((q − 1)(2q − 1) / 6q)^(1/2). */
    @Test
    void the_lowest_frequency_is_as_far_from_noise_as_can_be() {
        int m = 40;
        int q = m / 2;
        double[] wave = new double[m];
        Arrays.setAll(wave, i -> 7 + Math.cos(2 * Math.PI * i / m));
        assertThat(ofSignal(wave)).isCloseTo(Math.sqrt((q - 1) * (2 * q - 1) / (6.0 * q)), within(1e-12));
    }

    @Test
    void an_image_of_one_row_is_a_signal() {
        double[] entries = new Random(3).doubles(50).toArray();
        var row = new CumulativePeriodogram(50, Optional.of(new Shape(1, 50)));
        assertThat(row.distance(entries)).isEqualTo(ofSignal(entries));
        var column = new CumulativePeriodogram(50, Optional.of(new Shape(50, 1)));
        assertThat(column.distance(entries)).isCloseTo(ofSignal(entries), within(1e-13));
    }

    @Test
    void noise_is_near_at_any_size_and_what_is_smooth_is_far() {
        var random = new Random(1);
        for (int side : new int[] {16, 64}) {
            double[] noise = new double[side * side];
            Arrays.setAll(noise, i -> random.nextGaussian());
            double[] smooth = new double[side * side];
            Arrays.setAll(smooth, i -> Math.exp(-Math.pow(i / side - 7, 2) - Math.pow(i % side - 7, 2)));
            var image = new CumulativePeriodogram(side * side, Optional.of(new Shape(side, side)));
            assertThat(image.distance(noise)).isLessThan(1); // its mean is 0.4 for any size, and 1 is at 99.9 %
            assertThat(image.distance(smooth)).isGreaterThan(2);
        }
    }
}
