package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both ways to blur give the same, whichever is chosen. */
class BlurTest {

    @ParameterizedTest
    @CsvSource({
        "ZERO, 33, 64",
        "PERIODIC, 33, 64",
        "REFLEXIVE, 33, 64",
        "ANTIREFLEXIVE, 33, 64",
        "VALID, 33, 64",
        "ZERO, 1, 1",
        "PERIODIC, 2, 1",
        "REFLEXIVE, 1, 5",
        "ANTIREFLEXIVE, 1, 5",
        "VALID, 13, 10",
        "ZERO, 48, 100",
        "REFLEXIVE, 7, 9",
        "ANTIREFLEXIVE, 7, 9"
    })
    void direct_and_fourier_agree(Boundary boundary, int rows, int columns) {
        var random = new Random(1);
        var psf = new PointSpreadFunction(13, 10, random.doubles(130).toArray(), 2, 9);
        var convolution = new Convolution(psf, boundary, rows, columns);
        var direct = new DirectBlur(convolution);
        var fourier = new FourierBlur(convolution);
        double[] x = random.doubles(convolution.columns()).toArray();
        double[] b = random.doubles(convolution.rows()).toArray();
        double tolerance = 1e-11; // antireflexive pixels far beyond the edge are large
        assertThat(product(fourier, x)).containsExactly(product(direct, x), within(tolerance));
        assertThat(transposed(fourier, b)).containsExactly(transposed(direct, b), within(tolerance));
    }

    private static double[] product(HostMap map, double[] x) {
        double[] y = new double[map.rows()];
        map.apply(x, y);
        return y;
    }

    private static double[] transposed(HostMap map, double[] x) {
        double[] y = new double[map.columns()];
        map.applyTranspose(x, y);
        return y;
    }
}
