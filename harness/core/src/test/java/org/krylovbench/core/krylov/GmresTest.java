package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.solver.ArnoldiHistories;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;

final class GmresTest {

    @ParameterizedTest
    @CsvSource({
        "5, MODIFIED_GRAM_SCHMIDT",
        "20, MODIFIED_GRAM_SCHMIDT",
        "20, CLASSICAL_TWICE",
        "100, MODIFIED_GRAM_SCHMIDT",
        "100, CLASSICAL_TWICE"
    })
    void its_residuals_are_those_of_scipy(int restart, Orthogonalization orthogonalization) throws IOException {
        double[] b = IntStream.rangeClosed(1, 400).mapToDouble(Math::sin).toArray();
        double[] scipy = scipy(restart);
        Solve solve = Solve.of(
                new Gmres(restart, orthogonalization),
                stencil(20, 4, -0.8, -1.2, -0.7, -1.3),
                b,
                until(0, scipy.length));
        double normB = Math.sqrt(Arrays.stream(b).map(v -> v * v).sum());
        for (int k = 1; k <= scipy.length; k++) {
            assertThat(solve.residualNorms[k] / normB / scipy[k - 1])
                    .as("iteration %d", k)
                    .isCloseTo(1, within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, MODIFIED_ON_DEMAND", "25, HOUSEHOLDER", "25, CLASSICAL"})
    void its_residuals_are_those_of_petsc(int restart, Orthogonalization orthogonalization) throws IOException {
        Solve solve = Solve.of(
                new Gmres(restart, orthogonalization),
                ArnoldiHistories.convection(),
                ArnoldiHistories.zigzag(144),
                until(0, 40));
        ArnoldiHistories.assertSame(solve, "petsc gmres " + restart, 1e-9);
    }

    @Test
    void for_a_symmetric_system_it_makes_the_residuals_of_minres_of_scipy() throws IOException {
        Solve solve = Solve.of(
                new Gmres(50, Orthogonalization.HOUSEHOLDER),
                ArnoldiHistories.indefinite(),
                ArnoldiHistories.zigzag(144),
                until(0, 40));
        ArnoldiHistories.assertSame(solve, "scipy minres", 1e-9);
    }

    private static double[] scipy(int restart) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GmresTest.class.getResourceAsStream("gmres-scipy.csv")),
                StandardCharsets.UTF_8))) {
            List<String> lines =
                    in.lines().filter(line -> line.startsWith(restart + ",")).toList();
            return lines.stream()
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_residual_never_increases(Orthogonalization orthogonalization) {
        Solve solve = Solve.of(
                new Gmres(4, orthogonalization),
                stencil(10, 4, -2, 1, -1.5, 0.3),
                Samples.uniform(100, 1),
                until(1e-12, 300));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-12));
        }
    }

    @Test
    void with_the_transpose_it_makes_the_iterates_of_cgls() {
        var blur = new Convolution(Samples.psf(3, 3, 0, 2, 5), Boundary.ZERO, 12, 12);
        double[] b = Samples.uniform(144, 6);
        var gmres = new Gmres(40, Orthogonalization.CLASSICAL_TWICE);
        Solve normal = Solve.of(gmres, blur, new Transpose(), b, until(0, 25));
        Solve cgls = Solve.of(new Cgls(), blur, b, until(0, 25));
        for (int k = 0; k <= 25; k++) {
            assertThat(normal.iterates.get(k)).containsExactly(cgls.iterates.get(k), within(1e-9));
        }
    }

    @Test
    void a_rotation_defeats_a_restart_of_one() {
        Solve solve = Solve.of(
                new Gmres(1, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(2, 2, 0, 1, -1, 0),
                new double[] {1, 2},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(solve.trueResidualNorm).isCloseTo(Math.sqrt(5), within(1e-15));
    }

    @Test
    void a_singular_inconsistent_system_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(
                new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(2, 2, 0, 1, 0, 0),
                new double[] {1, 1},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("singular");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @Test
    void a_singular_consistent_system_is_solved() {
        Solve solve = Solve.of(
                new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                dense(3, 3, 2, 0, 0, 0, 3, 0, 0, 0, 0),
                new double[] {2, 3, 0},
                until(1e-12, 30));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(new double[] {1, 1, 0}, within(1e-12));
    }

    @Test
    void a_restart_below_one_is_refused() {
        assertThatThrownBy(() -> new Gmres(0, Orthogonalization.MODIFIED_GRAM_SCHMIDT))
                .hasMessageContaining("restart must be at least 1, but is 0");
    }
}
