package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.SpectralChoice;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralKnowledge;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.integral.Gravity;
import org.krylovbench.problems.integral.Phillips;
import org.krylovbench.problems.integral.Shaw;

/** Against Octave with functions of Regularization Tools: {@code spectral-octave.m} and {@code
 * rules-octave.m} made the numbers, and say how. */
final class SpectralOctaveTest {

    private static final double ETA = 1.1;

    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(lines("spectral-octave.csv"));
        lines.addAll(lines("rules-octave.csv"));
        return lines;
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpectralOctaveTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void the_parameter_and_the_solution_are_those_of_octave(String line) throws IOException {
        String[] fields = line.split(",");
        DenseMatrix A = matrix(fields[0]);
        double[] exactData = A.times(wave(A.columns()));
        double[] noise = noise(A.rows(), 1e-3 * norm(exactData));
        double[] b = new double[A.rows()];
        Arrays.setAll(b, i -> exactData[i] + noise[i]);
        double expected = Double.parseDouble(fields[3]);
        var rule = SpectralRule.valueOf(fields[2]);
        var method = new SpectralRegularization(
                SpectralFilter.valueOf(fields[1]),
                rule,
                rule == SpectralRule.FIXED ? expected : 0,
                rule == SpectralRule.FIXED ? (int) Math.ceil(expected) : 1,
                ETA,
                SpectralRegularization.WEIGHT);

        var backend = new JavaBackend();
        Transposable operator = backend.operator(A);
        Transposable none = new Identity().approximateInverse(A, operator, backend);
        Vector r = backend.vector(b);
        var system = new LinearSystem(operator, none, r, A, Optional.empty(), norm(noise) / norm(exactData));
        var spectrum = new SingularSpectrum(system, new Workspace(backend), backend.vector(new double[b.length]));
        SpectralData data = spectrum.of(backend.vector(b));
        var known = new SpectralKnowledge(
                system.noiseLevel() * system.b().norm(),
                Optional.of(spectrum::whiteness),
                Optional.of(spectrum.target(wave(A.columns()))));
        SpectralChoice choice = method.choose(data, known);

        // a minimum tells half of the digits of λ, a root nearly all; k must be the same
        double relative = switch (rule) {
            case FIXED -> 0;
            case DISCREPANCY -> 1e-10;
            case DISCREPANCY_GRID, GCV, WEIGHTED_GCV, L_CURVE, UPRE, NCP, QUASI_OPTIMALITY, ORACLE -> 1e-6;
        };
        assertThat(choice.parameter()).isCloseTo(expected, within(relative * expected));
        if (fields.length > 4) {
            double[] x = Arrays.stream(fields)
                    .skip(4)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            // σ₁ / σ₆ or σ₁ / λ is below 2000, and Octave's digits are 15
            assertThat(Solve.entries(spectrum.filtered(choice.gains()))).containsExactly(x, within(1e-10));
        }
    }

    private static DenseMatrix matrix(String name) throws IOException {
        OptionalLong seed = OptionalLong.empty();
        Problem problem = switch (name) {
            case "shaw" -> new Shaw(32, 0, Noise.GAUSSIAN, seed);
            case "phillips" -> new Phillips(32, false, 0, Noise.GAUSSIAN, seed);
            default -> new Gravity(32, 1, 0, 1, 0.25, 0, Noise.GAUSSIAN, seed);
        };
        var A = (DenseMatrix) problem.assemble(1).operator();
        return name.equals("tall") ? new DenseMatrix(32, 20, Arrays.copyOf(A.values(), 32 * 20)) : A;
    }

    private static double[] wave(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> Math.sin((i + 1) / 5.0) + 1);
        return x;
    }

    private static double[] noise(int m, double norm) {
        double[] e = new double[m];
        Arrays.setAll(e, i -> (5 * i * i * i + 11 * i) % 37 - 18);
        double scale = norm / norm(e);
        Arrays.setAll(e, i -> scale * e[i]);
        return e;
    }

    private static double norm(double[] x) {
        return Norm.scaled(x.length, i -> x[i]);
    }
}
