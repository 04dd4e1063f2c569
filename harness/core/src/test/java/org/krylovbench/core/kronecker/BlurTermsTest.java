package org.krylovbench.core.kronecker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.PointSpreadFunction;

final class BlurTermsTest {

    private static final Backend BACKEND = new JavaBackend();

    /** Every boundary with PSFs that are small, as large as the image, off centre, and larger than the image. */
    static Stream<Convolution> blurs() {
        return Stream.of(Boundary.ZERO, Boundary.PERIODIC, Boundary.REFLEXIVE, Boundary.ANTIREFLEXIVE)
                .flatMap(boundary -> Stream.of(
                        new Convolution(Samples.psf(3, 5, 1, 2, 1), boundary, 9, 8),
                        new Convolution(Samples.psf(9, 8, 2, 5, 2), boundary, 9, 8),
                        new Convolution(Samples.psf(5, 17, 4, 3, 3), boundary, 4, 7)));
    }

    @ParameterizedTest
    @MethodSource("blurs")
    void all_terms_together_are_the_blur(Convolution blur) {
        var sum = new KroneckerOperator(BlurTerms.of(blur, Truncation.NONE, BACKEND), BACKEND);
        Transposable A = BACKEND.operator(blur);
        Vector x = BACKEND.vector(Samples.uniform(A.columns(), 4));
        Vector expected = BACKEND.vector(A.rows());
        Vector y = BACKEND.vector(A.rows());
        A.apply(x, expected);
        sum.apply(x, y);
        assertNear(y, expected);
        A.applyTranspose(x, expected);
        sum.applyTranspose(x, y);
        assertNear(y, expected);
    }

    private static void assertNear(Vector y, Vector expected) {
        double norm = expected.norm();
        expected.axpy(-1, y);
        assertThat(expected.norm()).isLessThan(1e-12 * norm);
    }

    /** Eckart and Young's theorem for the rearrangement: what is left has the norm of the weights that were left out. */
    @ParameterizedTest
    @MethodSource("blurs")
    void what_a_truncated_sum_leaves_is_as_large_as_the_weights_left_out(Convolution blur) {
        BlurTerms all = BlurTerms.of(blur, Truncation.NONE, BACKEND);
        DenseMatrix A = Samples.entries(blur);
        double norm = norm(A.values());
        for (int rank = 1; rank <= all.rank(); rank++) {
            KroneckerSum some = BlurTerms.of(blur, new Truncation(OptionalInt.of(rank), 1), BACKEND);
            double[] rest = A.values().clone();
            for (int k = 0; k < rank; k++) {
                subtract(rest, some.B(k), some.C(k));
            }
            double out = norm(Arrays.copyOfRange(all.weights(), rank, all.weights().length));
            assertThat(norm(rest)).as("rank %d", rank).isCloseTo(out, within(1e-12 * norm));
        }
    }

    private static void subtract(double[] A, DenseMatrix B, DenseMatrix C) {
        int rows = B.rows() * C.rows();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < B.columns() * C.columns(); j++) {
                A[i + j * rows] -= B.get(i / C.rows(), j / C.columns()) * C.get(i % C.rows(), j % C.columns());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Boundary.class,
            names = {"ZERO", "PERIODIC", "REFLEXIVE"})
    void a_separable_blur_is_one_term(Boundary boundary) {
        double[] line = {1, 4, 6, 4, 1};
        double[] values = IntStream.range(0, 25)
                .mapToDouble(i -> line[i / 5] * line[i % 5])
                .toArray();
        var blur = new Convolution(new PointSpreadFunction(5, 5, values, 2, 2), boundary, 12, 10);
        assertThat(BlurTerms.of(blur, Truncation.NONE, BACKEND).rank()).isEqualTo(1);
    }

    @Test
    void terms_are_kept_up_to_the_energy() {
        double[] weights = {4, 2, 1, 1, 0};
        assertThat(new Truncation(OptionalInt.empty(), 0.9).of(weights, Math.sqrt(22), 1e-15))
                .isEqualTo(2); // 20 of 22
        assertThat(new Truncation(OptionalInt.empty(), 0.92).of(weights, Math.sqrt(22), 1e-15))
                .isEqualTo(3);
        assertThat(Truncation.NONE.of(weights, Math.sqrt(22), 1e-15)).isEqualTo(4);
        assertThat(new Truncation(OptionalInt.of(9), 1).of(weights, Math.sqrt(22), 1e-15))
                .isEqualTo(4);
    }

    @Test
    void a_truncation_that_keeps_nothing_is_refused() {
        assertThatThrownBy(() -> new Truncation(OptionalInt.of(0), 1)).hasMessage("rank must be at least 1, but is 0");
        assertThatThrownBy(() -> new Truncation(OptionalInt.empty(), 0))
                .hasMessage("energy must lie in (0, 1], but is 0.0");
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    }
}
