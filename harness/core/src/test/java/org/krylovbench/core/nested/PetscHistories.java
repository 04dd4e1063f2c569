package org.krylovbench.core.nested;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of {@code nested.csv}. */
final class PetscHistories {

    private PetscHistories() {}

    /** The norms that PETSc monitors, from iteration 0 on. */
    static double[] monitored(String method) throws IOException {
        return column(method, 2);
    }

    /** The norms of b − A x. */
    static double[] residuals(String method) throws IOException {
        return column(method, 3);
    }

    private static double[] column(String method, int index) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PetscHistories.class.getResourceAsStream("nested.csv")),
                StandardCharsets.UTF_8))) {
            List<String[]> lines = in.lines()
                    .filter(line -> line.startsWith(method + ","))
                    .map(line -> line.split(",", -1))
                    .toList();
            return lines.stream()
                    .mapToDouble(cells -> Double.parseDouble(cells[index]))
                    .toArray();
        }
    }

    /** To a part of 1e-8, and to what rounding of the first leaves of those that are 1e-11 of it. */
    static void assertSame(double[] actual, double[] expected) {
        assertThat(actual).hasSizeGreaterThanOrEqualTo(expected.length);
        for (int k = 0; k < expected.length; k++) {
            double tolerance = 1e-8 * expected[k] + 4e-16 * expected[0];
            assertThat(actual[k]).as("iteration %d", k).isCloseTo(expected[k], within(tolerance));
        }
    }
}
