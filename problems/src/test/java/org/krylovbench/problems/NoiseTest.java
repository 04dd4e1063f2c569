package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTest {

    /** From dark to bright, with values that are counted in a few and in many photons. */
    private static final double[] DATA = {0.05, 0.3, 0, 1, 0.7, 0.02, 2, 0.4};

    private static final int DRAWS = 40_000;
    private static final double LEVEL = 0.2;

    /** Six standard deviations of a mean: it holds for all but one seed in a hundred million. */
    private static final double SIGMAS = 6;

    /** An image of these data that is not blurred. */
    private static LinearProblem problem(double... data) {
        var nothing = new PointSpreadFunction(1, 1, new double[] {1}, 0, 0);
        return LinearProblem.withSolution(new Convolution(nothing, Boundary.ZERO, 1, data.length), data);
    }

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "LAPLACE"})
    void additive_noise_has_exactly_its_level(Noise noise) throws IOException {
        LinearProblem noisy = problem(DATA).withNoise(noise, LEVEL, new Random(1));
        assertThat(noisy.noiseLevel()).isCloseTo(LEVEL, within(1e-14)); // rounding
        assertThat(noisy.rightHandSide()).isNotEqualTo(DATA);
        assertThat(noisy.traits()).contains(Trait.NOISY);
    }

    @ParameterizedTest
    @EnumSource
    void the_mean_square_of_the_noise_is_that_of_its_level(Noise noise) throws IOException {
        var random = new Random(2);
        double[] squares = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double e = Reference.norm(Reference.minus(noise.add(DATA, LEVEL, random), DATA)) / Reference.norm(DATA);
            squares[k] = e * e;
        }
        assertMean(squares, LEVEL * LEVEL);
    }

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "LAPLACE", "POISSON", "MULTIPLICATIVE"})
    void noise_is_right_on_average_and_varies_as_it_should(Noise noise) throws IOException {
        double[][] draws = draws(noise);
        double norm = Reference.norm(DATA);
        for (int i = 0; i < DATA.length; i++) {
            double expected = DATA[i];
            double variance = switch (noise) {
                case POISSON ->
                    expected * square(LEVEL * norm) / Arrays.stream(DATA).sum();
                case MULTIPLICATIVE -> square(LEVEL * expected);
                default -> square(LEVEL * norm) / DATA.length;
            };
            assertMean(draws[i], expected);
            assertMean(Arrays.stream(draws[i]).map(b -> square(b - expected)).toArray(), variance);
        }
    }

    @Test
    void half_of_the_pixels_hit_by_impulses_are_white_and_half_black() throws IOException {
        double squares =
                Arrays.stream(DATA).map(b -> (b * b + square(2 - b)) / 2).sum();
        double fraction = square(LEVEL * Reference.norm(DATA)) / squares;
        double[][] draws = draws(Noise.IMPULSE);
        for (int i = 0; i < DATA.length; i++) {
            double exact = DATA[i];
            assertThat(Arrays.stream(draws[i])).containsAnyOf(0.0, 2.0).isSubsetOf(0.0, exact, 2.0);
            if (exact != 0 && exact != 2) {
                assertMean(Arrays.stream(draws[i]).map(b -> b == 0 ? 1 : 0).toArray(), fraction / 2);
                assertMean(Arrays.stream(draws[i]).map(b -> b == 2 ? 1 : 0).toArray(), fraction / 2);
            }
        }
    }

    @Test
    void laplacian_noise_has_the_tails_of_its_distribution() throws IOException {
        double[] e = Noise.LAPLACE.add(new double[] {1, 0}, 1, new Random(4));
        assertThat(Reference.norm(Reference.minus(e, new double[] {1, 0}))).isCloseTo(1, within(1e-15));
        var random = new Random(5);
        double[] kurtosis = new double[DRAWS];
        Arrays.setAll(kurtosis, k -> square(square(AdditiveNoise.laplace(random))));
        assertMean(kurtosis, 6); // against 3 of a Gaussian
    }

    @Test
    void photons_come_in_whole_numbers() throws IOException {
        double photons = Arrays.stream(DATA).sum() / square(LEVEL * Reference.norm(DATA)); // in a unit of brightness
        for (double b : Noise.POISSON.add(DATA, LEVEL, new Random(6))) {
            assertThat(b * photons).isCloseTo(Math.rint(b * photons), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_noise(Noise noise) throws IOException {
        double[] data = repeated(1000);
        double[] one = noise.add(data, LEVEL, new Random(7));
        assertThat(noise.add(data, LEVEL, new Random(7))).isEqualTo(one);
        assertThat(noise.add(data, LEVEL, new Random(8))).isNotEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource
    void the_level_of_a_problem_is_the_one_that_came_out(Noise noise) throws IOException {
        double[] data = repeated(20_000);
        LinearProblem noisy = problem(data).withNoise(noise, LEVEL, new Random(9));
        double level = Reference.norm(Reference.minus(noisy.rightHandSide(), data)) / Reference.norm(data);
        assertThat(noisy.noiseLevel()).isCloseTo(level, within(1e-15));
        assertThat(level).isCloseTo(LEVEL, withinPercentage(10)); // nearly three standard deviations for 360 impulses
    }

    private static double[] repeated(int size) {
        double[] data = new double[size];
        Arrays.setAll(data, i -> DATA[i % DATA.length]);
        return data;
    }

    @Test
    void noise_that_makes_no_sense_is_refused_with_what_would_do() {
        assertThatIOException()
                .isThrownBy(() -> problem(1, -0.25).withNoise(Noise.POISSON, 0.1, new Random(1)))
                .withMessage(
                        "Poisson noise counts photons, but the data go down to -0.250; gaussian noise would do, or a "
                                + "problem whose data are not negative");
        assertThatIOException()
                .isThrownBy(() -> problem(1, 0.5).withNoise(Noise.POISSON, 1e-6, new Random(1)))
                .withMessage("Poisson noise of level 1.00e-06 would mean 1.2e+12 photons at the brightest point, which "
                        + "cannot be counted; a level of at least 3.5e-05 would do, or gaussian noise, which it is close "
                        + "to");
        assertThatIOException()
                .isThrownBy(() -> problem(1, 1).withNoise(Noise.IMPULSE, 0.1, new Random(1)))
                .withMessage(
                        "impulse noise sets data to the least or the greatest of them, but all are equal; gaussian "
                                + "noise would do");
        assertThatIOException()
                .isThrownBy(() -> problem(1, 0).withNoise(Noise.IMPULSE, 1.5, new Random(1)))
                .withMessage(
                        "impulse noise of level 1.50 is out of reach: with every entry hit it would be 1.00; a lower "
                                + "level would do, or gaussian noise");
        assertThatIOException()
                .isThrownBy(() -> problem(0, 0).withNoise(Noise.GAUSSIAN, 0.1, new Random(1)))
                .withMessage("the data are all zero, so no noise has a level relative to them; noise: 0 would do");
    }

    @Test
    void what_rounding_puts_below_zero_counts_as_dark() throws IOException {
        double[] noisy = Noise.POISSON.add(new double[] {1, -1e-16}, 0.1, new Random(1));
        assertThat(noisy[1]).isZero();
    }

    private static double[][] draws(Noise noise) throws IOException {
        var random = new Random(3);
        double[][] draws = new double[DATA.length][DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double[] noisy = noise.add(DATA, LEVEL, random);
            for (int i = 0; i < noisy.length; i++) {
                draws[i][k] = noisy[i];
            }
        }
        return draws;
    }

    /** The mean differs from the expected one by no more than chance allows. */
    private static void assertMean(double[] sample, double expected) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance =
                Arrays.stream(sample).map(s -> square(s - mean)).average().orElseThrow();
        double chance = SIGMAS * Math.sqrt(variance / sample.length);
        assertThat(mean).isCloseTo(expected, within(chance + 1e-14)); // and of what does not vary, rounding
    }

    private static double square(double x) {
        return x * x;
    }
}
