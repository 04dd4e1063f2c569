package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Eigenvalues;
import org.krylovbench.problems.DenseMatrix;

final class OrderedSchurTest {

    /** Hessenberg matrices, by rows. */
    static Stream<double[][]> matrices() {
        var random = new Random(1);
        Stream<double[][]> drawn =
                Stream.of(1, 2, 3, 4, 5, 8, 13, 40).map(n -> hessenberg(n, (i, j) -> random.nextGaussian()));
        return Stream.concat(
                drawn,
                Stream.of(
                        hessenberg(7, (i, j) -> 0),
                        hessenberg(8, (i, j) -> i == (j + 1) % 8 ? 1 : 0), // no plain shift moves it
                        hessenberg(6, (i, j) -> i == j + 1 ? 1 : 0), // one Jordan block
                        hessenberg(9, (i, j) -> i == j + 1 ? 1 : i == j - 1 ? -1 : 0),
                        hessenberg(12, (i, j) -> Math.pow(10, -i) * random.nextGaussian()),
                        hessenberg(10, (i, j) -> (j == 9 ? 1e6 : 1) * random.nextGaussian())));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void it_is_a_similar_matrix_of_blocks_in_an_orthonormal_basis(double[][] G) {
        for (int k = 0; k < G.length; k += 1 + k / 4) {
            OrderedSchur schur = reduced(G);
            schur.bringUp(k, G.length);
            double[][] Q = schur.Q();
            double[][] T = schur.T();
            double tolerance = 1e-14 * G.length * (1 + norm(G));
            assertClose(times(transposed(Q), Q), hessenberg(G.length, (i, j) -> i == j ? 1 : 0), 1e-14 * G.length);
            assertClose(times(Q, times(T, transposed(Q))), G, tolerance);
            for (int i = 2; i < G.length; i++) {
                assertThat(T[i][i - 1] * T[i - 1][i - 2]).isZero();
                assertThat(Arrays.copyOf(T[i], i - 1)).containsOnly(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void what_comes_first_has_the_eigenvalues_of_least_modulus_and_whole_pairs(double[][] G) {
        int n = G.length;
        double[] lambda = Eigenvalues.of(dense(G)); // by EJML, largest first
        for (int k = 1; k < n; k += 1 + k / 4) {
            OrderedSchur schur = reduced(G);
            int brought = schur.bringUp(k, n - 1);
            assertThat(brought).isBetween(k - 1, k + 1);
            assertThat(brought == 0 ? 0 : schur.T()[brought][brought - 1]).isZero();
            double top = 0;
            double expected = 0;
            for (int i = 0; i < brought; i++) {
                top += schur.T()[i][i];
                expected += lambda[2 * (n - 1 - i)];
            }
            if (separated(lambda, brought)) {
                assertThat(top).as("k = %d", k).isCloseTo(expected, within(1e-9 * (1 + norm(G))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void what_is_no_number_ends(double[][] G) {
        G[0][G.length - 1] = Double.NaN;
        var schur = new OrderedSchur(G.length);
        copy(G, schur.T());
        schur.reduce();
        assertThat(schur.bringUp(1, G.length)).isLessThanOrEqualTo(2);
    }

    /** Whether the moduli of these many and of the others differ by more than what moves them. */
    private static boolean separated(double[] lambda, int brought) {
        int n = lambda.length / 2;
        if (brought == 0 || brought == n) {
            return true;
        }
        double last = Math.hypot(lambda[2 * (n - brought)], lambda[2 * (n - brought) + 1]);
        double next = Math.hypot(lambda[2 * (n - brought) - 2], lambda[2 * (n - brought) - 1]);
        return next - last > 1e-6 * next;
    }

    private static OrderedSchur reduced(double[][] G) {
        var schur = new OrderedSchur(G.length);
        copy(G, schur.T());
        assertThat(schur.reduce()).isTrue();
        return schur;
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from.length);
        }
    }

    private static double[][] hessenberg(int n, Entries entries) {
        double[][] G = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - 1); j < n; j++) {
                G[i][j] = entries.at(i, j);
            }
        }
        return G;
    }

    private static DenseMatrix dense(double[][] G) {
        double[] byColumns =
                Arrays.stream(transposed(G)).flatMapToDouble(Arrays::stream).toArray();
        return new DenseMatrix(G.length, G.length, byColumns);
    }

    private static double[][] transposed(double[][] A) {
        double[][] At = new double[A.length][A.length];
        for (int i = 0; i < A.length; i++) {
            for (int j = 0; j < A.length; j++) {
                At[j][i] = A[i][j];
            }
        }
        return At;
    }

    private static double[][] times(double[][] A, double[][] B) {
        double[][] C = new double[A.length][A.length];
        for (int i = 0; i < A.length; i++) {
            for (int j = 0; j < A.length; j++) {
                for (int l = 0; l < A.length; l++) {
                    C[i][j] += A[i][l] * B[l][j];
                }
            }
        }
        return C;
    }

    private static double norm(double[][] A) {
        return Math.sqrt(
                Arrays.stream(A).flatMapToDouble(Arrays::stream).map(a -> a * a).sum());
    }

    private static void assertClose(double[][] A, double[][] B, double tolerance) {
        double[][] difference = hessenberg(A.length, (i, j) -> 0);
        for (int i = 0; i < A.length; i++) {
            for (int j = 0; j < A.length; j++) {
                difference[i][j] = A[i][j] - B[i][j];
            }
        }
        assertThat(norm(difference)).isLessThanOrEqualTo(tolerance);
    }

    private interface Entries {
        double at(int i, int j);
    }
}
