package org.krylovbench.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * Whether a product, triangular solutions and a Cholesky factor are right on this machine. OpenBLAS 0.3.19, which ND4J
 * brings along, is wrong in them with AVX-512 kernels and reports nothing (OpenMathLib/OpenBLAS#3534); in products only of
 * some 200 rows and more, so that ours has 256. TRTRS with several right-hand sides runs the kernels of TRSM.
 *
 * <p>Matrices are compared by what they do to one vector, as Freivalds (1977) does: plain loops over all products take
 * fifty milliseconds in a JVM that has just begun, this ten to twenty.
 */
final class BlasSelfTest {

    private static final int ORDER = 128;
    private static final int RIGHT_HAND_SIDES = 16;

    private BlasSelfTest() {}

    /** Refuses the OpenBLAS of this process if it is wrong. It is tried once. */
    static void check(String version) {
        Outcome.COMPLAINT.ifPresent(complaint -> refuse(complaint, version));
    }

    private static final class Outcome {
        static final Optional<String> COMPLAINT = complaint(List.of(new DoubleLapack(), new FloatLapack()));
    }

    /** Refuses what is wrong. */
    static void check(List<? extends Level3> precisions, String version) {
        complaint(precisions).ifPresent(complaint -> refuse(complaint, version));
    }

    private static void refuse(String complaint, String version) {
        throw new IllegalStateException("OpenBLAS " + version + " computes wrong on this machine, " + complaint
                + "; use 0.3.31 or newer (dependencyManagement of org.bytedeco:openblas), or other kernels by the"
                + " environment variable OPENBLAS_CORETYPE, such as HASWELL or ZEN");
    }

    private static Optional<String> complaint(List<? extends Level3> precisions) {
        return precisions.stream()
                .flatMap(blas -> Stream.of(product(blas), solution(blas, false), solution(blas, true), factor(blas))
                        .flatMap(Optional::stream)
                        .map(complaint ->
                                "in " + blas.precision().name().toLowerCase(Locale.ROOT) + " precision: " + complaint))
                .findFirst();
    }

    /** C = AᵀB. */
    private static Optional<String> product(Level3 blas) {
        int m = 2 * ORDER;
        int n = RIGHT_HAND_SIDES;
        int k = ORDER / 2;
        double[] A = numbers(k * m);
        double[] B = numbers(k * n);
        double[] C = new double[m * n];
        try (Pointer a = blas.memory(A);
                Pointer b = blas.memory(B);
                Pointer c = blas.memory(C)) {
            blas.gemm(true, false, m, n, k, 1, a, b, c);
            blas.read(c, C);
        }
        double[] expected = timesTransposed(A, k, times(B, k, weights(n)));
        return judged(blas, "gemm has AᵀB", times(C, m, weights(n)), expected);
    }

    /** R X = B, or RᵀX = B. */
    private static Optional<String> solution(Level3 blas, boolean transpose) {
        int n = ORDER;
        double[] R = toeplitz(n);
        clearBelowDiagonal(R, n);
        double[] B = numbers(n * RIGHT_HAND_SIDES);
        double[] X = new double[B.length];
        try (Pointer r = blas.memory(R);
                Pointer x = blas.memory(B)) {
            blas.trtrs(transpose, n, RIGHT_HAND_SIDES, r, n, x, n);
            blas.read(x, X);
        }
        double[] x = times(X, n, weights(RIGHT_HAND_SIDES));
        double[] actual = transpose ? timesTransposed(R, n, x) : times(R, n, x);
        String what = transpose ? "trsm solves RᵀX = B" : "trsm solves R X = B";
        return judged(blas, what, actual, times(B, n, weights(RIGHT_HAND_SIDES)));
    }

    /** A = RᵀR. */
    private static Optional<String> factor(Level3 blas) {
        int n = ORDER;
        double[] A = toeplitz(n);
        double[] R = new double[n * n];
        int minor;
        try (Pointer a = blas.memory(A)) {
            minor = blas.potrf(n, a);
            blas.read(a, R);
        }
        if (minor != 0) {
            return Optional.of("potrf finds a positive definite matrix not to be so, at order " + minor);
        }
        clearBelowDiagonal(R, n);
        double[] actual = timesTransposed(R, n, times(R, n, weights(n)));
        return judged(blas, "potrf has A = RᵀR", actual, times(A, n, weights(n)));
    }

    /** Sums of some thousand products of numbers of size one; each sum may be off by as many roundings. */
    private static Optional<String> judged(Level3 blas, String what, double[] actual, double[] expected) {
        double allowed = 16 * ORDER * blas.precision().epsilon();
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            error = Math.max(error, Math.abs(actual[i] - expected[i])); // NaN stays NaN
        }
        return error <= allowed
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%s off by %.1e, with %.1e allowed", what, error, allowed));
    }

    private static double[] times(double[] A, int rows, double[] x) {
        double[] y = new double[rows];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < rows; i++) {
                y[i] += A[i + j * rows] * x[j];
            }
        }
        return y;
    }

    private static double[] timesTransposed(double[] A, int rows, double[] x) {
        double[] y = new double[A.length / rows];
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < rows; i++) {
                y[j] += A[i + j * rows] * x[i];
            }
        }
        return y;
    }

    /** All different, so that columns cannot be exchanged unseen. */
    private static double[] weights(int count) {
        double[] weights = new double[count];
        Arrays.setAll(weights, j -> 1 + j / (double) count);
        return weights;
    }

    /** In [−1, 1], without order, and the same in both precisions. */
    private static double[] numbers(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (i * 37 % 257 - 128) / 128.0);
        return numbers;
    }

    /** 2 on the diagonal, 1/(2d) at a distance d from it, rounded to single: well conditioned, positive definite. */
    private static double[] toeplitz(int n) {
        double[] A = new double[n * n];
        for (int distance = 0; distance < n; distance++) {
            double entry = distance == 0 ? 2 : 0.5f / distance;
            for (int i = distance; i < n; i++) {
                A[i + (i - distance) * n] = entry;
                A[i - distance + i * n] = entry;
            }
        }
        return A;
    }

    private static void clearBelowDiagonal(double[] A, int n) {
        for (int j = 0; j < n; j++) {
            Arrays.fill(A, j * n + j + 1, (j + 1) * n, 0);
        }
    }
}
