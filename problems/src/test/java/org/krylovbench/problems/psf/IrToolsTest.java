package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.NumpyArray;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.IrTools.Blur;
import org.krylovbench.problems.psf.IrTools.Level;
import org.krylovbench.problems.psf.IrTools.Scaling;

class IrToolsTest {

    private static final double SUM_OF_FEW = 1e-12; // thousands of weights of sum 1, transforms of 10⁴ of them

    private static PointSpreadFunction toolbox(String blur, String level, int n) throws IOException {
        return new IrTools(
                        Blur.valueOf(blur.toUpperCase(Locale.ROOT)),
                        Level.valueOf(level.toUpperCase(Locale.ROOT)),
                        Scaling.TOOLBOX,
                        0)
                .make(n);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "defocus_medium",
                "gauss_medium",
                "gauss_mild",
                "motion_medium",
                "shake_medium",
                "speckle_medium",
                "speckle_mild"
            })
    void every_array_of_the_toolbox_is_reproduced(String name) throws IOException {
        NumpyArray expected = NumpyArray.read(Data.shared("reference/irtools/psf/" + name + ".npy"));
        String[] words = name.split("_", -1);
        PointSpreadFunction psf = toolbox(words[0], words[1], 64);
        assertThat(psf.rows()).isEqualTo(expected.rows());
        assertThat(psf.columns()).isEqualTo(expected.columns());
        double maximum = Arrays.stream(expected.byRows()).max().orElseThrow();
        assertThat(psf.values()).containsExactly(expected.byRows(), within(1e-12 * maximum));
    }

    @Test
    void every_line_of_the_toolboxs_summary_is_reproduced() throws IOException {
        List<String> lines = Files.readAllLines(Data.shared("reference/irtools/psf/summary.csv"));
        assertThat(lines).hasSize(16);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            PointSpreadFunction psf = toolbox(fields[0], fields[1], 64);
            assertThat(psf.rows()).isEqualTo(Integer.parseInt(fields[2]));
            assertThat(psf.columns()).isEqualTo(Integer.parseInt(fields[3]));
            assertThat(psf.centerRow() + 1).isEqualTo(Integer.parseInt(fields[4]));
            assertThat(psf.centerColumn() + 1).isEqualTo(Integer.parseInt(fields[5]));
            // printed with 15 digits
            assertThat(sum(psf)).isCloseTo(Double.parseDouble(fields[6]), within(2e-14 * 25));
            assertThat(maximum(psf)).isCloseTo(Double.parseDouble(fields[7]), within(1e-12 * maximum(psf)));
            assertThat(psf.get(Integer.parseInt(fields[8]) - 1, Integer.parseInt(fields[9]) - 1))
                    .isCloseTo(maximum(psf), within(1e-12 * maximum(psf)));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ir-tools.csv")
    void odd_small_and_other_sizes_are_reproduced(
            String blur,
            String level,
            int n,
            int rows,
            int centerRow,
            int centerColumn,
            double sum,
            double maximum,
            double wave)
            throws IOException {
        PointSpreadFunction psf = toolbox(blur, level, n);
        assertThat(List.of(psf.rows(), psf.columns())).containsOnly(rows);
        assertThat(psf.centerRow() + 1).isEqualTo(centerRow);
        assertThat(psf.centerColumn() + 1).isEqualTo(centerColumn);
        assertThat(sum(psf)).isCloseTo(sum, within(SUM_OF_FEW * sum));
        assertThat(maximum(psf)).isCloseTo(maximum, within(SUM_OF_FEW * maximum));
        assertThat(wave(psf)).isCloseTo(wave, within(SUM_OF_FEW * sum));
    }

    private static double sum(PointSpreadFunction psf) {
        return Arrays.stream(psf.values()).sum();
    }

    private static double maximum(PointSpreadFunction psf) {
        return Arrays.stream(psf.values()).max().orElseThrow();
    }

    /** Σ P(i, j) cos(i + √2 j), which any exchange of two weights changes. */
    private static double wave(PointSpreadFunction psf) {
        double sum = 0;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                sum += psf.get(p, q) * Math.cos(p + 1 + Math.sqrt(2) * (q + 1));
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void any_size_from_two_on_gives_weights_that_sum_to_one(Blur blur) throws IOException {
        for (int n : new int[] {2, 3, 4, 5, 6, 7, 8, 15, 16, 31, 47, 59, 118, 256}) {
            for (Level level : Level.values()) {
                PointSpreadFunction psf = new IrTools(blur, level, Scaling.UNIT_SUM, 3).make(n);
                assertThat(psf.rows()).isGreaterThanOrEqualTo(n);
                assertThat(Arrays.stream(psf.values()).min().orElseThrow()).isNotNegative();
                assertThat(sum(psf)).isCloseTo(1, within(1e-14));
            }
        }
    }

    @Test
    void the_unit_sum_only_divides() throws IOException {
        PointSpreadFunction ramp = toolbox("motion", "severe", 64);
        PointSpreadFunction unit = new IrTools(Blur.MOTION, Level.SEVERE, Scaling.UNIT_SUM, 0).make(64);
        assertThat(sum(ramp)).isEqualTo(0.75 * 33); // cut off from 50
        assertThat(unit.get(40, 41)).isCloseTo(ramp.get(40, 41) / sum(ramp), within(1e-17));
    }

    @Test
    void a_level_is_an_entry_of_the_blurs_own() throws IOException {
        assertThat(new Shake(0.25, OptionalInt.of(32), 5).make(7).values())
                .isEqualTo(new IrTools(Blur.SHAKE, Level.MILD, Scaling.UNIT_SUM, 5)
                        .make(32)
                        .values());
        // the toolbox states the structure constant with five digits
        assertThat(3.7 / Speckle.friedMetres(2.16941e-17)).isCloseTo(30, within(1e-4));
        assertThat(new Speckle(30, OptionalInt.empty(), 0).make(64).values())
                .containsExactly(toolbox("speckle", "medium", 64).values(), within(1e-6));
    }

    @Test
    void a_shake_grows_as_its_scale_is_halved_with_each_quarter_of_the_level() {
        assertThat(new double[] {Shake.scale(0), Shake.scale(0.25), Shake.scale(0.5), Shake.scale(0.75), Shake.scale(1)
                })
                .containsExactly(100, 50, 25, 12.5, 6.25);
    }

    @Test
    void a_spline_with_not_a_knot_ends_reproduces_a_cubic() {
        double[] values = new double[10];
        Arrays.setAll(values, k -> cubic(k));
        var spline = new NotAKnotSpline(values);
        for (double x = 0; x <= 9; x += 0.25) {
            assertThat(spline.at(x)).isCloseTo(cubic(x), within(1e-12)); // values up to 10³
        }
    }

    private static double cubic(double x) {
        return 1 + x * (2 + x * (-3 + x));
    }

    @Test
    void an_image_of_one_pixel_is_refused() {
        assertThatThrownBy(() -> toolbox("gauss", "mild", 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a size of 2 would do");
        assertThatThrownBy(() -> new Speckle(30, OptionalInt.of(33), 0))
                .hasMessage("size must be even and at least 4, but is 33");
        assertThatThrownBy(() -> new Shake(0, OptionalInt.empty(), 0))
                .hasMessage("level must lie in (0, 1], but is 0.0");
    }
}
