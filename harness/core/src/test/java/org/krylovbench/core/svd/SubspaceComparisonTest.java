package org.krylovbench.core.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.kronecker.KroneckerDiagonal;
import org.krylovbench.core.kronecker.KroneckerReordering;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

final class SubspaceComparisonTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final FullSvd ALL = new FullSvd(OptionalInt.empty());

    /** What an inequality may miss by where both sides are rounding. */
    private static final double ROUNDING = 1e-12;

    static Stream<double[]> numpy() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SubspaceComparisonTest.class.getResourceAsStream("subspaces.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList().stream()
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
    }

    /** By whole bases there, and here by what the leading 8 vectors of both tell. */
    @ParameterizedTest
    @MethodSource("numpy")
    void distances_and_bounds_are_those_of_numpy(double[] row) {
        int m = (int) row[0];
        int n = (int) row[1];
        double[] a = new double[m * n];
        double[] near = new double[m * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                double distance = (i - (double) m * j / n) / 2.5;
                a[i + j * m] = Math.exp(-distance * distance) + 0.1 * Math.cos(3.0 * i * j);
                near[i + j * m] = a[i + j * m] + 0.01 * Math.sin(1 + 2 * i + 5 * j);
            }
        }
        double[] b = IntStream.range(0, m).mapToDouble(Math::cos).toArray();
        var data = new DenseMatrix(m, n, a);
        ApproximateSvd approximate = decompose(new FullSvd(OptionalInt.of(8)), new DenseMatrix(m, n, near));
        for (int known : new int[] {8, 9}) {
            var exact = new FullSvd(OptionalInt.of(known));
            SubspaceBounds bounds = compare(exact, approximate, data, b).at((int) row[2]);
            double[] expected = Arrays.copyOfRange(row, 3, row.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(numbers(bounds)[i]).as("column " + i).isCloseTo(expected[i], within(1e-11 * expected[i]));
            }
        }
    }

    record Sample(SvdRecipe recipe, OperatorData data) {}

    static Stream<Sample> samples() {
        List<OperatorData> blurs = Stream.of(Boundary.ZERO, Boundary.REFLEXIVE, Boundary.PERIODIC)
                .<OperatorData>map(boundary -> new Convolution(Samples.psf(7, 5, 3, 2, 1), boundary, 8, 7))
                .toList();
        return Stream.of(10, 30)
                .flatMap(k -> Stream.<SvdRecipe>of(
                        new KroneckerReordering(k, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN),
                        new KroneckerReordering(k, OptionalInt.of(2), 1, OptionalInt.empty(), Search.GOLUB_KAHAN),
                        new KroneckerDiagonal(k, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN),
                        new Randomized(k, 4, 0, 1),
                        new GolubKahanLanczos(k, true, 1, 1)))
                .flatMap(recipe -> Stream.concat(
                                blurs.stream(),
                                recipe instanceof Randomized
                                        ? Stream.of(Samples.dense(40, 25, 1), Samples.dense(25, 40, 2))
                                        : Stream.of())
                        .map(data -> new Sample(recipe, data)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_bound_holds_wherever_it_is_positive_and_a_distance_is_a_sine(Sample sample) {
        double[] b = Samples.uniform(sample.data().rows(), 3);
        SubspaceComparison comparison = compare(ALL, decompose(sample.recipe(), sample.data()), sample.data(), b);
        assertThat(comparison.mostRank()).isGreaterThan(5);
        for (int r = 1; r <= comparison.mostRank(); r++) {
            SubspaceBounds at = comparison.at(r);
            assertThat(at.signalDistance()).isBetween(0.0, 1 + ROUNDING);
            assertThat(at.noiseDistance()).isBetween(0.0, 1 + ROUNDING);
            assertHolds(at.signalDistance(), at::signalBound);
            assertHolds(at.noiseDistance(), at::noiseBound);
            assertHolds(at.pseudoinverseDifference(), at::pseudoinverseBound);
            assertHolds(at.solutionDifference(), at::solutionBound);
        }
    }

    private static void assertHolds(double difference, DoubleSupplier bound) {
        if (bound.getAsDouble() > 0) {
            assertThat(difference).isLessThanOrEqualTo(bound.getAsDouble() * (1 + ROUNDING) + ROUNDING);
        }
    }

    /** The bounds of the first ranks are bounds: the test above would say nothing if none were positive. */
    @Test
    void there_are_positive_bounds_and_they_turn_negative_where_the_singular_values_cross() {
        var blur = new Convolution(Samples.psf(7, 5, 3, 2, 1), Boundary.ZERO, 8, 7);
        var recipe = new KroneckerReordering(40, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN);
        ApproximateSvd svd = decompose(recipe, blur);
        double[] exact = decompose(ALL, blur).sigma();
        SubspaceComparison comparison = compare(ALL, svd, blur, Samples.uniform(56, 3));
        int positive = 0;
        for (int r = 1; r <= comparison.mostRank(); r++) {
            double bound = comparison.at(r).signalBound();
            assertThat(bound > 0).isEqualTo(svd.sigma()[r - 1] > exact[r]);
            positive += bound > 0 ? 1 : 0;
        }
        assertThat(positive).isBetween(1, comparison.mostRank() - 1);
    }

    /** A zero boundary makes A persymmetric, and what is made of its Kronecker terms too. */
    @Test
    void with_a_zero_boundary_signal_and_noise_are_alike() {
        var blur = new Convolution(Samples.psf(7, 5, 3, 2, 1), Boundary.ZERO, 8, 7);
        for (SvdRecipe recipe : List.of(
                new KroneckerReordering(30, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN),
                new KroneckerDiagonal(30, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN))) {
            SubspaceComparison comparison = compare(ALL, decompose(recipe, blur), blur, Samples.uniform(56, 3));
            for (int r = 1; r <= comparison.mostRank(); r++) {
                SubspaceBounds at = comparison.at(r);
                assertThat(at.noiseDistance()).isCloseTo(at.signalDistance(), within(1e-10));
                assertThat(at.noiseBound()).isCloseTo(at.signalBound(), within(1e-8 * Math.abs(at.signalBound())));
            }
        }
    }

    @Test
    void of_all_singular_values_nothing_is_left_between_two_exact_decompositions() {
        OperatorData data = Samples.dense(20, 14, 4);
        SubspaceComparison comparison =
                compare(ALL, decompose(new GolubKahanLanczos(14, true, 1e-8, 1), data), data, Samples.uniform(20, 5));
        assertThat(comparison.mostRank()).isEqualTo(14);
        for (int r = 1; r <= 14; r++) {
            for (double number : numbers(comparison.at(r))) {
                assertThat(number).isBetween(0.0, 1e-10); // rounding, times a condition number of some hundreds
            }
        }
    }

    @Test
    void ranks_end_where_a_singular_value_is_zero_or_the_next_is_not_known() {
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        var data = new DenseMatrix(8, 8, ones);
        ApproximateSvd svd = decompose(ALL, data);
        assertThat(compare(ALL, svd, data, Samples.uniform(8, 1)).mostRank()).isEqualTo(1);
        var other = Samples.dense(8, 8, 1);
        SubspaceComparison few =
                compare(new FullSvd(OptionalInt.of(5)), decompose(ALL, other), other, Samples.uniform(8, 1));
        assertThat(few.mostRank()).isEqualTo(4);
    }

    @Test
    void vectors_that_are_not_orthonormal_are_refused() {
        double[] entries = new double[100 * 100];
        for (int i = 0; i < 100; i++) {
            entries[i * 101] = i == 0 ? 10 : 1.0 / (1 + i);
        }
        var data = new DenseMatrix(100, 100, entries);
        ApproximateSvd copies = decompose(new GolubKahanLanczos(60, false, 1, 1), data);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(ALL, copies, data, Samples.uniform(100, 1)))
                .withMessageContaining("the approximate singular vectors are not orthonormal");
    }

    private static SubspaceComparison compare(
            SvdRecipe exact, ApproximateSvd approximate, OperatorData data, double[] b) {
        Vector rightHandSide = BACKEND.vector(b);
        return new SubspaceComparison(
                decompose(exact, data), approximate, BACKEND.operator(data), rightHandSide, BACKEND);
    }

    private static ApproximateSvd decompose(SvdRecipe recipe, OperatorData data) {
        return recipe.decompose(data, BACKEND.operator(data), BACKEND);
    }

    private static double[] numbers(SubspaceBounds bounds) {
        return new double[] {
            bounds.signalDistance(),
            bounds.signalBound(),
            bounds.noiseDistance(),
            bounds.noiseBound(),
            bounds.pseudoinverseDifference(),
            bounds.pseudoinverseBound(),
            bounds.pseudoinverseSubspaceBound(),
            bounds.solutionDifference(),
            bounds.solutionBound()
        };
    }
}
