package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
                            new Gaussian(4, 31, 3, 20),
                            new Gaussian(0.01, 7, 10, -75),
                            new Moffat(0.1, 8, 5),
                            new Defocus(3.3, Defocus.Edge.CENTERS),
                            new RandomMotion(1, 20, 0.98, 0.3, 0.5, 1),
                            new RandomMotion(31, 100, 0.5, 3, 0, 2),
                            new Shake(1, OptionalInt.empty(), 3),
                            new Speckle(70, OptionalInt.of(20), 1),
                            atmosphere(Atmospheric.Exposure.LONG, OptionalDouble.empty(), 0),
                            atmosphere(Atmospheric.Exposure.TILT_REMOVED, OptionalDouble.empty(), 0),
                            atmosphere(Atmospheric.Exposure.SHORT, OptionalDouble.of(3), 0.01),
                            atmosphere(Atmospheric.Exposure.LONG, OptionalDouble.of(3), 0.01),
                            new Motion(0.3, 10),
                            new Motion(8, 0),
                            new Motion(8, 90),
                            new Motion(10, 45),
                            new Motion(31.7, -123)))
            .toList();

    private static PsfRecipe atmosphere(Atmospheric.Exposure exposure, OptionalDouble outerScale, double innerScale) {
        return new Atmospheric(20, exposure, outerScale, innerScale, OptionalInt.empty(), 5);
    }

    @ParameterizedTest
    @FieldSource("PSFS")
    void weights_are_not_negative_and_sum_to_one(PsfRecipe recipe) throws IOException {
        assertThat(recipe.label()).isNotBlank();
        for (int n : new int[] {16, 33, 64}) {
            PointSpreadFunction psf = recipe.make(n); // which refuses a centre outside
            assertThat(Arrays.stream(psf.values()).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(psf.values()).sum()).isCloseTo(1, within(1e-15 * psf.values().length + 1e-15));
            assertThat(recipe.make(n).values()).isEqualTo(psf.values());
        }
    }

    @Test
    void an_ellipse_has_the_covariance_of_its_axes() {
        PointSpreadFunction psf = new Gaussian(4, 81, 2, 30).make(64);
        double[][] covariance = new double[2][2];
        for (int p = 0; p < 81; p++) {
            for (int q = 0; q < 81; q++) {
                covariance[0][0] += (p - 40) * (p - 40) * psf.get(p, q);
                covariance[0][1] += (p - 40) * (q - 40) * psf.get(p, q);
                covariance[1][1] += (q - 40) * (q - 40) * psf.get(p, q);
            }
        }
        // σ² = 16 along (−½, √¾) in rows and columns, up and right, and τ² = 4 across; the tails beyond 10 σ are cut
        // off
        assertThat(covariance[0][0]).isCloseTo(16 * 0.25 + 4 * 0.75, within(1e-9));
        assertThat(covariance[1][1]).isCloseTo(16 * 0.75 + 4 * 0.25, within(1e-9));
        assertThat(covariance[0][1]).isCloseTo(-(16 - 4) * Math.sqrt(3) / 4, within(1e-9));
    }

    @Test
    void an_ellipse_along_the_image_is_separable_and_turns_with_its_angle() {
        PointSpreadFunction lying = new Gaussian(3, 21, 2, 0).make(64);
        PointSpreadFunction standing = new Gaussian(3, 21, 2, 90).make(64);
        PointSpreadFunction nearly = new Gaussian(3, 21, 2, 1e-9).make(64);
        assertThat(nearly.values())
                .containsExactly(lying.values(), within(1e-10)); // 1e-9 degrees, in weights below 0.1
        for (int p = 0; p < 21; p++) {
            for (int q = 0; q < 21; q++) {
                assertThat(standing.get(p, q)).isCloseTo(lying.get(q, p), within(1e-16));
                assertThat(lying.get(p, q) * lying.get(10, 10))
                        .isCloseTo(lying.get(p, 10) * lying.get(10, q), within(1e-17));
            }
        }
    }

    @Test
    void without_elongation_the_angle_does_not_matter() {
        assertThat(new Gaussian(1.3, 9, 1, 77).make(64).values())
                .isEqualTo(new Gaussian(1.3, 9).make(64).values());
    }

    @Test
    void half_of_moffats_maximum_is_at_its_half_width() {
        double alpha = 4 / Math.sqrt(Math.pow(2, 1 / 2.5) - 1); // 8 pixels wide
        PointSpreadFunction psf = new Moffat(alpha, 2.5, 31).make(64);
        assertThat(psf.get(15, 19) / psf.get(15, 15)).isCloseTo(0.5, within(1e-15));
        assertThat(psf.get(11, 15) / psf.get(15, 15)).isCloseTo(0.5, within(1e-15));
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gaussian(2, 15, 0.5, 0))
                .withMessage("elongation must be finite and at least 1, but is 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Moffat(3, 1, 15))
                .withMessage("beta must be finite and greater than 1, but is 1.0");
    }
}
