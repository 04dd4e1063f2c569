package org.krylovbench.problems.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.image.IrTools.Picture;

class IrToolsTest {

    private static final double ROUNDING = 1e-12; // other transforms and exponentials

    @ParameterizedTest
    @EnumSource(names = {"PATTERN1", "SPPATTERN", "SMOOTH"})
    void an_image_without_a_margin_is_that_of_the_toolbox(Picture picture) throws IOException {
        String name = picture.name().toLowerCase(Locale.ROOT);
        double[] toolbox = Data.npy(Data.shared("reference/irtools/problems/image_" + name + ".npy"));
        assertThat(new IrTools(picture, 0).render(64, 0).pixels()).containsExactly(toolbox, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "ir-tools.csv")
    void pixels_are_those_of_the_formulas(
            String picture, int size, int margin, long seed, int row, int column, double value) throws IOException {
        Image scene = new IrTools(Picture.valueOf(picture.toUpperCase(Locale.ROOT)), seed).render(size, margin);
        double ours = row < 0 ? Arrays.stream(scene.pixels()).average().orElseThrow() : scene.get(row, column);
        assertThat(ours).isCloseTo(value, within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource
    void the_brightest_pixel_of_the_image_is_one_with_every_margin(Picture picture) throws IOException {
        for (int margin : new int[] {0, 1, 33, 150}) {
            Image scene = new IrTools(picture, 5).render(64, margin);
            assertThat(scene.rows()).isEqualTo(64 + 2 * margin);
            assertThat(Arrays.stream(scene.center(64).pixels()).max()).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_image_does_not_depend_on_how_wide_its_margin_is(Picture picture) throws IOException {
        var recipe = new IrTools(picture, 0);
        assertThat(recipe.render(48, 40).center(50).pixels())
                .isEqualTo(recipe.render(48, 1).pixels());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DOTK")
    void even_the_smallest_images_are_finite(Picture picture) throws IOException {
        for (int size : new int[] {2, 4, 6, 8, 10, 14}) {
            for (double grey : new IrTools(picture, 1).render(size, 3).pixels()) {
                assertThat(grey).isFinite().isNotNegative();
            }
        }
    }

    @Test
    void sizes_that_the_toolbox_cannot_do_are_refused_with_one_that_would_do() {
        assertThatIOException()
                .isThrownBy(() -> new IrTools(Picture.PPOWER, 0).render(15, 0))
                .withMessage("ppower divides by zero in the middle of an image of an odd size, 15; 16 would do");
        assertThatIOException()
                .isThrownBy(() -> new IrTools(Picture.DOTK, 0).render(20, 0))
                .withMessage(
                        "dotk keeps stars 10 pixels away from the edge, for which a size of 20 is too small; 21 would "
                                + "do");
    }

    @Test
    void an_image_that_no_memory_holds_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> new IrTools(Picture.SMOOTH, 0).render(30_000, 1))
                .withMessageStartingWith("the image smooth has ");
    }
}
