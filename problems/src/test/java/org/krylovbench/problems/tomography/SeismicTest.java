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
import org.krylovbench.problems.image.Tectonic;

class SeismicTest {

    private static LinearProblem seismic(int size, Waves waves) throws IOException {
        return new Seismic(new Tectonic(), size, waves, 0, Noise.GAUSSIAN, OptionalLong.empty()).assemble(0);
    }

    @Test
    void the_matrix_of_rays_has_as_many_entries_as_the_original() throws IOException {
        CsrMatrix a = (CsrMatrix) seismic(32, Waves.RAY).operator();
        assertThat(a.rows()).isEqualTo(2048);
        assertThat(a.columns()).isEqualTo(1024);
        assertThat(a.values().length).isEqualTo(73_888);
    }

    private static double[] sums(LinearProblem problem) {
        double[] ones = new double[problem.operator().columns()];
        Arrays.fill(ones, 1);
        return problem.operator().times(ones);
    }

    @Test
    void a_row_of_a_ray_adds_up_to_the_distance_of_source_and_receiver() throws IOException {
        int n = 12;
        LinearProblem problem = seismic(n, Waves.RAY);
        assertThat(problem.dataShape()).contains(new Shape(2 * n, n));
        double[] sums = sums(problem);
        for (int receiver = 0; receiver < 2 * n; receiver++) {
            for (int source = 0; source < n; source++) {
                double across = receiver < n ? n : n - (receiver - n + 0.5);
                double up = receiver < n ? receiver - source : n - (source + 0.5);
                assertThat(sums[receiver * n + source]).isCloseTo(Math.hypot(across, up), within(1e-12 * n));
            }
        }
    }

    /** The definition over all pixels, nothing left out before it must be. */
    @Test
    void a_fresnel_zone_is_what_its_formula_says() throws IOException {
        int n = 14;
        CsrMatrix a = (CsrMatrix) seismic(n, Waves.FRESNEL).operator();
        for (int i = 0; i < a.rows(); i++) {
            int receiver = i / n;
            double sourceY = i % n + 0.5;
            double receiverX = receiver < n ? 0 : receiver - n + 0.5;
            double receiverY = receiver < n ? receiver + 0.5 : n;
            double distance = Math.hypot(n - receiverX, sourceY - receiverY);
            double[] weights = new double[n * n];
            double sum = 0;
            for (int j = 0; j < n * n; j++) {
                double x = j % n + 0.5;
                int row = j / n;
                double y = n - 0.5 - row;
                double longer = Math.hypot(x - n, y - sourceY) + Math.hypot(x - receiverX, y - receiverY) - distance;
                double waves = 10.0 / n * longer;
                weights[j] = Math.cos(2 * Math.PI * waves) * Math.exp(-100 * waves * waves);
                sum += weights[j];
            }
            for (int j = 0; j < n * n; j++) {
                double weight = distance * weights[j] / sum;
                assertThat(a.get(i, j)).isCloseTo(weight < 1e-6 ? 0 : weight, within(1e-12 * n));
            }
        }
    }

    @Test
    void waves_that_avoid_the_plates_take_no_time_and_the_others_some() throws IOException {
        double[] times = seismic(40, Waves.RAY).rightHandSide();
        int deepest = 0; // the lowest receiver on the left and the lowest source
        assertThat(times[deepest]).isZero();
        int highest = 39 * 40 + 39;
        assertThat(times[39 * 40 + 20]).isPositive();
        assertThat(times[highest]).isZero(); // above the plates
    }

    @Test
    void label_and_parameters_tell_what_it_is() {
        var problem = new Seismic(new Tectonic(), 20, Waves.FRESNEL, 0, Noise.GAUSSIAN, OptionalLong.empty());
        assertThat(problem.label()).isEqualTo("tectonic plates 20×20, seismic, Fresnel zones, no noise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seismic(new Tectonic(), 0, Waves.RAY, 0, Noise.GAUSSIAN, OptionalLong.empty()))
                .withMessage("size must lie in [1, 1024], but is 0");
    }
}
