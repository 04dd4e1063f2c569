package org.krylovbench.problems.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.catalog.Images;

class ImageTest {

    static final List<ImageRecipe> GENERATED = Images.ALL.stream()
            .map(Entry::prototype)
            .filter(recipe -> !(recipe instanceof ImageFile))
            .toList();

    private final Path folder;

    ImageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @FieldSource("GENERATED")
    void a_scene_is_the_image_with_its_surroundings_at_the_same_scale(ImageRecipe recipe) throws IOException {
        Image image = recipe.render(32, 0);
        Image scene = recipe.render(32, 5);
        assertThat(scene.rows()).isEqualTo(42);
        assertThat(scene.columns()).isEqualTo(42);
        assertThat(scene.center(32).pixels()).isEqualTo(image.pixels());
    }

    @ParameterizedTest
    @FieldSource("GENERATED")
    void greys_lie_between_black_and_white_and_have_contrast(ImageRecipe recipe) throws IOException {
        for (int size : new int[] {1, 16, 100}) {
            var greys = Arrays.stream(
                            recipe.render(size, Math.min(60, 8 * size)).pixels())
                    .summaryStatistics();
            assertThat(greys.getMin()).isNotNegative();
            assertThat(greys.getMax()).isLessThanOrEqualTo(1);
        }
        var greys = Arrays.stream(recipe.render(100, 0).pixels()).summaryStatistics();
        assertThat(greys.getMax() - greys.getMin()).isGreaterThan(0.8);
        assertThat(recipe.label()).isNotBlank();
        assertThat(recipe.files()).isEmpty();
    }

    @Test
    void the_satellite_is_surrounded_by_black_and_the_mosaic_is_not() throws IOException {
        double[] satellite = new Satellite().render(64, 20).pixels();
        assertThat(Arrays.stream(satellite).sum())
                .isCloseTo(Arrays.stream(new Satellite().render(64, 0).pixels()).sum(), within(1e-9));
        assertThat(Arrays.stream(new Mosaic().render(64, 20).pixels())
                        .limit(104)
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.1);
    }

    private static ImageFile cropped(Path file) {
        return new ImageFile(file, Optional.empty(), ImageFile.Fit.CROP);
    }

    private static void assertGreys(Path file, double... expected) throws IOException {
        Image image = cropped(file).render(2, 0);
        assertThat(image.pixels()).containsExactly(expected, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2\n# a comment\n2 2\n255\n0 51\n102 255\n",
                "P2 2 2 5 0 1 2 5",
                "P2\n2 2 # width, height\n65535\n0 13107 26214 65535\n"
            })
    void text_pgm_files_are_read(String text) throws IOException {
        assertGreys(Files.writeString(folder.resolve("a.pgm"), text), 0, 0.2, 0.4, 1);
    }

    @Test
    void binary_pgm_files_are_read_with_one_or_two_bytes() throws IOException {
        assertGreys(writeBinary("P5\n2 2\n255\n", 0, 51, 102, 255), 0, 0.2, 0.4, 1);
        assertGreys(writeBinary("P5 2 2 1000 ", 0, 0, 0, 200, 1, 144, 3, 232), 0, 0.2, 0.4, 1); // high byte first
    }

    private Path writeBinary(String header, int... pixels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(header.getBytes(StandardCharsets.US_ASCII));
        for (int pixel : pixels) {
            bytes.write(pixel);
        }
        return Files.write(folder.resolve("binary.pgm"), bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_BYTE_GRAY + ", 51",
        BufferedImage.TYPE_USHORT_GRAY + ", 13107",
    })
    void stored_greys_of_png_files_are_kept(int type, int fifth) throws IOException {
        var picture = new BufferedImage(2, 2, type);
        for (int k = 0; k < 4; k++) {
            picture.getRaster().setSample(k % 2, k / 2, 0, k * fifth);
        }
        assertGreys(write(picture, "png"), 0, 0.2, 0.4, 0.6);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED})
    void colours_become_luminance(int type) throws IOException {
        var picture = new BufferedImage(2, 2, type);
        int[] colours = {0xffff0000, 0xff00ff00, 0xff0000ff, 0xffffffff};
        for (int k = 0; k < 4; k++) {
            picture.setRGB(k % 2, k / 2, colours[k]);
        }
        assertGreys(write(picture, "png"), 0.299, 0.587, 0.114, 1);
    }

    @Test
    void jpeg_files_are_read() throws IOException {
        var picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int k = 0; k < 256; k++) {
            picture.getRaster().setSample(k % 16, k / 16, 0, 102);
        }
        Image image = cropped(write(picture, "jpg")).render(16, 0);
        assertThat(image.get(7, 7)).isCloseTo(0.4, within(0.01)); // lossy
    }

    private Path write(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    @Test
    void an_image_file_is_cropped_and_its_surroundings_are_its_own_then_black() throws IOException {
        var text = new StringBuilder("P2 6 4 255\n"); // 4 rows of 6
        for (int k = 1; k <= 24; k++) {
            text.append(k).append(' ');
        }
        Path file = Files.writeString(folder.resolve("a.pgm"), text);
        double[] scene = Arrays.stream(cropped(file).render(2, 2).pixels())
                .map(grey -> Math.rint(grey * 255))
                .toArray();
        assertThat(scene).startsWith(0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7).endsWith(23, 24, 0, 0, 0, 0, 0, 0);
        assertGreys(file, 9 / 255.0, 10 / 255.0, 15 / 255.0, 16 / 255.0);
        assertThat(cropped(file).files()).containsExactly(file);
        assertThat(cropped(file).label()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 12})
    void an_image_file_is_resampled_as_numpy_does_it_on_black(int size) throws IOException {
        var recipe = new ImageFile(Data.resource("image/resample.csv"), Optional.empty(), ImageFile.Fit.RESAMPLE);
        double[][] expected = Data.table(Data.resource("image/resample-" + size + ".expected.csv"));
        Image scene = recipe.render(size, 2);
        assertThat(scene.rows()).isEqualTo(size + 4);
        assertThat(scene.center(size).pixels())
                .containsExactly(
                        Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray(), within(1e-13)); // of 99
        assertThat(Arrays.stream(scene.pixels()).sum())
                .isCloseTo(Arrays.stream(scene.center(size).pixels()).sum(), within(1e-10));
    }

    @Test
    void a_single_pixel_is_resampled_to_itself() throws IOException {
        Path file = Files.writeString(folder.resolve("pixel.csv"), "7");
        Image image = new ImageFile(file, Optional.empty(), ImageFile.Fit.RESAMPLE).render(3, 0);
        assertThat(image.pixels()).containsOnly(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P2 0 2 255 1 1 | ': the width at byte 3 should be an integer from 1 to 65535; save the image again as PGM "
                        + "or PNG'",
                "P2 2 1 70000 1 1 | ': the largest value at byte 7 should be an integer from 1 to 65535; save the image "
                        + "again as PGM or PNG'",
                "P2 2 1 255 1 256 | ': a pixel at byte 13 should be an integer from 0 to 255; save the image again as PGM "
                        + "or PNG'",
                "P2 2 1 255 1 | ': a pixel at byte 12 should be an integer from 0 to 255; save the image again as PGM or "
                        + "PNG'",
                "P5 2 3 255 1234 | ': the file ends before its 3×2 pixels; fetch or save it again'",
                "P2 60000 60000 255 1 | ': the file ends before its 60000×60000 pixels; fetch or save it again'",
                "GIF | ': this is no PNG, JPEG, TIFF, PGM, CSV, .npy or .mat file; convert it to one of them'",
                "P2 2 1 255 1 2 | ': the image is 1×2, less than the size 2; a size of at most 1 would do, or fit: resample'",
            })
    void an_error_names_the_file_and_what_would_do(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.pgm"), content);
        assertThatIOException().isThrownBy(() -> cropped(file).render(2, 0)).withMessage(file + message);
    }

    @Test
    void a_missing_or_damaged_or_unnamed_file_is_an_error() throws IOException {
        Path missing = folder.resolve("missing.png");
        assertThatIOException()
                .isThrownBy(() -> cropped(missing).render(2, 0))
                .withMessage(missing + ": there is no such file; give the path of a PNG, JPEG, TIFF, PGM, CSV, "
                        + ".npy or .mat file");
        byte[] png = Files.readAllBytes(write(new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY), "png"));
        Path damaged = Files.write(folder.resolve("damaged.png"), Arrays.copyOf(png, 20));
        assertThatIOException()
                .isThrownBy(() -> cropped(damaged).render(2, 0))
                .withMessageStartingWith(damaged + ": the image cannot be decoded")
                .withMessageEndingWith("save it again as PNG");
        assertThatIOException()
                .isThrownBy(() -> cropped(Path.of("")).render(2, 0))
                .withMessage("file: no image is given; write, for example, file: {path: moon.png}");
        assertThat(cropped(Path.of("")).label()).isEqualTo("file");
    }
}
