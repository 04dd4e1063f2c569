package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.PointSpreadFunction;

class RandomMotionTest {

    /** The first and last rows or columns that are not empty. */
    private static int[] range(PointSpreadFunction psf, boolean rows) {
        int first = psf.rows();
        int last = -1;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                if (psf.get(p, q) > 1e-12) { // rounding
                    first = Math.min(first, rows ? p : q);
                    last = Math.max(last, rows ? p : q);
                }
            }
        }
        return new int[] {first, last};
    }

    @Test
    void the_path_is_centred_in_the_array() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            PointSpreadFunction psf = new RandomMotion(41, 20, 0.98, 0.3, 0, seed).make(64);
            for (boolean rows : new boolean[] {true, false}) {
                int[] range = range(psf, rows);
                assertThat(range[0] + range[1]).isEqualTo(2 * psf.centerRow());
            }
        }
    }

    @Test
    void a_path_too_long_is_shrunk_to_the_array() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            PointSpreadFunction psf = new RandomMotion(11, 20, 0.98, 100, 0, seed).make(64);
            int height = range(psf, true)[1] - range(psf, true)[0];
            int width = range(psf, false)[1] - range(psf, false)[0];
            assertThat(Math.max(height, width)).isEqualTo(10);
        }
    }

    @Test
    void without_perturbation_it_is_a_uniform_motion() throws IOException {
        PointSpreadFunction psf = new RandomMotion(21, 7, 1, 0.8, 0, 3).make(64);
        var random = new Random(3);
        double down = 0.8 * random.nextGaussian();
        double right = 0.8 * random.nextGaussian();
        var line = new Motion(7 * Math.hypot(down, right), Math.toDegrees(Math.atan2(-down, right)));
        PointSpreadFunction expected = line.make(64);
        for (int p = 0; p < expected.rows(); p++) {
            for (int q = 0; q < expected.columns(); q++) {
                assertThat(psf.get(p + 10 - expected.centerRow(), q + 10 - expected.centerColumn()))
                        .isCloseTo(expected.get(p, q), within(1e-14)); // rounding
            }
        }
    }

    @Test
    void each_step_has_the_same_weight_so_that_half_the_speed_is_twice_as_bright() throws IOException {
        PointSpreadFunction psf = new RandomMotion(201, 2, 0, 20, 0, 8).make(64); // β = 0: independent velocities
        var random = new Random(8);
        double first = 20 * random.nextGaussian();
        random.nextGaussian(); // that of the columns
        double second = 20 * random.nextGaussian();
        double last = first + second;
        double middle = (Math.max(0, Math.max(first, last)) + Math.min(0, Math.min(first, last))) / 2;
        assertThat(Math.abs(first / second)).isGreaterThan(2); // or the weights would hardly matter
        double meanOfSteps = (first / 2 + (first + last) / 2) / 2;
        assertThat(mean(psf) - psf.centerRow()).isCloseTo(meanOfSteps - middle, within(1e-10)); // rows up to 200
    }

    private static double mean(PointSpreadFunction psf) {
        double sum = 0;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                sum += p * psf.get(p, q);
            }
        }
        return sum;
    }

    @Test
    void the_gaussian_spreads_it() throws IOException {
        PointSpreadFunction sharp = new RandomMotion(61, 20, 0.98, 0.3, 0, 42).make(64);
        PointSpreadFunction smooth = new RandomMotion(61, 20, 0.98, 0.3, 2, 42).make(64);
        // variances add; the Gaussian's is cut off at 4 σ
        assertThat(variance(smooth) - variance(sharp)).isCloseTo(4, within(0.02));
    }

    private static double variance(PointSpreadFunction psf) {
        double squares = 0;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                squares += Math.pow(p - mean(psf), 2) * psf.get(p, q);
            }
        }
        return squares;
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomMotion(10, 20, 0.98, 0.3, 0.5, 42))
                .withMessage("size must be odd and lie in [1, 10001], but is 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomMotion(11, 20, 1.1, 0.3, 0.5, 42))
                .withMessage("beta must lie in [0, 1], but is 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomMotion(11, 20, 0.98, 0, 0.5, 42))
                .withMessageStartingWith("velocity-scale must be positive");
    }
}
