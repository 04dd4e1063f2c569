package org.krylovbench.bench.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

/** Singular values and eigenvalues in full, by bounds, and by transforms. */
final class SpectrumTest {

    /** mpmath with 40 digits: the ratio of the singular values of mpmath.hilbert(n). */
    @ParameterizedTest
    @CsvSource({"3, 524.05677758606082", "5, 476607.25024256081", "8, 15257575741.646943"})
    void the_condition_of_the_hilbert_matrix_is_the_known_one(int n, double condition) {
        Spectrum spectrum = spectrum(hilbert(n));
        assertThat(spectrum.largest() / spectrum.smallest())
                .isCloseTo(condition, Percentage.withPercentage(1e-14 * condition)); // eps · condition, and 50 for luck
        assertThat(spectrum.rank(n)).isEqualTo(n);
        assertThat(spectrum.eigenvalues()[2 * n - 2]).isCloseTo(spectrum.largest(), within(1e-14));
    }

    @Test
    void a_hilbert_matrix_of_order_twenty_has_no_full_rank_in_double_precision() {
        assertThat(spectrum(hilbert(20)).rank(20)).isEqualTo(13); // numpy.linalg.matrix_rank
    }

    /** ‖b‖² = Σ |uᵢᵀb|² for a square A. */
    @Test
    void the_coefficients_of_the_data_are_complete() {
        double[] b = random(12, 3);
        Spectrum dense = DenseSpectrum.of(matrix(12, 12, 4), LinearProblem.of(matrix(12, 12, 4), b))
                .orElseThrow();
        assertThat(DataFacts.norm(dense.picard())).isCloseTo(DataFacts.norm(b), within(1e-13));
    }

    @Test
    void a_matrix_that_is_not_a_number_has_no_spectrum() {
        var a = new DenseMatrix(1, 1, new double[] {Double.NaN});
        assertThat(DenseSpectrum.of(a, LinearProblem.of(a, new double[1]))).isEmpty();
        assertThat(Bidiagonalization.of(a, 5, 5, 1).steps()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_convolution_has_the_entries_of_its_products_with_unit_vectors(Boundary boundary) {
        Convolution blur = blur(boundary, 7, 6);
        DenseMatrix expected = DenseMatrix.of(blur);
        DenseMatrix actual = DenseMatrix.of(MatrixEntries.of(blur).orElseThrow().matrix());
        assertThat(actual.rows()).isEqualTo(expected.rows());
        for (int k = 0; k < expected.values().length; k++) {
            assertThat(actual.values()[k]).isCloseTo(expected.values()[k], within(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 7", "7, 6", "8, 8"})
    void a_periodic_blur_has_the_values_of_its_transform(int rows, int columns) {
        Convolution blur = blur(Boundary.PERIODIC, rows, columns);
        double[] b = random(rows * columns, 5);
        Spectrum fast = PeriodicSpectrum.of(blur, b).orElseThrow();
        DenseMatrix a = DenseMatrix.of(blur);
        Spectrum dense = DenseSpectrum.of(a, LinearProblem.of(a, b)).orElseThrow();
        for (int k = 0; k < rows * columns; k++) {
            assertThat(fast.singularValues()[k]).isCloseTo(dense.singularValues()[k], within(1e-13));
            assertThat(Math.hypot(fast.eigenvalues()[2 * k], fast.eigenvalues()[2 * k + 1]))
                    .isCloseTo(fast.singularValues()[k], within(1e-15));
        }
        assertThat(DataFacts.norm(fast.picard())).isCloseTo(DataFacts.norm(b), within(1e-13));
        assertThat(sum(fast.eigenvalues(), 0)).isCloseTo(sum(dense.eigenvalues(), 0), within(1e-12)); // the trace
        assertThat(sum(fast.eigenvalues(), 1)).isCloseTo(0, within(1e-12)); // it is real
        assertThat(PeriodicSpectrum.of(blur(Boundary.ZERO, rows, columns), b)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, 20", "20, 30", "25, 25"})
    void all_steps_find_the_extreme_singular_values(int rows, int columns) {
        DenseMatrix a = matrix(rows, columns, 6);
        Spectrum exact = spectrum(a);
        Bidiagonalization bounds = Bidiagonalization.of(a, 60, 9, 7);
        assertThat(bounds.steps()).isEqualTo(Math.min(rows, columns));
        assertThat(bounds.largest()).isCloseTo(exact.largest(), within(1e-13));
        assertThat(bounds.smallest()).isCloseTo(exact.smallest(), within(1e-13));
    }

    @Test
    void some_steps_bound_the_singular_values_and_come_near_the_norm() {
        DenseMatrix a = matrix(300, 200, 8);
        Spectrum exact = spectrum(a);
        Bidiagonalization bounds = Bidiagonalization.of(a, 60, 0, 9);
        assertThat(bounds.steps()).isEqualTo(60);
        assertThat(bounds.largest()).isBetween(exact.largest() * (1 - 1e-6), exact.largest() * (1 + 1e-14));
        assertThat(bounds.smallest()).isBetween(exact.smallest() * (1 - 1e-14), exact.smallest() * 1.1);
    }

    /** By then no singular value is near the ends that it has not seen, and copies of those that it has do no harm. */
    @Test
    void many_short_steps_find_the_ends_and_do_not_go_beyond() {
        DenseMatrix a = matrix(200, 200, 10);
        Spectrum exact = spectrum(a);
        Bidiagonalization bounds = Bidiagonalization.of(a, 10, 2000, 11);
        assertThat(bounds.steps()).isEqualTo(2010);
        double rounding = 1e-12 * exact.largest();
        assertThat(bounds.largest()).isCloseTo(exact.largest(), within(rounding));
        assertThat(bounds.smallest()).isCloseTo(exact.smallest(), within(rounding));
    }

    @Test
    void steps_end_where_nothing_is_left() {
        var zero = new DenseMatrix(4, 3, new double[12]);
        assertThat(Bidiagonalization.of(zero, 10, 0, 1)).isEqualTo(new Bidiagonalization(0, 0, 0));
        double[] values = new double[100];
        for (int i = 0; i < 10; i++) {
            values[11 * i] = i < 5 ? 2 : 3;
        }
        Bidiagonalization two = Bidiagonalization.of(new DenseMatrix(10, 10, values), 10, 0, 1);
        assertThat(two.steps()).isEqualTo(2);
        assertThat(two.largest()).isCloseTo(3, within(1e-14));
        assertThat(two.smallest()).isCloseTo(2, within(1e-14));
    }

    private static double sum(double[] pairs, int which) {
        double sum = 0;
        for (int k = which; k < pairs.length; k += 2) {
            sum += pairs[k];
        }
        return sum;
    }

    private static Spectrum spectrum(DenseMatrix a) {
        Optional<Spectrum> found = DenseSpectrum.of(a, LinearProblem.of((OperatorData) a, new double[a.rows()]));
        return found.orElseThrow();
    }

    private static DenseMatrix hilbert(int n) {
        double[] values = new double[n * n];
        Arrays.setAll(values, at -> 1.0 / (at % n + at / n + 1));
        return new DenseMatrix(n, n, values);
    }

    private static DenseMatrix matrix(int rows, int columns, long seed) {
        return new DenseMatrix(rows, columns, random(rows * columns, seed));
    }

    private static double[] random(int n, long seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }

    /** Of a 4 × 3 PSF without symmetry, off its centre. */
    private static Convolution blur(Boundary boundary, int rows, int columns) {
        double[] weights = new Random(2).doubles(12, 0, 1).toArray();
        return new Convolution(new PointSpreadFunction(4, 3, weights, 1, 2), boundary, rows, columns);
    }
}
