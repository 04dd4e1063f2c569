package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.catalog.Psfs;

class PsfTest {

    static final List<PsfRecipe> PSFS = Stream.concat(
                    Psfs.ALL.stream().map(Entry::prototype).filter(recipe -> !(recipe instanceof PsfFile)),
                    Stream.of(
                            new Gaussian(0.01, 1),
                            new Gaussian(40, 31),
                            new Motion(0.3, 10),
                            new Motion(8, 0),
                            new Motion(8, 90),
                            new Motion(10, 45),
                            new Motion(31.7, -123)))
            .toList();

    @ParameterizedTest
    @FieldSource("PSFS")
    void weights_are_not_negative_and_sum_to_one(PsfRecipe recipe) throws IOException {
        PointSpreadFunction psf = recipe.make(64);
        assertThat(Arrays.stream(psf.values()).min().orElseThrow()).isNotNegative();
        assertThat(Arrays.stream(psf.values()).sum()).isCloseTo(1, within(1e-15 * psf.values().length));
        assertThat(recipe.label()).isNotBlank();
        assertThat(recipe.make(64).values()).isEqualTo(psf.values());
    }

    @Test
    void the_gaussian_is_that_of_the_blog() throws IOException {
        double[][] expected = Data.table(Data.shared("reference/blog/gaussian_kernel_11x11_sigma1.csv"));
        assertCloseTo(new Gaussian(1, 11).make(64), expected, 1e-13); // it is printed with 13 digits
    }

    @Test
    void the_recorded_motion_is_that_of_the_blog() throws IOException {
        double[][] expected =
                Data.table(Data.shared("reference/blog/random_motion_kernel_11x11_unit_sum_midpoint.csv"));
        assertCloseTo(new RecordedMotion().make(64), expected, 5.1e-7); // it is printed with 6 decimals
    }

    private static void assertCloseTo(PointSpreadFunction psf, double[][] expected, double tolerance) {
        assertThat(psf.rows()).isEqualTo(expected.length);
        assertThat(psf.centerRow()).isEqualTo(5);
        assertThat(psf.centerColumn()).isEqualTo(5);
        for (int p = 0; p < expected.length; p++) {
            assertThat(Arrays.copyOfRange(psf.values(), p * psf.columns(), (p + 1) * psf.columns()))
                    .containsExactly(expected[p], within(tolerance));
        }
    }

    @Test
    void the_recorded_motion_has_the_bright_pixel_of_the_figure() {
        PointSpreadFunction psf = new RecordedMotion().make(64);
        double maximum = Arrays.stream(psf.values()).max().orElseThrow();
        assertThat(psf.get(3, 3)).isEqualTo(maximum).isCloseTo(0.0843, within(0.0005)); // as read off the figure
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 90, -90, 180, 270})
    void motion_along_an_axis_weighs_whole_pixels_alike_and_its_ends_less(double angle) {
        PointSpreadFunction psf = new Motion(4, angle).make(64);
        boolean horizontal = angle % 180 == 0;
        assertThat(psf.rows()).isEqualTo(5);
        double[] line = new double[5];
        Arrays.setAll(line, k -> horizontal ? psf.get(2, k) : psf.get(k, 2));
        // a hat function is cut in half by the end of the line
        assertThat(line).containsExactly(new double[] {0.125, 0.25, 0.25, 0.25, 0.125}, within(1e-15));
    }

    @Test
    void motion_at_45_degrees_has_the_integrals_of_the_hat_functions() {
        // x = y = t over [−1, 1] in pixels: centre 2 ∫(1 − t)² / 2, beside it ∫ t (1 − t) / 2, the corner ∫ t² / 2
        PointSpreadFunction psf = new Motion(2 * Math.sqrt(2), 45).make(64);
        double center = 1 / 3.0;
        double beside = 1 / 12.0;
        double corner = 1 / 6.0;
        int c = psf.centerRow();
        assertThat(psf.get(c, c)).isCloseTo(center, within(1e-15));
        assertThat(psf.get(c - 1, c + 1)).isCloseTo(corner, within(1e-15)); // up and right
        assertThat(psf.get(c + 1, c - 1)).isCloseTo(corner, within(1e-15));
        assertThat(psf.get(c - 1, c)).isCloseTo(beside, within(1e-15));
        assertThat(psf.get(c, c + 1)).isCloseTo(beside, within(1e-15));
        assertThat(psf.get(c + 1, c + 1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"9, 30", "8, 0", "31.7, -123", "10, 45", "0.5, 77"})
    void motion_agrees_with_fine_sampling_in_an_array_just_large_enough(double length, double angle) {
        PointSpreadFunction psf = new Motion(length, angle).make(64);
        int samples = 200_000;
        double[] expected = new double[psf.values().length];
        for (int k = 0; k < samples; k++) {
            double s = length * ((k + 0.5) / samples - 0.5);
            double row = psf.centerRow() - s * Math.sin(Math.toRadians(angle));
            double column = psf.centerColumn() + s * Math.cos(Math.toRadians(angle));
            for (int p = 0; p < psf.rows(); p++) {
                double vertical = 1 - Math.abs(row - p);
                for (int q = 0; vertical > 0 && q < psf.columns(); q++) {
                    expected[p * psf.columns() + q] += vertical * Math.max(0, 1 - Math.abs(column - q)) / samples;
                }
            }
        }
        assertThat(psf.values()).containsExactly(expected, within(1e-9)); // the midpoint rule's error, ~ 1 / samples²
        double end = length
                / 2
                * Math.max(Math.abs(Math.sin(Math.toRadians(angle))), Math.abs(Math.cos(Math.toRadians(angle))));
        assertThat(psf.rows()).isEqualTo(psf.columns()).isEqualTo(2 * (int) Math.ceil(end) + 1);
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gaussian(0, 15))
                .withMessage("sigma must be positive and finite, but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gaussian(2, 14))
                .withMessage("size must be odd and at least 1, but is 14");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Motion(Double.NaN, 0))
                .withMessageStartingWith("length must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Motion(9, 400))
                .withMessage("angle must lie in [-360, 360], but is 400.0");
    }
}
