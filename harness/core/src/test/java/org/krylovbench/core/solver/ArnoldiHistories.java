package org.krylovbench.core.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/** The problems of {@code arnoldi.py} and the histories that PETSc, SciPy and NumPy made of them. */
public final class ArnoldiHistories {

    private ArnoldiHistories() {}

    /** A stencil with convection in both directions, not symmetric. */
    public static CsrMatrix convection() {
        return Matrices.stencil(12, 4, -0.5, -1.5, -0.9, -1.1);
    }

    /** Symmetric and indefinite. */
    public static CsrMatrix indefinite() {
        return Matrices.stencil(12, 1.5, -1, -1, -1, -1);
    }

    /** 50×30, of full rank. */
    public static DenseMatrix tall() {
        return entries(50, 30, (i, j) -> ((3 * i + 5 * j + i * j) % 13 - 6) / 7.0 + (i == j ? 10 : 0));
    }

    /** A smooth kernel, not symmetric, moderately ill-posed. */
    public static DenseMatrix smooth() {
        return entries(40, 40, (i, j) -> 1 / (1 + (i - j) * (i - j) / 4.0 + (i - j) / 64.0));
    }

    /** A box on a ramp seen through the smooth kernel, with much noise. */
    public static double[] noisy() {
        double[] b = smooth().times(IntStream.range(0, 40)
                .mapToDouble(i -> i >= 10 && i < 22 ? 1 : i / 40.0)
                .toArray());
        double[] noise = zigzag(40);
        for (int i = 0; i < 40; i++) {
            b[i] += noise[i] / 5;
        }
        return b;
    }

    public static double[] zigzag(int n) {
        return IntStream.range(0, n).mapToDouble(i -> (7 * i % 11 - 5) / 11.0).toArray();
    }

    private static DenseMatrix entries(int rows, int columns, Entries entries) {
        double[] values = new double[rows * columns];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                values[i + j * rows] = entries.at(i, j);
            }
        }
        return new DenseMatrix(rows, columns, values);
    }

    /** The numbers of one history, from iteration 0 on. */
    public static double[] of(String method) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArnoldiHistories.class.getResourceAsStream("arnoldi.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(method + ","))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
        }
    }

    /** That the residual norms of a solve are those of a history, relative to themselves. */
    public static void assertSame(Solve solve, String method, double tolerance) throws IOException {
        double[] expected = of(method);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(solve.residualNorms).hasSizeGreaterThanOrEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(solve.residualNorms[k] / expected[k])
                    .as("%s, iteration %d", method, k)
                    .isCloseTo(1, within(tolerance));
        }
    }

    private interface Entries {
        double at(int i, int j);
    }
}
