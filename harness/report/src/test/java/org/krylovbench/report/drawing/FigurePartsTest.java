package org.krylovbench.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.report.card.SampleCards;
import org.krylovbench.report.file.PngFile;
import org.krylovbench.results.NpyFile;

final class FigurePartsTest {

    @ParameterizedTest
    @CsvSource({"7, 3", "3, 7", "128, 300", "1000, 128", "5, 5", "1, 9"})
    void means_over_parts_of_a_row_keep_its_mean_and_stay_between_its_extremes(int columns, int width) {
        double[] values = new Random(columns).doubles(2L * columns).toArray();
        double[] means = Means.of(values, 2, columns, width);
        assertThat(means).hasSize(2 * width);
        assertThat(Arrays.stream(means).average().orElseThrow())
                .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-13)); // a few hundred roundings
        assertThat(Arrays.stream(means).max().orElseThrow())
                .isLessThanOrEqualTo(Arrays.stream(values).max().orElseThrow() + 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 5", "-1.3e-7, 8e-8, 4", "0.5, 256.5, 5", "1, 1.5, 6", "-3e8, 2e9, 7", "99.9, 100, 5"})
    void ticks_are_round_and_not_too_many_and_their_labels_tell_them_apart(double low, double high, int most) {
        LinearTicks ticks = LinearTicks.of(low, high, most);
        assertThat(ticks.values()).hasSizeBetween(1, most + 1);
        String[] labels = Arrays.stream(ticks.values()).mapToObj(ticks::label).toArray(String[]::new);
        assertThat(labels).doesNotHaveDuplicates();
        assertThat(Arrays.stream(labels)).allMatch(label -> label.length() <= 6);
        for (int i = 0; i < labels.length; i++) {
            assertThat(Double.parseDouble(labels[i].replace('\u2212', '-')) * Math.pow(10, ticks.exponent()))
                    .isCloseTo(ticks.values()[i], within(1e-9 * ticks.step()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.0681, 0.0681",
        "7.926, 7.93",
        "1234.4, 1234",
        "-0.25, \u22120.25",
        "7.55e16, 7.55\u22c510^{16}",
        "-2e-7, \u22122\u22c510^{\u22127}",
        "Infinity, \u221e"
    })
    void numbers_are_told_in_three_digits(double value, String formula) {
        assertThat(Notation.number(value)).isEqualTo(formula);
    }

    @Test
    void lowered_and_raised_parts_stand_above_each_other() throws IOException {
        Fonts fonts = Fonts.load("the test");
        double both = MathText.of("$u_i^T$", 9, fonts).width();
        double lowered = MathText.of("$u_i$", 9, fonts).width();
        double raised = MathText.of("$u^T$", 9, fonts).width();
        assertThat(both).isCloseTo(Math.max(lowered, raised), within(1e-9));
        assertThat(MathText.of("$u_{max}$ x", 9, fonts).width()).isGreaterThan(both);
    }

    @Test
    void each_pixel_of_a_png_has_the_colour_of_its_cell() throws IOException {
        var checks = new NpyFile(2, 2, new double[] {0, 1, 1, 0});
        var drawing = new Drawing(
                "checks",
                "",
                72,
                72,
                g -> Raster.paint(g, checks, ColorMap.GREY::rgb, new Rectangle2D.Double(0, 0, 72, 72)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(drawing, 100)));
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getRGB(48, 48)).isEqualTo(0xFF000000);
        assertThat(image.getRGB(51, 48)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(48, 51)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(51, 51)).isEqualTo(0xFF000000);
    }

    @Test
    void an_image_of_few_colours_gets_a_palette_and_keeps_them() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 40; j++) {
                image.setRGB(j, i, random.nextInt(200) * 0x010203);
            }
        }
        BufferedImage small = Pixels.small(image);
        assertThat(small.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(small.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(image.getRGB(0, 0, 40, 30, null, 0, 40));
        for (int j = 0; j < 40; j++) {
            for (int i = 0; i < 30; i++) {
                image.setRGB(j, i, i * 40 + j);
            }
        }
        assertThat(Pixels.small(image)).isSameAs(image);
    }

    @Test
    void the_support_of_a_psf_holds_all_that_counts() {
        NpyFile psf = SampleCards.image(20, 30, (i, j) -> Math.hypot(i - 8, j - 11) <= 3 ? 1 : 1e-9);
        Support support = Support.of(psf);
        assertThat(support).isEqualTo(new Support(4, 13, 7, 16));
        NpyFile part = support.cut(psf);
        assertThat(part.rows()).isEqualTo(9);
        assertThat(part.values()[4 * 9 + 4]).isEqualTo(1);
        assertThat(part.values()[0]).isEqualTo(1e-9);
    }
}
