package org.krylovbench.problems.tomography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.image.Mosaic;

class SphericalTest {

    private static LinearProblem spherical(int size) throws IOException {
        return new Spherical(new Mosaic(), size, 0, Noise.GAUSSIAN, OptionalLong.empty()).assemble(0);
    }

    @Test
    void the_matrix_has_as_many_entries_as_the_original() throws IOException {
        CsrMatrix a = (CsrMatrix) spherical(32).operator();
        assertThat(a.rows()).isEqualTo(1440);
        assertThat(a.columns()).isEqualTo(1024);
        assertThat(a.values().length).isEqualTo(36_127);
    }

    @Test
    void a_circle_meets_only_pixels_about_its_radius_away_from_the_source() throws IOException {
        int n = 20;
        LinearProblem problem = spherical(n);
        CsrMatrix a = (CsrMatrix) problem.operator();
        int circles = 28; // √2 · 20 = 28.3
        assertThat(problem.dataShape()).contains(new Shape(circles, n));
        double pixel = Math.sqrt(2) / n;
        for (int i = 0; i < a.rows(); i++) {
            int circle = i / n + 1;
            double radius = 2.0 * circle / circles;
            double angle = 2 * Math.PI * (i % n + 1) / n;
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                int j = a.columnIndices()[at];
                double x = (j % n + 1 - 10) * pixel; // the centre is that of the tenth pixel
                int row = j / n;
                double y = (n - row - 10) * pixel;
                double distance = Math.hypot(x - Math.cos(angle), y - Math.sin(angle));
                assertThat(distance).isCloseTo(radius, within(pixel / Math.sqrt(2) + 1e-12)); // half a diagonal
            }
        }
    }

    @Test
    void a_row_adds_up_to_the_length_of_the_arc_in_the_image() throws IOException {
        int n = 16;
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        double[] sums = spherical(n).operator().times(ones);
        double pixel = Math.sqrt(2) / n;
        int circles = sums.length / n;
        for (int i = 0; i < sums.length; i++) {
            int circle = i / n + 1;
            double radius = 2.0 * circle / circles;
            double angle = 2 * Math.PI * (i % n + 1) / n;
            int fine = 5_000;
            double arc = 0;
            for (int k = 0; k < fine; k++) {
                double x = Math.cos(angle) + radius * Math.cos(2 * Math.PI * k / fine);
                double y = Math.sin(angle) + radius * Math.sin(2 * Math.PI * k / fine);
                boolean inside = x > -7.5 * pixel && x < 8.5 * pixel && y > -7.5 * pixel && y < 8.5 * pixel;
                arc += inside ? 2 * Math.PI * radius / fine : 0;
            }
            assertThat(sums[i]).isCloseTo(arc, within(3 * pixel)); // up to four ends, half a pixel's side each, and one
        }
    }

    @Test
    void label_and_parameters_tell_what_it_is() {
        var problem = new Spherical(new Mosaic(), 20, 0.01, Noise.GAUSSIAN, OptionalLong.empty());
        assertThat(problem.label()).isEqualTo("mosaic 20×20, spherical means, 1 % noise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spherical(new Mosaic(), 0, 0, Noise.GAUSSIAN, OptionalLong.empty()))
                .withMessage("size must lie in [1, 1024], but is 0");
    }
}
