package org.krylovbench.problems.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Data;

/** Whatever is wrong with a file is one IOException that names it. */
class DamagedFileTest {

    private final Path folder;

    DamagedFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Path file(String name) {
        return Data.resource("files/" + name);
    }

    private static void assertRefused(Path file, Optional<String> variable, String message) {
        assertThatIOException().isThrownBy(() -> ArrayFile.read(file, variable)).withMessage(file + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scipy.mat",
                "scipy-compressed.mat",
                "octave-v6.mat",
                "big-endian.mat",
                "big-endian-compressed.mat",
                "v73-real.mat",
                "v73-structured.mat",
                "fortran.npy",
                "version2.npy",
                "grey8-deflated.tif",
                "grey16.tif",
                "palette.tif"
            })
    void a_file_that_is_cut_off_or_changed_is_refused_or_read_but_nothing_else(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name));
        var random = new Random(8);
        for (int k = 0; k < 50; k++) {
            byte[] bytes = whole.clone();
            if (k % 2 == 0) {
                bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                for (int change = 0; change < 3; change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            assertReadOrRefused(Files.write(folder.resolve(k + name), bytes));
        }
    }

    private static void assertReadOrRefused(Path file) {
        for (String variable : new String[] {"", "matrix", "sparse", "outer.inner.psf"}) {
            try {
                ArrayFile.read(file, Optional.of(variable).filter(it -> !it.isEmpty()));
            } catch (IOException e) {
                assertThat(e.getMessage()).startsWith(file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2\\n3\\n | :2: this line has 1 numbers, but the first has 2; give all lines as many",
                "1,2\\n# x\\n\\n3,4,5 | :4: this line has 3 numbers, but the first has 2; give all lines as many",
                "1,2\\n3,x\\n | :2: 'x' in column 2 should be a number like -1.5e-3",
                "a,b\\nc,d\\n | :2: 'c' in column 1 should be a number like -1.5e-3",
                "a,1\\n2,3\\n | :1: 'a' in column 1 should be a number like -1.5e-3",
                "1,,3 | :1: '' in column 2 should be a number like -1.5e-3",
                "1,5;2,5\\n3;4 | :1: '1,5' in column 1 should be a number like -1.5e-3",
                "1 2f | :1: '2f' in column 2 should be a number like -1.5e-3",
                "# nothing\\n | : there are no numbers in this file; give it at least one",
                "a,b\\n | : there are no numbers in this file; give it at least one",
                "1,2\\n3,NaN\\nInf,4 | : the value in row 2, column 2 is NaN; replace it by a finite number",
                "1,2\\n3,4\\n-inf,4 | : the value in row 3, column 1 is -Infinity; replace it by a finite number"
            })
    void a_table_with_an_error_is_refused_with_its_line(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text.replace("\\n", "\n"));
        assertRefused(file, Optional.empty(), message);
    }

    @Test
    void a_missing_or_empty_or_unknown_file_is_refused() throws IOException {
        assertRefused(
                folder.resolve("missing.npy"),
                Optional.empty(),
                ": there is no such file; give the path of a PNG, JPEG, TIFF, PGM, CSV, .npy or .mat file");
        Path empty = Files.createFile(folder.resolve("empty.mat"));
        assertRefused(empty, Optional.empty(), ": the file is empty; fetch or save it again");
        Path unknown = Files.writeString(folder.resolve("a.zip"), "PK");
        assertRefused(
                unknown,
                Optional.empty(),
                ": this is no PNG, JPEG, TIFF, PGM, CSV, .npy or .mat file; convert it to one of them");
        Path old = Files.writeString(folder.resolve("old.mat"), "# Created by Octave 7.3.0");
        assertRefused(
                old, Optional.empty(), ": this is no MAT-file of version 5, 7 or 7.3; save it with -v7, in Octave too");
        assertRefused(file("list.npy"), Optional.of("x"), ": only .mat files have variables; leave out 'x'");
    }

    @ParameterizedTest
    @CsvSource({
        "complex, 'the array is of type c16, complex; save it with real numbers, as float64, float32, an integer type or bool'",
        "cube, the array has 3 dimensions; save one of 1 or 2",
        "fields, the array has fields or several numbers per entry; save one of them"
    })
    void a_numpy_file_without_a_real_matrix_is_refused(String name, String message) {
        assertRefused(file(name + ".npy"), Optional.empty(), ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scipy | psf | there is no variable 'psf'",
                "scipy | outer.psf | there is no variable 'outer.psf'",
                "scipy | complex | complex (2×3 double complex) is no matrix of real numbers",
                "scipy | text | text (1×5 char) is no matrix of real numbers",
                "scipy | cell | cell (1×2 cell) is no matrix of real numbers",
                "scipy | cube | cube (2×3×2 double) is no matrix of real numbers",
                "scipy | empty | empty (0×3 double) is no matrix of real numbers",
                "scipy | outer | outer (1×1 struct) is no matrix of real numbers",
                "scipy | outer.note | outer.note (1×1 char) is no matrix of real numbers",
                "octave-v7 | complex | complex (2×3 double complex) is no matrix of real numbers",
                "octave-v7 | text | text (1×5 char) is no matrix of real numbers",
                "v73-others | complex | complex (2×3 double complex) is no matrix of real numbers",
                "v73-others | text | text (1×2 char) is no matrix of real numbers",
                "v73-others | cell | cell (1×1 cell) is no matrix of real numbers",
                "v73-others | cube | cube (2×3×2 double) is no matrix of real numbers",
                "v73-others | empty | empty (double empty) is no matrix of real numbers",
                "v73-structured | outer | there is no variable 'outer'"
            })
    void what_is_no_real_matrix_is_refused_and_what_there_is_is_listed(String name, String variable, String complaint) {
        Path file = file(name + ".mat");
        assertThatIOException()
                .isThrownBy(() -> ArrayFile.read(file, Optional.of(variable)))
                .withMessageStartingWith(file + ": " + complaint + "; name one with real numbers of: ");
    }

    @Test
    void several_variables_without_a_name_are_listed() {
        assertRefused(
                file("v73-structured.mat"),
                Optional.empty(),
                ": there are several variables; name one with real numbers of: outer.inner.psf (2×3 double), "
                        + "sparse (3×4 sparse)");
        assertRefused(
                file("big-endian.mat"),
                Optional.empty(),
                ": there are several variables; name one with real numbers of: matrix (2×3 double), uint8 (2×3 uint8), "
                        + "int16 (2×3 int16), logical (2×3 uint8 logical), single (2×3 single), int64 (2×3 int64)");
        assertThatIOException()
                .isThrownBy(() -> ArrayFile.read(file("v73-others.mat"), Optional.empty()))
                .withMessageContaining("there is no real matrix; name one with real numbers of: ");
    }

    @Test
    void a_promise_that_cannot_be_kept_is_found_before_memory_is_taken() throws IOException {
        assertRefused(
                numpy("(100000, 100000)"),
                Optional.empty(),
                ": the file ends before its 100000×100000 numbers; fetch or save it again");
        assertRefused(
                numpy("(9223372036854775807, 9223372036854775807)"),
                Optional.empty(),
                ": the file ends before its 9223372036854775807×9223372036854775807 numbers; fetch or save it again");
        byte[] matlab = Files.readAllBytes(file("single-variable.mat"));
        int dimensions = 128 + 8 + 16 + 8; // behind the file's header, the tag, the flags and the tag of the dimensions
        matlab[dimensions + 2] = 100;
        matlab[dimensions + 6] = 100;
        Path large = Files.write(folder.resolve("large.mat"), matlab);
        assertRefused(
                large,
                Optional.of("matrix"),
                ": the file ends before the numbers of matrix (6553602×6553603 double); fetch or save it again");
    }

    private Path numpy(String shape) throws IOException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }\n";
        String start = "\u0093NUMPY\1\0" + (char) header.length() + "\0";
        return Files.write(folder.resolve("large.npy"), (start + header).getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int16.tif", "int32.tif"})
    void a_picture_of_integers_with_a_sign_is_refused(String name) {
        assertThatIOException()
                .isThrownBy(() -> ArrayFile.read(file(name), Optional.empty()))
                .withMessageStartingWith(file(name).toString())
                .withMessageEndingWith("save it with 8 or 16 bits without one, or as .npy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void a_picture_that_breaks_off_is_refused(String format) throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        var random = new Random(1);
        for (int k = 0; k < 4096; k++) {
            picture.getRaster().setSample(k % 64, k / 64, 0, random.nextInt(256));
        }
        Path whole = folder.resolve("whole." + format);
        assertThat(ImageIO.write(picture, format, whole.toFile())).isTrue();
        ArrayFile.read(whole, Optional.empty());
        byte[] bytes = Files.readAllBytes(whole);
        for (int part = 1; part < 8; part++) {
            Path file = Files.write(folder.resolve("part." + format), Arrays.copyOf(bytes, part * bytes.length / 8));
            assertThatIOException()
                    .isThrownBy(() -> ArrayFile.read(file, Optional.empty()))
                    .withMessageStartingWith(file + ": the image cannot be decoded (")
                    .withMessageEndingWith("); save it again as PNG");
        }
    }
}
