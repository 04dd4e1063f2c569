package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.DenseMatrix;

/** Matrices whose eigenvalues have a formula. */
final class EigenvaluesTest {

    private static final double ROUNDING = 1e-12; // of normal matrices: some n ulps of their norm

    @Test
    void a_circulant_has_the_fourier_transform_of_its_first_column() {
        int n = 24;
        double[] c = new Random(1).doubles(n, -1, 1).toArray();
        double[] expected = new double[2 * n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                expected[2 * k] += c[j] * Math.cos(2 * Math.PI * j * k / n);
                expected[2 * k + 1] -= c[j] * Math.sin(2 * Math.PI * j * k / n);
            }
        }
        assertSame(Eigenvalues.of(matrix(n, (i, j) -> c[Math.floorMod(i - j, n)])), expected, ROUNDING * n);
    }

    /** z⁵ = 1. */
    @Test
    void a_companion_matrix_has_the_roots_of_its_polynomial() {
        int n = 5;
        double[] expected = new double[2 * n];
        for (int k = 0; k < n; k++) {
            expected[2 * k] = Math.cos(2 * Math.PI * k / n);
            expected[2 * k + 1] = Math.sin(2 * Math.PI * k / n);
        }
        assertSame(Eigenvalues.of(matrix(n, (i, j) -> j == Math.floorMod(i - 1, n) ? 1 : 0)), expected, ROUNDING);
    }

    @Test
    void a_triangular_matrix_has_its_diagonal_largest_first() {
        DenseMatrix a = matrix(4, (i, j) -> i > j ? 0 : i == j ? i + 1 : 0.1);
        double[] lambda = Eigenvalues.of(a);
        assertThat(lambda).hasSize(8);
        for (int k = 0; k < 4; k++) {
            assertThat(lambda[2 * k]).isCloseTo(4 - k, within(ROUNDING));
            assertThat(lambda[2 * k + 1]).isZero();
        }
    }

    @Test
    void a_rotation_has_a_pair_and_is_left_as_it_is() {
        double[] entries = {0.6, 0.8, -0.8, 0.6};
        assertSame(Eigenvalues.of(new DenseMatrix(2, 2, entries)), new double[] {0.6, 0.8, 0.6, -0.8}, ROUNDING);
        assertThat(entries).containsExactly(0.6, 0.8, -0.8, 0.6);
    }

    @Test
    void what_has_none_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Eigenvalues.of(new DenseMatrix(1, 2, new double[2])));
        assertThatExceptionOfType(FactorizationException.class)
                .isThrownBy(() -> Eigenvalues.of(new DenseMatrix(1, 1, new double[] {Double.NaN})));
    }

    private interface Entry {
        double at(int i, int j);
    }

    private static DenseMatrix matrix(int n, Entry entry) {
        double[] values = new double[n * n];
        Arrays.setAll(values, at -> entry.at(at % n, at / n));
        return new DenseMatrix(n, n, values);
    }

    /** As sets: each of one has its own near it in the other. */
    private static void assertSame(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        boolean[] taken = new boolean[expected.length / 2];
        for (int k = 0; k < taken.length; k++) {
            double real = actual[2 * k];
            double imaginary = actual[2 * k + 1];
            IntToDoubleFunction distance = l ->
                    taken[l] ? Double.MAX_VALUE : Math.hypot(real - expected[2 * l], imaginary - expected[2 * l + 1]);
            int nearest = 0;
            for (int l = 1; l < taken.length; l++) {
                nearest = distance.applyAsDouble(l) < distance.applyAsDouble(nearest) ? l : nearest;
            }
            assertThat(distance.applyAsDouble(nearest)).isLessThan(tolerance);
            taken[nearest] = true;
        }
    }
}
