package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.Defocus.Edge;

class DefocusTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2.4, 5, 7.3, 40.25, 333.3})
    void areas_add_up_to_that_of_the_disc(double radius) throws IOException {
        PointSpreadFunction psf = new Defocus(radius, Edge.AREA).make(64);
        // a whole pixel has the area 1; rounding grows with the radius
        double whole = psf.get(psf.centerRow(), psf.centerColumn());
        assertThat(1 / whole).isCloseTo(Math.PI * radius * radius, within(1e-14 * Math.pow(radius, 3) + 1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 0.75, 1.5, 2.5, 3.2})
    void areas_agree_with_counting_points(double radius) throws IOException {
        PointSpreadFunction psf = new Defocus(radius, Edge.AREA).make(64);
        int points = 400; // along a side of a pixel
        double[] expected = new double[psf.values().length];
        for (int p = 0; p < psf.rows() * points; p++) {
            for (int q = 0; q < psf.columns() * points; q++) {
                double u = (p + 0.5) / points - psf.rows() / 2.0;
                double v = (q + 0.5) / points - psf.columns() / 2.0;
                if (u * u + v * v <= radius * radius) {
                    expected[p / points * psf.columns() + q / points]++;
                }
            }
        }
        double sum = Arrays.stream(expected).sum();
        Arrays.setAll(expected, at -> expected[at] / sum);
        assertThat(psf.values()).containsExactly(expected, within(2e-3 / points * 400 / Math.max(1, radius)));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1", "1, 5", "2, 13", "3, 29", "64, 12853"}) // the lattice points of Gauss's circle problem
    void centers_are_counted(double radius, int pixels) throws IOException {
        PointSpreadFunction psf = new Defocus(radius, Edge.CENTERS).make(64);
        assertThat(Arrays.stream(psf.values()).filter(weight -> weight > 0)).hasSize(pixels);
        assertThat(psf.get(psf.centerRow(), psf.centerColumn())).isCloseTo(1.0 / pixels, within(1e-15));
    }

    @Test
    void a_disc_within_a_pixel_is_that_pixel() throws IOException {
        assertThat(new Defocus(0.5, Edge.AREA).make(64).values()).containsExactly(1);
    }

    @Test
    void no_radius_is_no_disc() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Defocus(0, Edge.AREA))
                .withMessage("radius must be positive and at most 5000, but is 0.0");
    }
}
