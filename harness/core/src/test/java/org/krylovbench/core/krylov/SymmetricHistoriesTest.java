package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.CsrMatrix;

/** Residual histories against SciPy, Octave and NumPy. */
final class SymmetricHistoriesTest {

    private static final CsrMatrix DEFINITE = laplacian(12);
    private static final CsrMatrix INDEFINITE = stencil(12, 1.8, -1, -1, -1, -1);
    private static final CsrMatrix SCALED = scaled(DEFINITE, i -> 1 << i % 4);

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of("minres", new Minres(), DEFINITE, new Identity()),
                Arguments.of("minres-indefinite", new Minres(), INDEFINITE, new Identity()),
                Arguments.of("minres-jacobi", new Minres(), SCALED, new Jacobi()),
                Arguments.of("symmlq", new Symmlq(), DEFINITE, new Identity()),
                Arguments.of("symmlq-indefinite", new Symmlq(), INDEFINITE, new Identity()),
                Arguments.of("symmlq-jacobi", new Symmlq(), SCALED, new Jacobi()),
                Arguments.of("cr", new ConjugateResiduals(), DEFINITE, new Identity()),
                Arguments.of("steepest-descent", new SteepestDescent(), DEFINITE, new Identity()),
                Arguments.of("steepest-descent-jacobi", new SteepestDescent(), SCALED, new Jacobi()),
                Arguments.of("richardson", new Richardson(0.2), DEFINITE, new Identity()),
                Arguments.of("jacobi", new JacobiIteration(1), DEFINITE, new Identity()),
                Arguments.of("gauss-seidel", new GaussSeidel(Sweep.FORWARD), DEFINITE, new Identity()),
                Arguments.of("gauss-seidel-backward", new GaussSeidel(Sweep.BACKWARD), DEFINITE, new Identity()),
                Arguments.of("sor", new Sor(1.5, Sweep.FORWARD), DEFINITE, new Identity()),
                Arguments.of("ssor", new Sor(1.5, Sweep.SYMMETRIC), DEFINITE, new Identity()),
                Arguments.of(
                        "chebyshev",
                        new Chebyshev(OptionalDouble.of(0.1), OptionalDouble.of(8), 1),
                        DEFINITE,
                        new Identity()));
    }

    /** To a part in 10⁶ of what is left of the residual, or 10⁻¹³ of ‖b‖: two orders of rounding may differ by that. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void its_residuals_are_those_of_another_program(String name, Solver solver, CsrMatrix A, Preconditioner M)
            throws IOException {
        double[] b = IntStream.range(0, 144)
                .mapToDouble(i -> (7 * i % 11 - 5) / 11.0)
                .toArray();
        double normB = Math.sqrt(Arrays.stream(b).map(v -> v * v).sum());
        double[] expected = history(name);
        Solve solve = Solve.of(solver, A, M, b, until(0, expected.length));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(30);
        for (int k = 1; k <= expected.length; k++) {
            assertThat(solve.residualNorms[k] / normB)
                    .as("iteration %d", k)
                    .isCloseTo(expected[k - 1], within(1e-6 * expected[k - 1] + 1e-13));
        }
    }

    private static double[] history(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SymmetricHistoriesTest.class.getResourceAsStream("symmetric.csv")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith(name + ","))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
        }
    }
}
