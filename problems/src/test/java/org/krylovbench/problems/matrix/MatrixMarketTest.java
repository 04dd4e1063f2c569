package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;

class MatrixMarketTest {

    private static final String SIZE_2 = "%%MatrixMarket matrix coordinate real general\n2 2 2\n";

    private final Path folder;

    MatrixMarketTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coordinate-real-general.mtx",
                "coordinate-real-general-zipped.mtx.gz",
                "coordinate-real-symmetric.mtx",
                "coordinate-real-skew-symmetric.mtx",
                "coordinate-integer-general.mtx",
                "coordinate-pattern-symmetric.mtx",
                "array-real-general.mtx",
                "array-real-symmetric.mtx",
                "array-real-skew-symmetric.mtx",
                "array-integer-general.mtx"
            })
    void a_file_is_read_as_scipy_reads_it(String name) throws Exception {
        OperatorData a = read(resource(name));
        double[][] expected = Data.table(resource(name.replaceAll("\\.mtx.*", ".expected.csv")));
        assertThat(Reference.matrix(a)).isDeepEqualTo(expected);
        OperatorData byFewBytes = MatrixMarketFile.matrix(resource(name), Optional.empty(), 3);
        assertThat(Reference.matrix(byFewBytes)).isDeepEqualTo(expected);
        assertThat(a).isInstanceOf(name.startsWith("array") ? DenseMatrix.class : CsrMatrix.class);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MatrixMarketTest.class.getResource(name), name)
                .toURI());
    }

    private static OperatorData read(Path file) throws IOException {
        return MatrixMarketFile.matrix(file, Optional.empty());
    }

    private Path write(String content) throws IOException {
        return write("matrix.mtx", content);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void rows_are_sorted_and_duplicates_add_up() throws IOException {
        Path file =
                write("%%MatrixMarket matrix coordinate real general\n2 3 5\n2 3 1\n1 2 4\n2 1 0.5\n2 3 2\n1 1 7\n");
        CsrMatrix a = (CsrMatrix) read(file);
        assertThat(a.rowPointers()).containsExactly(0, 2, 4);
        assertThat(a.columnIndices()).containsExactly(0, 1, 0, 2);
        assertThat(a.values()).containsExactly(7, 4, 0.5, 3);
    }

    @Test
    void case_comments_empty_lines_tabs_and_carriage_returns_do_not_matter() throws IOException {
        Path file = write(
                "%%matrixmarket MATRIX Coordinate REAL General\r\n% comment\r\n\r\n  2\t2 1\r\n%\r\n 2 1  -1E+2\r\n\r\n");
        assertThat(((CsrMatrix) read(file)).get(1, 0)).isEqualTo(-100);
    }

    @Test
    void a_file_without_a_newline_at_its_end_is_complete() throws IOException {
        assertThat(read(write(SIZE_2 + "1 1 1\n2 2 1")).coefficients()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinate real symmetric", "%%MatrixMarket matrix Coordinate Real Symmetric"})
    void a_header_stands_in_for_a_missing_banner(String header) throws IOException {
        Path file = write("2 2 2\n1 1 4\n2 1 5\n");
        CsrMatrix a = (CsrMatrix) MatrixMarketFile.matrix(file, Optional.of(header));
        assertThat(a.values()).containsExactly(4, 5, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 2 1;1 1 1 | 1: the banner '%%MatrixMarket matrix …' is missing; say what the file holds, for example "
                        + "header: coordinate real symmetric",
                "'' | 1: the banner '%%MatrixMarket matrix …' is missing; say what the file holds, for example "
                        + "header: coordinate real symmetric",
                "%%MatrixMarket matrix coordinate complex general | 1: complex matrices are not read, all methods here "
                        + "are real; store the equivalent real system [Re A, −Im A; Im A, Re A]",
                "%%MatrixMarket matrix array real hermitian | 1: hermitian matrices are not read, all methods here are "
                        + "real; a real hermitian matrix is called symmetric",
                "%%MatrixMarket matrix list real general | 1: the format should be coordinate or array, but is 'list'",
                "%%MatrixMarket matrix array quaternion general | 1: the field should be real, integer or pattern, but "
                        + "is 'quaternion'",
                "%%MatrixMarket matrix array real odd | 1: the symmetry should be general, symmetric or "
                        + "skew-symmetric, but is 'odd'",
                "%%MatrixMarket matrix array pattern general | 1: an array has no pattern; write 'array real general' "
                        + "or 'coordinate pattern general'",
                "%%MatrixMarket matrix coordinate pattern skew-symmetric | 1: a pattern has no signs; write "
                        + "'coordinate pattern symmetric' or '… general'",
                "%%MatrixMarket vector | 1: '%%MatrixMarket vector' does not describe a matrix; write, for example, "
                        + "'coordinate real symmetric'",
                "C | 1: the file ends before its size; a line 'rows columns entries' should follow",
                "C;2 2 | 2: the size should be 'rows columns entries', but this line has 2 fields",
                "C;2 x 1 | 2: 'x' should be an integer from 0 to 2147483647",
                "C;2 2 99999999999 | 2: '99999999999' should be an integer from 0 to 2147483647",
                "C;0 2 1 | 2: the size is 0×2; at least one row and one column are needed",
                "S;2 3 1 | 2: the matrix is 2×3, but a symmetric or skew-symmetric one is square; call it general",
                "C;2 2 1;3 1 1 | 3: the row 3 should lie in 1 … 2",
                "C;2 2 1;1 0 1 | 3: the column 0 should lie in 1 … 2",
                "C;2 2 1;-1 1 1 | 3: '-1' should be an integer from 0 to 2147483647",
                "C;2 2 1;1 1 | 3: an entry is 'row column value', but this line has 2 fields",
                "C;2 2 1;% note;;1 1 one | 5: 'one' should be a number like -1.5e-3",
                "C;2 2 1;1 1 1-2 | 3: '1-2' should be a number like -1.5e-3",
                "C;2 2 1;1 1 1f | 3: '1f' should be a finite number like -1.5e-3",
                "C;2 2 1;1 1 NaN | 3: 'NaN' should be a finite number like -1.5e-3",
                "C;2 2 1;1 1 1e999 | 3: '1e999' should be a finite number like -1.5e-3",
                "C;2 2 2;1 1 1 | 3: the file ends after 1 of the 2 entries that its size promises; correct the size or "
                        + "supply the others",
                "C;2 2 1;1 1 1;2 2 1 | 4: there are more than the 1 entries that the size promises; correct the size "
                        + "or remove the others",
                "K;2 2 1;1 1 3 | 3: a skew-symmetric matrix has a zero diagonal; leave this entry out",
                "I;2 2 1;1 1 0.5 | 3: '0.5' should be an integer; or call the matrix real",
                "A;2 1 | 2: the file ends after 0 of the 2 entries that its size promises; correct the size or supply "
                        + "the others",
                "A;2 1;1;2;3 | 5: there are more than the 2 entries that the size promises; correct the size or remove "
                        + "the others",
                "A;2 1;1 2 | 3: an array has one number per line, but this line has 2",
                "A;99999 99999 | 2: a dense 99999×99999 matrix is too large; use the coordinate format"
            })
    void an_error_says_where_what_is_wrong_and_what_would_do(String lines, String message) throws IOException {
        String text = lines.replaceFirst("^C(;|$)", "%%MatrixMarket matrix coordinate real general;")
                .replaceFirst("^S;", "%%MatrixMarket matrix coordinate real symmetric;")
                .replaceFirst("^K;", "%%MatrixMarket matrix coordinate real skew-symmetric;")
                .replaceFirst("^I;", "%%MatrixMarket matrix coordinate integer general;")
                .replaceFirst("^A;", "%%MatrixMarket matrix array real general;")
                .replace(';', '\n');
        Path file = write(text);
        assertThatIOException().isThrownBy(() -> read(file)).withMessage(file + ":" + message);
        assertThatIOException()
                .isThrownBy(() -> MatrixMarketFile.matrix(file, Optional.empty(), 5)) // many blocks of whole lines
                .withMessage(file + ":" + message);
    }

    /** Lines for a 999×1000 matrix, with comments and empty ones among them. */
    private static List<String> manyLines(int entries, Random random) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < entries; k++) {
            switch (random.nextInt(50)) {
                case 0 -> lines.add("% a comment");
                case 1 -> lines.add(" ");
                default -> {}
            }
            int i = 1 + random.nextInt(999);
            int j = 1 + random.nextInt(1000);
            lines.add(i + (k % 3 == 0 ? "  " : "\t") + j + " " + random.nextGaussian() * Math.pow(10, k % 40 - 20));
        }
        return lines;
    }

    private Path writeMany(String name, int announced, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        try (var out = name.endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(file))
                : Files.newOutputStream(file)) {
            String header = "%%MatrixMarket matrix coordinate real general\n999 1000 " + announced + "\n";
            out.write((header + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"many.mtx", "many.mtx.gz"})
    void a_file_of_many_blocks_is_read_as_line_by_line(String name) throws IOException {
        int count = 120_000; // four megabytes, and several entries at the same place
        List<String> lines = manyLines(count, new Random(1));
        var expected = new CoordinateList(999, 1000);
        for (String line : lines) {
            String[] fields = line.trim().split("\\s+", -1);
            if (fields.length == 3 && !line.startsWith("%")) {
                expected.add(
                        Integer.parseInt(fields[0]) - 1,
                        Integer.parseInt(fields[1]) - 1,
                        Double.parseDouble(fields[2]));
            }
        }
        CsrMatrix a = (CsrMatrix) read(writeMany(name, count, lines));
        assertThat(a.rowPointers()).isEqualTo(expected.toCsr().rowPointers());
        assertThat(a.columnIndices()).isEqualTo(expected.toCsr().columnIndices());
        assertThat(a.values()).isEqualTo(expected.toCsr().values());
    }

    @Test
    void the_line_of_an_error_is_right_in_later_blocks_too() throws IOException {
        int count = 120_000;
        List<String> lines = manyLines(count, new Random(2));
        int last = lines.size() + 2;
        Path more = writeMany("more.mtx", count - 2, lines);
        assertThatIOException()
                .isThrownBy(() -> read(more))
                .withMessageStartingWith(more + ":" + (last - 1) + ": there");
        Path fewer = writeMany("fewer.mtx.gz", count + 1, lines);
        assertThatIOException()
                .isThrownBy(() -> read(fewer))
                .withMessageStartingWith(fewer + ":" + last + ": the file");
        lines.set(100_000, "1 1000 1.0x");
        Path malformed = writeMany("malformed.mtx", 5, lines.subList(99_995, lines.size()));
        assertThatIOException() // the sixth entry is one too many, whatever it says
                .isThrownBy(() -> read(malformed))
                .withMessageContaining("there are more than the 5 entries");
        Path wrong = writeMany("wrong.mtx", count, lines);
        assertThatIOException()
                .isThrownBy(() -> read(wrong))
                .withMessage(wrong + ":100003: '1.0x' should be a number like -1.5e-3");
        byte[] zipped = Files.readAllBytes(writeMany("wrong.mtx.gz", count, lines));
        Path broken = Files.write(folder.resolve("broken.mtx.gz"), Arrays.copyOf(zipped, zipped.length - 100));
        assertThatIOException().isThrownBy(() -> read(broken)).withMessageStartingWith(broken + ":100003: '1.0x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liar.mtx", "liar.mtx.gz"})
    void a_size_that_lies_costs_no_memory(String name) throws IOException {
        Path file = writeMany(name, 2_000_000_000, List.of("1 1 1", "999 1000 1")); // 32 GB as triples
        assertThatIOException()
                .isThrownBy(() -> read(file))
                .withMessage(
                        file + ":4: the file ends after 2 of the 2000000000 entries that its size promises; correct "
                                + "the size or supply the others");
        Path array = write("%%MatrixMarket matrix array real general\n46000 46000\n1\n"); // 17 GB
        assertThatIOException()
                .isThrownBy(() -> read(array))
                .withMessageStartingWith(array + ":3: the file ends after 1 of the 2116000000 entries");
    }

    @Test
    void rows_that_the_memory_cannot_hold_are_refused() throws IOException {
        Path file = write("%%MatrixMarket matrix coordinate real general\n2147483647 2147483647 1\n1 1 1\n");
        assertThatIOException()
                .isThrownBy(() -> read(file))
                .withMessageStartingWith(
                        file + ":2: a sparse 2147483647×2147483647 matrix with 1 entries has 2.15e+09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1", "-1.7976931348623157e308", "4.9E-324", "2.2250738585072011e-308", "1e23", "9007199254740993",
                "123456789012345678901234567890", "+.5", "5.", "00012.50", "8.41e21", "2.4703282292062327208e-324"
            })
    void a_number_is_the_double_next_to_it(String text) throws IOException {
        Path file = write("%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 " + text + "\n");
        assertThat(((CsrMatrix) read(file)).get(0, 0)).isEqualTo(Double.parseDouble(text));
    }

    @Test
    void a_header_that_contradicts_the_banner_is_refused() throws IOException {
        Path file = write(SIZE_2 + "1 1 1\n2 2 1\n");
        assertThatIOException()
                .isThrownBy(() -> MatrixMarketFile.matrix(file, Optional.of("coordinate real symmetric")))
                .withMessage(
                        file + ":1: the file's banner is '%%MatrixMarket matrix coordinate real general', which is "
                                + "not the header 'coordinate real symmetric'; leave header out");
        assertThat(MatrixMarketFile.matrix(file, Optional.of("coordinate real general"))
                        .rows())
                .isEqualTo(2);
    }

    @Test
    void a_missing_file_and_false_or_broken_gzip_are_named() throws Exception {
        Path missing = folder.resolve("missing.mtx");
        assertThatIOException()
                .isThrownBy(() -> read(missing))
                .withMessage(missing + ": there is no such file; give the path of a .mtx or .mtx.gz file");
        Path plain = write("plain.mtx.gz", SIZE_2);
        assertThatIOException()
                .isThrownBy(() -> read(plain))
                .withMessage(plain + ": is not gzipped; take away the ending .gz");
        byte[] zipped = Files.readAllBytes(resource("coordinate-real-general-zipped.mtx.gz"));
        Path broken = Files.write(folder.resolve("broken.mtx.gz"), Arrays.copyOf(zipped, zipped.length / 2));
        assertThatIOException()
                .isThrownBy(() -> read(broken))
                .withMessage(broken + ": the gzipped data are damaged or break off; fetch the file again");
    }

    private static MatrixMarket problem(Path file) {
        return new MatrixMarket(file, Optional.empty(), MatrixMarket.Exact.ONES, false, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%MatrixMarket matrix array real general\n2 1\n5\n6\n",
                "%%MatrixMarket matrix coordinate real general\n2 1 2\n2 1 6\n1 1 5\n"
            })
    void a_right_hand_side_from_a_file_leaves_the_solution_unknown(String rhs) throws IOException {
        Path matrix = write(SIZE_2 + "1 1 1\n2 2 1\n");
        Path vector = write("b.mtx", rhs);
        var recipe = new MatrixMarket(matrix, Optional.of(vector), MatrixMarket.Exact.ONES, false, Optional.empty());
        LinearProblem problem = recipe.assemble(1);
        assertThat(problem.rightHandSide()).containsExactly(5, 6);
        assertThat(problem.exactSolution()).isEmpty();
        assertThat(recipe.files()).containsExactly(matrix, vector);
        assertThat(recipe.label()).isEqualTo("matrix");
    }

    @Test
    void a_right_hand_side_of_another_size_is_refused() throws IOException {
        Path matrix = write(SIZE_2 + "1 1 1\n2 2 1\n");
        Path vector = write("b.mtx", "%%MatrixMarket matrix array real general\n3 1\n5\n6\n7\n");
        var recipe = new MatrixMarket(matrix, Optional.of(vector), MatrixMarket.Exact.ONES, false, Optional.empty());
        assertThatIOException()
                .isThrownBy(() -> recipe.assemble(1))
                .withMessage(vector + ":1: the right-hand side is 3×1, but the matrix has 2 rows; a file of size 2×1 "
                        + "would do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 2", "2 3"})
    void rectangular_matrices_make_least_squares_problems(String size) throws IOException {
        Path file = write("%%MatrixMarket matrix coordinate real general\n" + size + " 2\n1 1 2\n2 2 3\n");
        LinearProblem problem = problem(file).assemble(1);
        assertThat(problem.operator().rows()).isEqualTo(size.charAt(0) - '0');
        assertThat(problem.rightHandSide())
                .startsWith(2, 3)
                .hasSize(problem.operator().rows());
        assertThat(problem.exactSolution().orElseThrow())
                .containsOnly(1)
                .hasSize(problem.operator().columns());
        assertThat(problem.traits()).containsExactly(Trait.NONZERO_DIAGONAL);
    }

    @Test
    void the_user_can_vouch_for_definiteness_of_square_matrices_only() throws IOException {
        Path square = write("%%MatrixMarket matrix coordinate real symmetric\n2 2 3\n1 1 1\n2 1 2\n2 2 5\n");
        assertThat(problem(square).assemble(1).traits()).doesNotContain(Trait.POSITIVE_DEFINITE);
        var vouched = new MatrixMarket(square, Optional.empty(), MatrixMarket.Exact.ONES, true, Optional.empty());
        assertThat(vouched.assemble(1).traits()).contains(Trait.POSITIVE_DEFINITE);

        Path tall = write("tall.mtx", "%%MatrixMarket matrix array real general\n2 1\n1\n1\n");
        var absurd = new MatrixMarket(tall, Optional.empty(), MatrixMarket.Exact.ONES, true, Optional.empty());
        assertThatIOException()
                .isThrownBy(() -> absurd.assemble(1))
                .withMessage(tall + ":1: a 2×1 matrix cannot be positive definite; leave positive-definite out");
    }

    @Test
    void the_prototype_asks_for_a_file() {
        MatrixMarket prototype = problem(Path.of(""));
        assertThat(prototype.files()).isEmpty();
        assertThat(prototype.label()).isEqualTo("matrix-market");
        assertThatIOException()
                .isThrownBy(() -> prototype.assemble(1))
                .withMessage("matrix-market: no file is given; write, for example, file: data/diffusion.mtx");
    }

    @Test
    void a_bad_header_is_refused_at_once() {
        Path file = Path.of("a.mtx");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new MatrixMarket(file, Optional.empty(), MatrixMarket.Exact.ONES, false, Optional.of("sparse")))
                .withMessage("header cannot be used: 'sparse' does not describe a matrix; write, for example, "
                        + "'coordinate real symmetric'");
    }

    @Test
    void sherman1_comes_with_its_right_hand_side() throws IOException {
        Path matrix = Data.shared("matrices/sherman1.mtx");
        Path rhs = Data.shared("matrices/sherman1_rhs1.mtx");
        var recipe = new MatrixMarket(matrix, Optional.of(rhs), MatrixMarket.Exact.ONES, false, Optional.empty());
        LinearProblem problem = recipe.assemble(1);
        assertThat(recipe.label()).isEqualTo("sherman1");
        assertThat(problem.operator().rows()).isEqualTo(1000);
        assertThat(problem.operator().coefficients()).isEqualTo(3750); // 2375 stored, 1000 of them on the diagonal
        assertThat(problem.rightHandSide()[999]).isEqualTo(-0.4508);
        assertThat(problem.traits()).contains(Trait.SYMMETRIC).doesNotContain(Trait.POSITIVE_DEFINITE);
    }

    @Test
    void orsirr_1_is_not_symmetric() throws IOException {
        LinearProblem problem = problem(Data.shared("matrices/orsirr_1.mtx")).assemble(1);
        assertThat(problem.operator().rows()).isEqualTo(1030);
        assertThat(problem.operator().coefficients()).isEqualTo(6858);
        assertThat(((CsrMatrix) problem.operator()).get(0, 0)).isEqualTo(-16809.6667);
        assertThat(problem.traits()).isEqualTo(Set.of(Trait.SQUARE, Trait.NONZERO_DIAGONAL));
    }

    @Test
    void gr_30_30_has_integers_and_is_seen_to_be_positive_definite() throws IOException {
        LinearProblem problem = problem(Data.shared("matrices/gr_30_30.mtx")).assemble(1);
        assertThat(problem.operator().coefficients()).isEqualTo(7744); // 2 · 4322 − 900
        assertThat(problem.operator().diagonal()).containsOnly(8);
        assertThat(problem.traits()).contains(Trait.POSITIVE_DEFINITE);
    }

    @Test
    void bcsstk01_needs_a_header() throws IOException {
        Path file = Data.shared("matrices/bcsstk01.mtx");
        assertThatIOException().isThrownBy(() -> read(file)).withMessageContaining(":1: the banner");
        CsrMatrix a = (CsrMatrix) MatrixMarketFile.matrix(file, Optional.of("coordinate real symmetric"));
        assertThat(a.coefficients()).isEqualTo(400); // 2 · 224 − 48
        assertThat(a.get(0, 4)).isEqualTo(1e6);
        assertThat(Traits.of(a)).contains(Trait.SYMMETRIC);
    }

    @Test
    void a_random_solution_follows_the_seed() throws IOException {
        Path file = write(SIZE_2 + "1 1 1\n2 2 1\n");
        var recipe = new MatrixMarket(file, Optional.empty(), MatrixMarket.Exact.RANDOM, false, Optional.empty());
        double[] x = recipe.assemble(42).exactSolution().orElseThrow();
        // the first two of new Random(42), whose algorithm is documented
        assertThat(x).containsExactly(new double[] {1.1419053154730547, 0.9194079489827879}, within(0.0));
    }
}
