package org.krylovbench.problems.tomography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.image.Mosaic;

class TomographyTest {

    private static Tomography tomography(int size, Geometry geometry, int angles, double arc) {
        return new Tomography(new Mosaic(), size, geometry, angles, arc, 0, Noise.GAUSSIAN, OptionalLong.empty());
    }

    private static CsrMatrix matrix(int size, Geometry geometry, int angles, double arc) throws IOException {
        return (CsrMatrix) tomography(size, geometry, angles, arc).assemble(0).operator();
    }

    /** The first two of PRtomo(32), the third of AIR Tools II's formulas in NumPy for the angles 0:2:358. */
    @ParameterizedTest
    @CsvSource({"PARALLEL, 180, 234272", "FAN, 180, 252604", "FAN, 360, 252560"})
    void the_matrix_has_as_many_entries_as_the_original(Geometry geometry, double arc, int entries) throws IOException {
        CsrMatrix a = matrix(32, geometry, 180, arc);
        assertThat(a.rows()).isEqualTo(8100);
        assertThat(a.columns()).isEqualTo(1024);
        assertThat(a.values().length).isEqualTo(entries);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_adds_up_to_the_length_of_the_ray_in_the_image(Geometry geometry) throws IOException {
        int n = 20;
        int rays = 28; // √2 · 20 = 28.3, at distances 0.5, 1.5, …: none runs along the edge of the image
        int angles = 40;
        CsrMatrix a = matrix(n, geometry, angles, 360);
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        double[] sums = a.times(ones);
        for (int i = 0; i < a.rows(); i++) {
            Ray ray = geometry.ray(n, 9.0 * (i % angles), i / angles, rays);
            double chord = chord(n, ray.x() * ray.v() - ray.y() * ray.u(), Math.abs(ray.u()), Math.abs(ray.v()));
            assertThat(sums[i]).isCloseTo(chord, within(1e-12 * n)); // some forty lengths, each rounded
        }
    }

    /** Of a square about the origin on a line at this distance: a trapezium over the angle. */
    private static double chord(int n, double distance, double u, double v) {
        double outside = n / 2.0 * (u + v);
        double inside = n / 2.0 * Math.abs(u - v);
        double longest = n / Math.max(u, v);
        double s = Math.abs(distance);
        return s >= outside ? 0 : s <= inside ? longest : longest * (outside - s) / (outside - inside);
    }

    @ParameterizedTest
    @EnumSource
    void no_entry_is_longer_than_the_diagonal_of_a_pixel_and_none_is_stored_for_nothing(Geometry geometry)
            throws IOException {
        for (double length : matrix(32, geometry, 36, 360).values()) {
            assertThat(length).isBetween(1e-10, Math.sqrt(2) + 1e-12);
        }
    }

    /** A pixel as the part of the line that is in both of its strips, whatever the line meets before. */
    @ParameterizedTest
    @EnumSource
    void an_entry_is_the_length_of_the_ray_in_the_pixel(Geometry geometry) throws IOException {
        int n = 6;
        int rays = 8;
        int angles = 24;
        CsrMatrix a = matrix(n, geometry, angles, 360);
        for (int i = 0; i < a.rows(); i++) {
            Ray ray = geometry.ray(n, 15.0 * (i % angles), i / angles, rays);
            for (int j = 0; j < a.columns(); j++) {
                int row = j / n;
                double[] across = strip(j % n - n / 2.0, ray.x(), ray.u());
                double[] up = strip(n / 2.0 - 1 - row, ray.y(), ray.v());
                double length = Math.min(across[1], up[1]) - Math.max(across[0], up[0]);
                assertThat(a.get(i, j)).isCloseTo(Math.max(0, length), within(1e-10)); // shorter ones are left out
            }
        }
    }

    private static double[] strip(double from, double start, double direction) {
        if (direction == 0) {
            boolean inside = start > from && start < from + 1;
            return inside
                    ? new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}
                    : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        }
        double one = (from - start) / direction;
        double other = (from + 1 - start) / direction;
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    @Test
    void a_ray_along_edges_of_pixels_is_in_those_on_their_right_or_above_them() throws IOException {
        int n = 22; // 31 rays at −15, …, 15; 4 and 26 run along the edges of the image
        CsrMatrix a = matrix(n, Geometry.PARALLEL, 2, 180);
        for (int ray = 0; ray < 31; ray++) {
            for (int k = 0; k < n; k++) {
                double expected = ray >= 4 && ray < 26 ? 1 : 0;
                int column = Math.floorMod(ray - 4, n);
                assertThat(a.get(2 * ray, k * n + column)).isEqualTo(expected);
                assertThat(a.get(2 * ray + 1, (n - 1 - column) * n + k)).isEqualTo(expected);
            }
        }
    }

    /** Turning the image to the left by a quarter is turning the view. */
    @ParameterizedTest
    @EnumSource
    void a_turned_image_has_a_shifted_sinogram(Geometry geometry) throws IOException {
        int n = 15; // odd, so that no ray runs along an edge of pixels
        int angles = 20;
        CsrMatrix a = matrix(n, geometry, angles, 360);
        double[] image = new Mosaic().render(n, 0).pixels();
        double[] turned = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[(n - 1 - j) * n + i] = image[i * n + j];
            }
        }
        double[] before = a.times(image);
        double[] after = a.times(turned);
        for (int i = 0; i < a.rows(); i++) {
            int view = i % angles;
            int later = i - view + (view + angles / 4) % angles;
            assertThat(after[later]).isCloseTo(before[i], within(1e-12 * n));
        }
    }

    @Test
    void a_parallel_view_from_behind_is_the_view_from_before_reversed() throws IOException {
        int angles = 20;
        double[] b = tomography(15, Geometry.PARALLEL, angles, 360).assemble(0).rightHandSide();
        int rays = b.length / angles;
        for (int ray = 0; ray < rays; ray++) {
            for (int view = 0; view < angles / 2; view++) {
                double behind = b[(rays - 1 - ray) * angles + view + angles / 2];
                assertThat(behind).isCloseTo(b[ray * angles + view], within(1e-12 * 15));
            }
        }
    }

    @Test
    void a_parallel_view_from_below_sums_columns() throws IOException {
        int n = 7;
        double[] image = new Mosaic().render(n, 0).pixels();
        double[] b = tomography(n, Geometry.PARALLEL, 2, 180).assemble(0).rightHandSide(); // ten rays of two views
        for (int ray = 0; ray < 10; ray++) {
            int j = (int) Math.floor(ray - 4.5 + 3.5);
            double column = 0;
            for (int i = 0; i < n && j >= 0 && j < n; i++) {
                column += image[i * n + j];
            }
            assertThat(b[2 * ray]).isCloseTo(column, within(1e-14 * n));
        }
    }

    @Test
    void the_sinogram_has_a_row_for_each_ray_and_a_column_for_each_view() throws IOException {
        var noisy = new Tomography(new Mosaic(), 16, Geometry.FAN, 12, 360, 0.05, Noise.GAUSSIAN, OptionalLong.of(3));
        LinearProblem problem = noisy.assemble(1);
        assertThat(problem.shape()).contains(new Shape(16, 16));
        assertThat(problem.dataShape()).contains(new Shape(23, 12));
        assertThat(problem.noiseLevel()).isCloseTo(0.05, within(1e-14));
        assertThat(Reference.relativeResidual(problem)).isBetween(0.045, 0.055);
        assertThat(noisy.label()).isEqualTo("mosaic 16×16, fan beam, 12 angles over 360°, 5 % noise");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tomography(0, Geometry.FAN, 1, 1))
                .withMessage("size must lie in [1, 4096], but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tomography(8, Geometry.FAN, 0, 1))
                .withMessage("angles must lie in [1, 100000], but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tomography(8, Geometry.FAN, 1, Double.NaN))
                .withMessage("arc must lie in (0, 360], but is NaN");
    }

    @Test
    void a_matrix_that_cannot_fit_is_refused_before_it_is_made() {
        assertThatIOException()
                .isThrownBy(() -> tomography(4096, Geometry.PARALLEL, 1000, 180).assemble(0))
                .withMessageContaining("a smaller size would do");
    }
}
