package org.krylovbench.core.multigrid;

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
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

/** Levels and iteration counts against {@code smoothed-aggregation.py}, whose aggregates and cycles are PyAMG's. */
final class SmoothedAggregationOracleTest {

    private static final int COARSEST = 100;

    private record Outside(String problem, double strength, int[] unknowns, long[] entries, int[] iterations) {

        static Outside of(String line) {
            String[] fields = line.split(",");
            return new Outside(
                    fields[0],
                    Double.parseDouble(fields[1]),
                    Stream.of(fields[2].split(" ")).mapToInt(Integer::parseInt).toArray(),
                    Stream.of(fields[3].split(" ")).mapToLong(Long::parseLong).toArray(),
                    Stream.of(fields).skip(4).mapToInt(Integer::parseInt).toArray());
        }

        CsrMatrix matrix() {
            int n = Integer.parseInt(problem.substring(problem.indexOf('-') + 1));
            return switch (problem.substring(0, problem.indexOf('-'))) {
                case "square" -> Matrices.laplacian(n);
                case "anisotropic" -> Matrices.stencil(n, 2.02, -1, -1, -0.01, -0.01);
                default -> cube(n);
            };
        }

        boolean isPlane() {
            return !problem.startsWith("cube");
        }

        SmoothedAggregation recipe(MultigridSmoother smoother, MultigridCycle cycle) {
            return new SmoothedAggregation(strength, smoother, 1, cycle, COARSEST);
        }
    }

    static List<Outside> problems() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        SmoothedAggregationOracleTest.class.getResourceAsStream("smoothed-aggregation.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines().map(Outside::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void the_levels_are_as_large_as_those_made_elsewhere(Outside outside) {
        CsrMatrix A = outside.matrix();
        var backend = new JavaBackend();
        List<Multilevel.Level> levels = outside.recipe(MultigridSmoother.GAUSS_SEIDEL, MultigridCycle.V)
                .approximateInverse(A, backend.operator(A), backend)
                .levels();
        if (outside.isPlane()) {
            assertThat(levels.stream().mapToInt(Multilevel.Level::unknowns)).containsExactly(box(outside.unknowns()));
            assertThat(levels.stream().mapToLong(Multilevel.Level::entries)).containsExactly(box(outside.entries()));
            return;
        }
        assertThat(levels).hasSameSizeAs(outside.unknowns());
        for (int l = 0; l < levels.size(); l++) { // entries at the threshold are strong or weak by the last digits of ω
            assertThat(levels.get(l).unknowns()).isCloseTo(outside.unknowns()[l], Percentage.withPercentage(10));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void it_takes_as_many_iterations_as_elsewhere(Outside outside) {
        CsrMatrix A = outside.matrix();
        List<SmoothedAggregation> recipes = List.of(
                outside.recipe(MultigridSmoother.GAUSS_SEIDEL, MultigridCycle.V),
                outside.recipe(MultigridSmoother.SYMMETRIC_GAUSS_SEIDEL, MultigridCycle.V),
                outside.recipe(MultigridSmoother.GAUSS_SEIDEL, MultigridCycle.W),
                outside.recipe(MultigridSmoother.JACOBI, MultigridCycle.V));
        double[] b = IntStream.range(0, A.rows())
                .mapToDouble(i -> (7L * i % 11 - 5) / 11.0)
                .toArray();
        double bound = 1e-8 * new JavaBackend().vector(b).norm();
        for (int k = 0; k < recipes.size(); k++) {
            Solve solve = Solve.of(new ConjugateGradients(), A, recipes.get(k), b, Solve.until(bound, 500));
            int expected = outside.iterations()[k];
            int difference = 1 + expected / 20; // ω differs in the second digit
            assertThat(solve.iterations).as("%s", recipes.get(k)).isCloseTo(expected, within(difference));
        }
    }

    private static CsrMatrix cube(int n) {
        var entries = new CoordinateList(n * n * n, n * n * n);
        for (int i = 0; i < n * n * n; i++) {
            int[] steps = {n * n, n, 1};
            int[] places = {i / (n * n), i / n % n, i % n};
            entries.add(i, i, 6);
            for (int axis = 0; axis < 3; axis++) {
                if (places[axis] > 0) {
                    entries.add(i, i - steps[axis], -1);
                }
                if (places[axis] < n - 1) {
                    entries.add(i, i + steps[axis], -1);
                }
            }
        }
        return entries.toCsr();
    }

    private static Integer[] box(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static Long[] box(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }
}
