package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.BiCgStabL;
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.ConjugateGradientsSquared;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;

/** The methods for square nonsymmetric systems beside SciPy, PETSc and what van Gijzen published, iterate by iterate. */
final class NonsymmetricOraclesTest {

    /** The residual falls by up to 9 digits, and rounding errors of 1e-16 grow with what it falls. */
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @CsvSource({
        "scipy, bicg, plain",
        "scipy, bicg, scaled",
        "scipy, cgs, plain",
        "scipy, bicgstab, plain",
        "scipy, qmr, plain",
        "scipy, qmr, scaled",
        "scipy, tfqmr, plain",
        "petsc, cgs, plain",
        "petsc, bicgstab, plain",
        "petsc, bicgstab(2), plain",
        "petsc, bicgstab(4), plain",
        "numpy, bicgstab(2) 0.7, plain",
        "numpy, bicgstab(4) 0.7, plain",
        "numpy, idr(1), plain",
        "numpy, idr(4), plain"
    })
    void its_residuals_are_those_of(String oracle, String method, String system) throws IOException {
        boolean scaled = system.equals("scaled");
        List<String> lines = lines(oracle + "," + method + "," + system + ",");
        int last = iteration(lines.get(lines.size() - 1));
        double[] b = IntStream.range(0, 144)
                .mapToDouble(i -> (7 * i % 11 - 5) / 11.0)
                .toArray();
        double normB = Math.sqrt(Arrays.stream(b).map(v -> v * v).sum());
        CsrMatrix plain = stencil(12, 4, -0.8, -1.2, -0.7, -1.3);
        Solve solve = Solve.of(
                solver(method),
                scaled ? scaled(plain, 1, 4, 16, 64, 256) : plain,
                scaled ? new Jacobi() : new Identity(),
                b,
                until(0, last));
        for (String line : lines) {
            int k = iteration(line);
            double expected = Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
            assertThat(solve.residualNorms[k] / normB / expected)
                    .as("iteration %d", k)
                    .isCloseTo(1, within(TOLERANCE));
        }
    }

    private static Solver solver(String method) {
        OptionalLong shadow = OptionalLong.empty();
        return switch (method) {
            case "bicg" -> new BiConjugateGradients(shadow);
            case "cgs" -> new ConjugateGradientsSquared(shadow);
            case "bicgstab" -> new BiCgStab(shadow);
            case "bicgstab(2)" -> new BiCgStabL(2, 0, shadow);
            case "bicgstab(4)" -> new BiCgStabL(4, 0, shadow);
            case "bicgstab(2) 0.7" -> new BiCgStabL(2, 0.7, shadow);
            case "bicgstab(4) 0.7" -> new BiCgStabL(4, 0.7, shadow);
            case "qmr" -> new QuasiMinimalResiduals(shadow);
            case "tfqmr" -> new TransposeFreeQmr(shadow);
            case "idr(1)" -> new Idr(1, 0.7, 1);
            case "idr(4)" -> new Idr(4, 0.7, 1);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private static int iteration(String line) {
        String[] cells = line.split(",", -1);
        return Integer.parseInt(cells[cells.length - 2]);
    }

    private static List<String> lines(String start) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NonsymmetricOraclesTest.class.getResourceAsStream("nonsymmetric-outside.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> line.startsWith(start)).toList();
        }
    }
}
