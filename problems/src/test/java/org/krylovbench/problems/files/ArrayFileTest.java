package org.krylovbench.problems.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Reference;

/** Files that NumPy, SciPy, h5py, tifffile, Pillow and Octave wrote: {@code make.py} beside them says how. */
class ArrayFileTest {

    private static final List<String> REAL =
            List.of("matrix", "uint8", "int16", "logical", "single", "int64", "sparse");

    static final List<List<String>> VARIABLES = Stream.concat(
                    Stream.of(
                                    "scipy",
                                    "scipy-compressed",
                                    "octave-v6",
                                    "octave-v7",
                                    "big-endian",
                                    "big-endian-compressed")
                            .flatMap(file -> REAL.stream().map(variable -> List.of(file, variable))),
                    Stream.of("matrix", "uint8", "int16", "logical", "single", "int64")
                            .map(variable -> List.of("v73-real", variable)))
            .filter(it -> !(it.get(0).startsWith("big-endian") && it.get(1).equals("sparse")))
            .toList();

    private final Path folder;

    ArrayFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Path file(String name) {
        return Data.resource("files/" + name);
    }

    private static RealArray read(String name) throws IOException {
        return ArrayFile.read(file(name), Optional.empty());
    }

    private static void assertHolds(RealArray array, String expected) throws IOException {
        double[][] table = Data.table(file(expected + ".expected.csv"));
        assertThat(array.rows()).isEqualTo(table.length);
        assertThat(array.columns()).isEqualTo(table[0].length);
        assertThat(array.values())
                .isEqualTo(Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray());
    }

    @ParameterizedTest
    @FieldSource("VARIABLES")
    void variables_of_every_real_class_are_read(List<String> fileAndVariable) throws IOException {
        String variable = fileAndVariable.get(1);
        assertHolds(ArrayFile.read(file(fileAndVariable.get(0) + ".mat"), Optional.of(variable)), variable);
    }

    @ParameterizedTest
    @CsvSource({
        "scipy, outer.inner.psf",
        "scipy-compressed, outer.inner.psf",
        "octave-v6, outer.inner.psf",
        "octave-v7, outer.inner.psf",
        "v73-structured, outer.inner.psf",
        "v73-real, deflated"
    })
    void fields_of_structures_and_deflated_chunks_are_read(String file, String variable) throws IOException {
        assertHolds(ArrayFile.read(file(file + ".mat"), Optional.of(variable)), "matrix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-variable.mat", "v73-single-variable.mat", "plain.h5", "matrix.expected.csv"})
    void the_only_matrix_needs_no_name(String file) throws IOException {
        assertHolds(read(file), "matrix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scipy", "octave-v7", "v73-structured"})
    void a_sparse_variable_is_a_sparse_matrix(String file) throws IOException {
        var matrix = (CsrMatrix) ArrayFile.matrix(file(file + ".mat"), Optional.of("sparse"));
        assertThat(matrix.coefficients()).isEqualTo(4);
        assertThat(Reference.matrix(matrix)).isDeepEqualTo(Data.table(file("sparse.expected.csv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-variable.mat", "v73-single-variable.mat", "fortran.npy"})
    void a_full_variable_is_a_dense_matrix(String file) throws IOException {
        var matrix = (DenseMatrix) ArrayFile.matrix(file(file), Optional.empty());
        assertThat(Reference.matrix(matrix)).isDeepEqualTo(Data.table(file("matrix.expected.csv")));
    }

    @Test
    void numpy_files_of_every_type_and_order_are_read() throws IOException {
        List<String> lines = Files.readAllLines(file("numpy.expected.csv"));
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double[] expected = Arrays.stream(fields)
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            RealArray array = read(fields[0] + ".npy");
            assertThat(array.rows()).as(fields[0]).isEqualTo(2);
            assertThat(array.values()).as(fields[0]).isEqualTo(expected);
        }
    }

    @Test
    void a_list_is_a_column() throws IOException {
        assertThat(read("list.npy")).satisfies(array -> {
            assertThat(array.rows()).isEqualTo(7);
            assertThat(array.values()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        });
    }

    @Test
    void a_numpy_file_longer_than_the_buffer_is_read() throws IOException {
        int n = 20_000;
        String text = "{'descr': '<i2', 'fortran_order': True, 'shape': (2, " + n + "), }";
        var bytes = ByteBuffer.allocate(10 + text.length() + 4 * n).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length());
        text.chars().forEach(c -> bytes.put((byte) c));
        for (int k = 0; k < 2 * n; k++) {
            bytes.putShort((short) k);
        }
        RealArray array = ArrayFile.read(Files.write(folder.resolve("long.npy"), bytes.array()), Optional.empty());
        assertThat(array.values()[n - 1]).isEqualTo((short) (2 * n - 2));
        assertThat(array.values()[2 * n - 1]).isEqualTo((short) (2 * n - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grey8.tif",
                "grey8-white-is-zero.tif",
                "grey8-deflated.tif",
                "grey8-lzw.tif",
                "grey16.tif",
                "grey16-big-endian.tif",
                "float32.tif",
                "float64.tif"
            })
    void tiff_files_are_read(String name) throws IOException {
        double rounding = name.equals("float32.tif") ? 2e-8 : 1e-15;
        assertThat(read(name).values()).containsExactly(new double[] {0, 0.2, 0.4, 1}, within(rounding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"color8.tif", "color16.tif", "palette.tif"})
    void colours_of_tiff_files_become_luminance(String name) throws IOException {
        assertThat(read(name).values()).containsExactly(new double[] {0.299, 0.587, 0.114, 1}, within(1e-15));
    }

    @Test
    void floating_point_pictures_are_as_they_are() throws IOException {
        double[] expected = Arrays.stream(Data.table(file("matrix.expected.csv")))
                .flatMapToDouble(Arrays::stream)
                .map(value -> (float) value)
                .toArray();
        assertThat(read("float32-negative.tif").values()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2.5,-3e-2\n4,5,6\n",
                "1;2.5;-3e-2\r\n4;5;6",
                "1\t2.5\t-3e-2\n\n4\t5\t6\n",
                "  1   2.5 -3e-2\n4 5  6 \n",
                "# made by hand\n1, 2.5, -3e-2\n# half\n4, 5, 6\n",
                "left,middle,right\n1,2.5,-3e-2\n4,5,6\n",
                "\"left\",\"middle, or so\",\"right\"\n\"1\",2.5,-3e-2\n4,5,6\n",
                "\n\n# x\nleft middle right\n1 2.5 -3e-2\n4 5 6",
                "\u00ef\u00bb\u00bf1;2.5;-3e-2\n4;5;6\n"
            })
    void tables_are_read_with_every_separator(String text) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        RealArray array = ArrayFile.read(file, Optional.empty());
        assertThat(array.rows()).isEqualTo(2);
        assertThat(array.values()).containsExactly(1, 2.5, -0.03, 4, 5, 6);
    }
}
