package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;

/** Both ways to blur give the same, whichever a backend chooses. */
final class BlurTest {

    @ParameterizedTest
    @CsvSource({
        "ZERO, 33, 64",
        "PERIODIC, 33, 64",
        "REFLEXIVE, 33, 64",
        "ZERO, 1, 1",
        "PERIODIC, 2, 1",
        "REFLEXIVE, 1, 5",
        "ZERO, 48, 100",
        "REFLEXIVE, 7, 9"
    })
    void direct_and_fourier_agree(Boundary boundary, int rows, int columns) {
        var convolution = new Convolution(Samples.psf(13, 10, 2, 9, 1), boundary, rows, columns);
        var direct = new DirectBlur(convolution);
        var fourier = new FourierBlur(convolution);
        double[] x = Samples.uniform(convolution.columns(), 2);
        double[] y = new double[x.length];
        double[] z = new double[x.length];
        direct.apply(x, y);
        fourier.apply(x, z);
        assertThat(z).containsExactly(y, within(1e-12));
        direct.applyTranspose(x, y);
        fourier.applyTranspose(x, z);
        assertThat(z).containsExactly(y, within(1e-12));
    }
}
