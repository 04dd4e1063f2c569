package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Samples;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The routines of both precisions on INDArrays of their own type, each against what defines its result. */
final class LapackTest {

    private static final int M = 9;
    private static final int N = 5;

    private final JavaBackend java = new JavaBackend();

    static List<Lapack> precisions() {
        return List.of(new DoubleLapack(), new FloatLapack());
    }

    /** Reachable from here, else their memory could be freed while a routine works on it. */
    private final List<INDArray> kept = new ArrayList<>();

    /** The memory of an INDArray. */
    private record Numbers(Pointer at, int size, Lapack lapack) {

        double[] values() {
            double[] values = new double[size];
            lapack.read(at, values);
            return values;
        }
    }

    private Numbers numbers(Lapack lapack, double... values) {
        DataType type = lapack.precision() == Precision.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
        INDArray array = Nd4j.create(type, values.length);
        kept.add(array);
        for (int i = 0; i < values.length; i++) {
            array.putScalar(i, values[i]);
        }
        return new Numbers(array.data().addressPointer(), values.length, lapack);
    }

    @ParameterizedTest
    @MethodSource("precisions")
    void products(Lapack lapack) {
        double[] a = Samples.uniform(M * N, 1);
        Numbers A = numbers(lapack, a);
        Numbers C = numbers(lapack, new double[M * M]);
        lapack.gemm(false, true, M, M, N, 1, A.at(), A.at(), C.at());
        check(lapack, C.values(), product(matrix(M, N, a), false, matrix(M, N, a), true));
    }

    @ParameterizedTest
    @MethodSource("precisions")
    void solutions(Lapack lapack) {
        double[] a = Samples.uniform(N * N, 3);
        double[] s = entries(product(matrix(N, N, a), true, matrix(N, N, a), false));
        for (int i = 0; i < N; i++) {
            s[i + i * N] += 1;
        }
        double[] b = Samples.uniform(2 * N, 4);

        Numbers R = numbers(lapack, s);
        assertThat(lapack.potrf(N, R.at())).isZero();
        lapack.clearBelowDiagonal(N, R.at());
        Matrix factor = matrix(N, N, R.values());
        check(lapack, s, product(factor, true, factor, false));

        Numbers x = numbers(lapack, b);
        assertThat(lapack.trtrs(true, N, 2, R.at(), N, x.at(), N)).isZero();
        assertThat(lapack.trtrs(false, N, 2, R.at(), N, x.at(), N)).isZero();
        check(lapack, b, product(matrix(N, N, s), false, matrix(N, 2, x.values()), false));

        try (var pivots = new IntPointer(N)) {
            Numbers lu = numbers(lapack, s);
            Numbers y = numbers(lapack, b);
            assertThat(lapack.getrf(N, lu.at(), pivots)).isZero();
            assertThat(lapack.getrs(false, N, 2, lu.at(), pivots, y.at())).isZero();
            check(lapack, x.values(), matrix(N, 2, y.values()));
        }
    }

    @ParameterizedTest
    @MethodSource("precisions")
    void orthogonal_factors(Lapack lapack) {
        double[] a = Samples.uniform(M * N, 5);
        Numbers QR = numbers(lapack, a);
        Numbers tau = numbers(lapack, new double[N]);
        lapack.geqrf(M, N, QR.at(), tau.at());
        Numbers R = numbers(lapack, new double[N * N]);
        lapack.copyUpper(N, QR.at(), M, R.at(), N);
        Numbers C = numbers(lapack, a);
        lapack.ormqr(M, N, N, QR.at(), tau.at(), C.at());
        Numbers top = numbers(lapack, new double[N * N]);
        lapack.copy(N, N, C.at(), M, top.at(), N);
        check(lapack, top.values(), matrix(N, N, R.values()));
        lapack.orgqr(M, N, QR.at(), tau.at());
        check(lapack, a, product(matrix(M, N, QR.values()), false, matrix(N, N, R.values()), false));
    }

    @ParameterizedTest
    @MethodSource("precisions")
    void singular_values_and_eigenvalues(Lapack lapack) {
        double[] a = Samples.uniform(M * N, 6);
        double[] sigma = new double[N];
        Numbers U = numbers(lapack, new double[M * N]);
        Numbers Vt = numbers(lapack, new double[N * N]);
        assertThat(lapack.gesdd(M, N, numbers(lapack, a).at(), sigma, U.at(), Vt.at()))
                .isZero();
        double[] scaled = Vt.values();
        Arrays.setAll(scaled, at -> scaled[at] * sigma[at % N]);
        check(lapack, a, product(matrix(M, N, U.values()), false, matrix(N, N, scaled), false));
        double[] alone = new double[N];
        assertThat(lapack.gesdd(M, N, numbers(lapack, a).at(), alone)).isZero();
        check(lapack, alone, matrix(N, 1, sigma));

        double[] squares = new double[N];
        Matrix AtA = product(matrix(M, N, a), true, matrix(M, N, a), false);
        Numbers V = numbers(lapack, entries(AtA));
        assertThat(lapack.syevd(true, N, V.at(), squares)).isZero();
        for (int i = 0; i < N; i++) {
            assertThat(squares[i])
                    .isCloseTo(
                            sigma[N - 1 - i] * sigma[N - 1 - i],
                            within(100 * lapack.precision().epsilon()));
        }
        Matrix vectors = matrix(N, N, V.values());
        double[] diagonal = new double[N * N];
        for (int i = 0; i < N; i++) {
            diagonal[i * (N + 1)] = squares[i];
        }
        check(lapack, diagonal, product(vectors, true, product(AtA, false, vectors, false), false));
    }

    @ParameterizedTest
    @MethodSource("precisions")
    void least_squares(Lapack lapack) {
        double[] a = Samples.uniform(M * N, 7);
        double[] b = Samples.uniform(M, 8);
        Numbers x = numbers(lapack, b);
        try (var rank = new IntPointer(1)) {
            assertThat(lapack.gelsd(
                            M,
                            N,
                            1,
                            numbers(lapack, a).at(),
                            x.at(),
                            10 * lapack.precision().epsilon(),
                            rank))
                    .isZero();
            assertThat(rank.get()).isEqualTo(N);
        }
        Matrix expected = matrix(M, N, a).leastSquares(matrix(M, 1, b), 1e-10).X();
        check(lapack, Arrays.copyOf(x.values(), N), expected);
    }

    private Matrix matrix(int rows, int columns, double[] entries) {
        return java.matrix(java.vector(entries), rows, columns);
    }

    private Matrix product(Matrix A, boolean transposeA, Matrix B, boolean transposeB) {
        Matrix C = java.matrix(transposeA ? A.columns() : A.rows(), transposeB ? B.rows() : B.columns());
        C.multiply(1, A, transposeA, B, transposeB, 0);
        return C;
    }

    private static double[] entries(Matrix A) {
        double[] entries = new double[A.rows() * A.columns()];
        A.copyTo(entries);
        return entries;
    }

    private static void check(Lapack lapack, double[] actual, Matrix expected) {
        assertThat(actual)
                .containsExactly(
                        entries(expected), within(100 * lapack.precision().epsilon()));
    }
}
