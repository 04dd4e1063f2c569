package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.HostCosines;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.psf.Gaussian;

/** What rules are told of residuals and of the solution, in each kind of coordinates. */
final class SpectrumTest {

    private static final int ROWS = 12;
    private static final int COLUMNS = 9;
    private static final Backend BACKEND = new JavaBackend();

    private enum Kind {
        SINGULAR,
        FOURIER,
        COSINE
    }

    static final List<Kind> KINDS = List.of(Kind.values());

    private final Random random = new Random(5);
    private final double[] b = normal(ROWS * COLUMNS);

    private double[] normal(int n) {
        return random.doubles(n).map(u -> 2 * u - 1).toArray();
    }

    private static Convolution blur(Kind kind) {
        Boundary boundary = kind == Kind.COSINE ? Boundary.REFLEXIVE : Boundary.PERIODIC;
        return new Convolution(new Gaussian(0.7, 5).make(ROWS), boundary, ROWS, COLUMNS);
    }

    private static Spectrum spectrum(Kind kind) {
        Convolution A = blur(kind);
        Vector r = BACKEND.vector(new double[ROWS * COLUMNS]);
        Transposable map = BACKEND.operator(A);
        Transposable none = new Identity().approximateInverse(A, map, BACKEND);
        var system = new LinearSystem(map, none, r, A, Optional.of(new Shape(ROWS, COLUMNS)), 0);
        return switch (kind) {
            case SINGULAR -> new SingularSpectrum(system, new Workspace(BACKEND), r);
            case FOURIER -> new FourierSpectrum(A, r);
            case COSINE -> new CosineSpectrum(A, r);
        };
    }

    private static double squaredDistance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return sum;
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void the_error_changes_with_the_gains_as_the_target_says(Kind kind) {
        Spectrum spectrum = spectrum(kind);
        SpectralData data = spectrum.of(BACKEND.vector(b));
        double[] exact = normal(b.length);
        double[] target = spectrum.target(exact);
        double[] differences = new double[3];
        for (int t = 0; t < 3; t++) {
            double[] gains = random.doubles(target.length).toArray();
            double[] x = Solve.entries(spectrum.filtered(gains));
            double[] scaled = new double[gains.length];
            Arrays.setAll(scaled, i -> gains[i] * data.beta()[i]);
            differences[t] = squaredDistance(x, exact) - squaredDistance(scaled, target);
        }
        assertThat(differences[1]).isCloseTo(differences[0], within(1e-11)); // of some 50
        assertThat(differences[2]).isCloseTo(differences[0], within(1e-11));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void what_is_left_of_the_data_is_judged_by_its_periodogram(Kind kind) {
        Spectrum spectrum = spectrum(kind);
        SpectralData data = spectrum.of(BACKEND.vector(b));
        double lambda = 0.3;
        double[] gains = new double[data.sigma().length];
        double[] left = new double[gains.length];
        for (int i = 0; i < gains.length; i++) {
            double squared = data.sigma()[i] * data.sigma()[i];
            gains[i] = data.sigma()[i] / (squared + lambda * lambda);
            left[i] = lambda * lambda / (squared + lambda * lambda);
        }
        Vector residual = BACKEND.vector(b);
        BACKEND.operator(blur(kind)).apply(BACKEND.vector(Solve.entries(spectrum.filtered(gains))), residual);
        residual.axpby(1, BACKEND.vector(b), -1); // b − A x
        double[] r = Solve.entries(residual);
        double expected;
        if (kind == Kind.COSINE) { // by cosines, whose frequencies are twice as dense
            new HostCosines(ROWS, COLUMNS).forward(r);
            double[] frequencies = new double[r.length];
            for (int k = 0; k < ROWS; k++) {
                for (int l = 0; l < COLUMNS; l++) {
                    frequencies[k * COLUMNS + l] = k * k * COLUMNS * COLUMNS + l * l * ROWS * ROWS;
                }
            }
            expected = CumulativePeriodogram.ofPower(Arrays.stream(CumulativePeriodogram.order(frequencies))
                    .mapToDouble(i -> r[i] * r[i])
                    .toArray());
        } else {
            expected = new CumulativePeriodogram(r.length, Optional.of(new Shape(ROWS, COLUMNS))).distance(r);
        }
        assertThat(spectrum.whiteness(left)).isCloseTo(expected, within(1e-12));
    }
}
