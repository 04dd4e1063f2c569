package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Svd;

final class BidiagonalSvdTest {

    private static final double ROUNDING = 1e-13; // of both, for up to 100 columns

    /** α and β₁…, where β₀ is of no account. */
    static Stream<Arguments> matrices() {
        var random = new Random(1);
        return Stream.of(
                        new double[][] {{3}, {0, 4}},
                        new double[][] {{3}, {0, 0}},
                        new double[][] {{0}, {0, 2}},
                        new double[][] {{1, 1, 1}, {0, 0, 0, 0}},
                        new double[][] {{2, 0, 3}, {0, 1, 0, 1}},
                        new double[][] {{0, 0, 0, 1}, {0, 0, 1, 0, 0}},
                        new double[][] {{1, 2, 3, 4, 5}, {0, 1, 1, 1e-9, 1, 0}},
                        new double[][] {{1e150, 1e140, 1e130}, {0, 1e145, 1e135, 1e125}},
                        new double[][] {{1e-200, 1e-203, 1e-205}, {0, 1e-201, 1e-204, 1e-206}},
                        new double[][] {
                            random.doubles(40).map(v -> StrictMath.pow(v, 8)).toArray(),
                            random.doubles(41).map(v -> StrictMath.pow(v, 8)).toArray()
                        },
                        new double[][] {
                            random.doubles(100).toArray(), random.doubles(101).toArray()
                        })
                .map(matrix -> Arguments.of(matrix[0], matrix[1]));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void values_and_the_first_row_of_left_vectors_are_those_of_a_dense_decomposition(double[] alpha, double[] beta) {
        int k = alpha.length;
        double[] entries = new double[k * (k + 1)];
        for (int j = 0; j < k; j++) {
            entries[j * (k + 1) + j] = alpha[j];
            entries[j * (k + 1) + j + 1] = beta[j + 1];
        }
        var backend = new JavaBackend();
        Svd dense = backend.matrix(backend.vector(entries), k + 1, k).svd();
        double[] left = new double[k * (k + 1)];
        dense.U().copyTo(left);

        var svd = new BidiagonalSvd(100);
        svd.decompose(k, alpha, beta);
        double largest = dense.sigma()[0];
        for (int i = 0; i < k; i++) {
            assertThat(svd.sigma(i) / largest).isCloseTo(dense.sigma()[i] / largest, within(ROUNDING));
        }
        // singular vectors of values that lie close together are not unique, but sums of squares over them are
        double[] gaps = {1, 0.9, 0.5, 0.1};
        for (double gap : gaps) {
            double cut = gap * largest;
            double ours = 0;
            double theirs = 0;
            boolean clear = true;
            for (int i = 0; i < k; i++) {
                clear &= Math.abs(dense.sigma()[i] - cut) > 1e-3 * largest;
                ours += svd.sigma(i) > cut ? svd.u(i) * svd.u(i) : 0;
                theirs += dense.sigma()[i] > cut ? left[i * (k + 1)] * left[i * (k + 1)] : 0;
            }
            if (clear) {
                assertThat(ours).isCloseTo(theirs, within(1e3 * ROUNDING)); // vectors feel the gap
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void the_row_is_a_unit_vector_and_gives_the_first_entry_of_the_square_of_the_matrix(double[] alpha, double[] beta) {
        int k = alpha.length;
        var svd = new BidiagonalSvd(k);
        svd.decompose(k, alpha, beta);
        double length = 0;
        double corner = 0;
        double scale = Math.max(svd.sigma(0), Double.MIN_NORMAL);
        for (int i = 0; i <= k; i++) {
            length += svd.u(i) * svd.u(i);
            corner += i < k ? Math.pow(svd.u(i) * (svd.sigma(i) / scale), 2) : 0;
        }
        assertThat(length).isCloseTo(1, within(ROUNDING));
        assertThat(corner).isCloseTo(Math.pow(alpha[0] / scale, 2), within(ROUNDING)); // (B Bᵀ)₀₀
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void its_memory_serves_for_the_next_matrix(double[] alpha, double[] beta) {
        var used = new BidiagonalSvd(100);
        used.decompose(100, Samples.uniform(100, 1), Samples.uniform(101, 2));
        used.decompose(alpha.length, alpha, beta);
        var fresh = new BidiagonalSvd(100);
        fresh.decompose(alpha.length, alpha, beta);
        double[] difference = new double[alpha.length + 1];
        Arrays.setAll(difference, i -> used.u(i) - fresh.u(i));
        assertThat(difference).containsOnly(0);
    }
}
