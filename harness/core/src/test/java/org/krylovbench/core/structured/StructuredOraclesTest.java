package org.krylovbench.core.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

/** Structured preconditioners against dense matrices in NumPy: {@code structured.py}. */
final class StructuredOraclesTest {

    private static final Backend BACKEND = new JavaBackend();

    private static DenseMatrix matrix(int n, ToDoubleBiFunction<Integer, Integer> entry) {
        double[] values = new double[n * n];
        Arrays.setAll(values, at -> entry.applyAsDouble(at % n, at / n));
        return new DenseMatrix(n, n, values);
    }

    private static DenseMatrix matrix(String name, int n) {
        return switch (name) {
            case "general" -> matrix(n, (i, j) -> ((7 * i + 3 * j + i * j) % 11 - 5) / 11.0 + (i.equals(j) ? 3 : 0));
            case "definite" -> matrix(n, (i, j) -> ((5 * (i + j) + i * j) % 7 - 3) / 7.0 + (i.equals(j) ? n : 0));
            case "toeplitz" -> matrix(n, (i, j) -> i >= j ? 1.0 / (1 + i - j) : -0.3 / (2 + j - i));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static PointSpreadFunction psf() {
        IntBinaryOperator weight = (p, q) -> (7 * p + 5 * q + p * q) % 11 + 1;
        double[] values = new double[20];
        Arrays.setAll(values, at -> weight.applyAsInt(at / 4, at % 4) / 33.0);
        values[3 * 4 + 1] += 1;
        return new PointSpreadFunction(5, 4, values, 3, 1);
    }

    private static Convolution blur(String boundary, int m, int n) {
        return new Convolution(psf(), Boundary.valueOf(boundary.toUpperCase(Locale.ROOT)), m, n);
    }

    static List<String> circulants() throws IOException {
        return names(" (chan|strang|psf) (inverse|tikhonov|normal-equations) ");
    }

    static List<String> cosines() throws IOException {
        return names(" cosine ");
    }

    private static List<String> names(String pattern) throws IOException {
        try (var in = resource()) {
            return in.lines()
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .filter(name -> name.matches(".*" + pattern + ".*"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("circulants")
    void a_circulant_is_that_of_its_definition(String name) throws IOException {
        String[] words = name.split(" ", -1);
        boolean isBlur = words[0].equals("blur");
        int at = isBlur ? 4 : 3;
        OperatorData A = isBlur
                ? blur(words[3], Integer.parseInt(words[1]), Integer.parseInt(words[2]))
                : matrix(words[0], Integer.parseInt(words[1]));
        var blocks = isBlur ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[2]));
        var recipe = new Circulant(
                Circulant.Kind.valueOf(constant(words[at])),
                Double.parseDouble(words[at + 3]),
                Double.parseDouble(words[at + 4]),
                SpectralInverse.Small.valueOf(constant(words[at + 2])),
                SpectralInverse.Form.valueOf(constant(words[at + 1])),
                blocks);
        assertSame(A, recipe, name);
        if (A instanceof DenseMatrix dense) {
            assertSame(CsrMatrix.of(dense), recipe, name);
        }
    }

    @ParameterizedTest
    @MethodSource("cosines")
    void a_cosine_preconditioner_is_the_optimal_one_of_a_reflexive_blur(String name) throws IOException {
        String[] words = name.split(" ", -1);
        Convolution A = blur(words[3], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        var recipe = new Cosine(
                Double.parseDouble(words[7]),
                Double.parseDouble(words[8]),
                SpectralInverse.Small.valueOf(constant(words[6])),
                SpectralInverse.Form.valueOf(constant(words[5])));
        assertSame(A, recipe, name);
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @ParameterizedTest
    @CsvSource({"general, full, banded", "definite, lower_symmetric, factored"})
    void a_band_is_that_of_dense_least_squares(String matrix, String form, String word) throws IOException {
        DenseMatrix A = matrix(matrix, 12);
        for (int k : new int[] {0, 1, 2, 5, 11}) {
            var recipe = new BandedApproximateInverse(
                    k, 3, BandedApproximateInverse.Form.valueOf(form.toUpperCase(Locale.ROOT)));
            assertSame(A, recipe, matrix + " 12 " + word + " " + k + " 3");
            assertSame(CsrMatrix.of(A), recipe, matrix + " 12 " + word + " " + k + " 3");
        }
    }

    @ParameterizedTest
    @CsvSource({"general", "definite"})
    void blocks_are_inverted_one_by_one(String matrix) throws IOException {
        DenseMatrix A = matrix(matrix, 12);
        for (int size : new int[] {1, 3, 5, 12}) {
            assertSame(A, new BlockJacobi(size), matrix + " 12 blocks " + size);
            assertSame(CsrMatrix.of(A), new BlockJacobi(size), matrix + " 12 blocks " + size);
        }
    }

    /** The systems of R. Chan and Ng: eigenvalues cluster, so that the count does not grow with n. */
    @ParameterizedTest
    @CsvSource({"decay", "quartic"})
    void conjugate_gradients_take_the_steps_that_clusters_promise(String name) throws IOException {
        IntToDoubleFunction t = name.equals("decay")
                ? k -> Math.pow(1 + k, -1.1)
                : k -> k == 0
                        ? 1 + Math.pow(Math.PI, 4) / 5
                        : (k % 2 == 0 ? 1 : -1) * (4 * Math.PI * Math.PI / ((double) k * k) - 24 / Math.pow(k, 4));
        var strang = new Circulant(
                Circulant.Kind.STRANG,
                1e-12,
                0,
                SpectralInverse.Small.LARGEST,
                SpectralInverse.Form.NORMAL_EQUATIONS,
                OptionalInt.empty());
        var chan = new Circulant(
                Circulant.Kind.CHAN,
                1e-12,
                0,
                SpectralInverse.Small.LARGEST,
                SpectralInverse.Form.INVERSE,
                OptionalInt.empty());
        int[] sizes = {32, 64, 128, 256, 512};
        assertThat(iterations(t, sizes, new Identity()))
                .containsExactly(
                        outside(name + " none iterations"), within(1.0)); // 20 steps and more, in which rounding grows
        assertThat(iterations(t, sizes, strang)).containsExactly(outside(name + " strang iterations"));
        assertThat(iterations(t, sizes, chan)).containsExactly(outside(name + " chan iterations"));
    }

    private static double[] iterations(IntToDoubleFunction t, int[] sizes, Preconditioner recipe) {
        return Arrays.stream(sizes)
                .mapToDouble(n -> {
                    DenseMatrix T = matrix(n, (i, j) -> t.applyAsDouble(Math.abs(i - j)));
                    double[] ones = new double[n];
                    Arrays.fill(ones, 1);
                    Solve solve =
                            Solve.of(new ConjugateGradients(), T, recipe, ones, Solve.until(1e-7 * Math.sqrt(n), 1000));
                    assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
                    return solve.iterations;
                })
                .toArray();
    }

    /** To rounding, times at most 10² that small eigenvalues amplify it by. */
    private static void assertSame(OperatorData A, Preconditioner recipe, String name) throws IOException {
        ApproximateInverse M = recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
        int n = A.rows();
        Vector x = BACKEND.vector(
                IntStream.range(0, n).mapToDouble(i -> (7 * i % 11 - 5) / 11.0).toArray());
        Vector y = BACKEND.vector(n);
        double[] outside = outside(name);
        M.apply(x, y);
        assertThat(Solve.entries(y)).as(name).containsExactly(Arrays.copyOf(outside, n), within(1e-12));
        M.applyTranspose(x, y);
        assertThat(Solve.entries(y)).as(name).containsExactly(Arrays.copyOfRange(outside, n, 2 * n), within(1e-12));
    }

    private static double[] outside(String name) throws IOException {
        try (var in = resource()) {
            String line = in.lines()
                    .filter(candidate -> candidate.startsWith(name + ","))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(line.split(","))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static BufferedReader resource() {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StructuredOraclesTest.class.getResourceAsStream("structured.csv")),
                StandardCharsets.UTF_8));
    }
}
