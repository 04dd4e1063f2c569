package org.krylovbench.core.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

/** The non-negative 12×8 system of {@code simultaneous-numpy.py}, and what NumPy made of it. */
public final class SmallSystem {

    public static final int ROWS = 12;
    public static final int COLUMNS = 8;
    public static final CsrMatrix A = matrix();
    public static final double[] B =
            IntStream.range(0, ROWS).mapToDouble(i -> ((7 * i) % 11 + 1) / 11.0).toArray();

    private SmallSystem() {}

    private static CsrMatrix matrix() {
        var entries = new CoordinateList(ROWS, COLUMNS);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                if (i != 4 && (i + 2 * j) % 3 != 0) {
                    entries.add(i, j, ((3 * i + 5 * j + i * j) % 7 + 1) / 8.0);
                }
            }
        }
        return entries.toCsr();
    }

    /** Solves and compares x after 1, 2, 3, 10 and 30 iterations. */
    public static void assertIterates(Solver solver, String method, double tolerance) throws IOException {
        Solve solve = Solve.of(solver, A, B, Solve.until(0, 30));
        List<double[]> lines = lines(method);
        assertThat(lines).hasSize(5);
        for (double[] line : lines) {
            int k = (int) line[0];
            assertThat(solve.iterates.get(k))
                    .as("%s, iteration %d", method, k)
                    .containsExactly(Arrays.copyOfRange(line, 1, line.length), within(tolerance));
        }
    }

    /** SciPy's minimiser of ‖b − A x‖ over x ≥ 0. */
    public static double[] nonnegativeLeastSquares() throws IOException {
        return Arrays.copyOfRange(lines("nnls").get(0), 1, COLUMNS + 1);
    }

    private static List<double[]> lines(String method) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SmallSystem.class.getResourceAsStream("simultaneous-numpy.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(method + ","))
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    /** ‖x − y‖ / ‖y‖. */
    public static double relativeError(double[] x, double[] y) {
        return Norm.scaled(y.length, i -> x[i] - y[i]) / Norm.scaled(y.length, i -> y[i]);
    }

    /** What an error does that first decreases and later grows: it is least strictly inside, by so much of its ends. */
    public static void assertSemiconverges(Solve solve, double[] exact, double atMost) {
        double[] errors = solve.iterates.stream()
                .mapToDouble(x -> relativeError(x, exact))
                .toArray();
        double least = Arrays.stream(errors).min().orElseThrow();
        assertThat(least).isLessThan(atMost);
        assertThat(least).isLessThan(0.7 * errors[0]);
        assertThat(errors[errors.length - 1]).isGreaterThan(1.01 * least);
    }
}
