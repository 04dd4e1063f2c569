package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every way to convolve gives the same, whichever the backend chooses. */
final class ConvolutionWaysTest {

    private record Setting(Convolution convolution, Precision precision, int threads) {}

    static Stream<Setting> settings() {
        List<Convolution> convolutions = new ArrayList<>();
        for (Boundary boundary : EnumSet.complementOf(EnumSet.of(Boundary.VALID))) { // a part of what zero gives
            convolutions.add(new Convolution(Samples.psf(1, 1, 0, 0, 1), boundary, 1, 1));
            convolutions.add(new Convolution(Samples.psf(3, 5, 0, 3, 2), boundary, 16, 32)); // its own periodic grid
            convolutions.add(new Convolution(Samples.psf(9, 6, 8, 0, 3), boundary, 70, 45));
            convolutions.add(new Convolution(Samples.psf(7, 8, 3, 4, 4), boundary, 4, 3)); // reaches over the image
            convolutions.add(new Convolution(Samples.psf(41, 41, 20, 11, 5), boundary, 40, 37));
            convolutions.add(new Convolution(outerProduct(Samples.psf(31, 20, 12, 3, 6)), boundary, 65, 40));
        }
        return convolutions.stream()
                .flatMap(convolution -> Stream.of(
                        new Setting(convolution, Precision.DOUBLE, 1),
                        new Setting(convolution, Precision.DOUBLE, 3),
                        new Setting(convolution, Precision.FLOAT, 1)));
    }

    /** The first row and column of a PSF, multiplied. */
    private static PointSpreadFunction outerProduct(PointSpreadFunction psf) {
        double[] values = new double[psf.values().length];
        for (int at = 0; at < values.length; at++) {
            values[at] = psf.get(at / psf.columns(), 0) * psf.get(0, at % psf.columns());
        }
        return new PointSpreadFunction(psf.rows(), psf.columns(), values, psf.centerRow(), psf.centerColumn());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void by_fourier_transforms(Setting setting) {
        FourierEngine engine =
                ServiceLoader.load(FourierEngine.class).findFirst().orElseThrow();
        engine.open();
        try (var team = new Team(setting.threads())) {
            check(
                    setting,
                    arithmetic -> new SpectralBlur(
                            setting.convolution(),
                            engine,
                            arithmetic,
                            team,
                            length -> Stored.of(Nd4j.create(arithmetic.type(), length))));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void by_outer_products(Setting setting) {
        PointSpreadFunction psf = setting.convolution().psf();
        KroneckerTerms terms = KroneckerTerms.of(
                        psf, psf.rows(), setting.precision().epsilon())
                .orElseThrow();
        check(
                setting,
                arithmetic -> new KroneckerBlur(setting.convolution(), terms, arithmetic, entries -> {
                    INDArray array = Nd4j.create(arithmetic.type(), Math.max(1, entries.length));
                    Stored stored = Stored.of(array);
                    arithmetic.copyIn(entries.length, entries, stored.address());
                    return stored;
                }));
    }

    private static void check(Setting setting, Function<Arithmetic, Transposable> way) {
        try (Backend backend = new Nd4jProvider(setting.precision(), 1).open()) {
            Transposable actual = way.apply(Arithmetic.of(setting.precision(), 1));
            var reference = new JavaBackend();
            Transposable expected = reference.operator(setting.convolution());
            double[] x = Samples.uniform(expected.columns(), 9);
            double[] y = product(reference, x, expected);
            double tolerance = 500 * setting.precision().epsilon() * Math.sqrt(Math.max(4, x.length));
            assertThat(product(backend, x, actual)).containsExactly(y, within(tolerance));
            double[] z = product(reference, x, expected.transpose());
            assertThat(product(backend, x, actual.transpose())).containsExactly(z, within(tolerance));
            assertThat(product(backend, x, actual)).as("and again").containsExactly(y, within(tolerance));
        }
    }

    private static double[] product(Backend backend, double[] x, Transposable A) {
        Vector y = backend.vector(A.rows());
        y.fill(Double.NaN);
        A.apply(backend.vector(x), y);
        double[] out = new double[y.size()];
        y.copyTo(out);
        return out;
    }
}
