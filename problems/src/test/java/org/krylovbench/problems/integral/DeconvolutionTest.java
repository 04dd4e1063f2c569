package org.krylovbench.problems.integral;

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
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;

class DeconvolutionTest {

    private static Deconvolution clean(int n, Boundary boundary, double reach, boolean inverseCrime) {
        return new Deconvolution(n, boundary, reach, 0, inverseCrime, OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 0.04", "100, 100, 0.04", "75, 75, 0.1", "75-wide, 75, 0.12"})
    void target_data_and_weights_are_those_of_the_course(String file, int n, double reach) throws IOException {
        double[][] expected = Oracle.table("deconvolution-" + file);
        LinearProblem problem = clean(n, Boundary.PERIODIC, reach, false).assemble(1);
        assertThat(problem.exactSolution().orElseThrow()).containsExactly(expected[0], within(1e-15));
        // sums of 1000 terms; the natural spline and the not-a-knot one agree to this too
        assertThat(problem.rightHandSide()).containsExactly(expected[1], within(1e-13));
        double[][] a = Reference.matrix(problem.operator());
        for (int i = 0; i < n; i++) {
            assertThat(a[i][0]).isCloseTo(expected[2][i], within(1e-15));
        }
    }

    @Test
    void the_numbers_of_the_exercise_come_out() throws IOException {
        LinearProblem problem = clean(64, Boundary.PERIODIC, 0.04, false).assemble(1);
        double[][] a = Reference.matrix(problem.operator());
        assertThat(Arrays.copyOfRange(a[10], 7, 14))
                .containsExactly(new double[] {0, .055414, .262096, .364981, .262096, .055414, 0}, within(5e-7));
        assertThat(Arrays.stream(problem.rightHandSide()).max().orElseThrow()).isCloseTo(1.12852, within(5e-6));
        assertThat(Reference.relativeResidual(problem)).isCloseTo(0.139, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC, 176.117", "ZERO, 668.251"})
    void the_condition_is_that_of_the_exercise(Boundary boundary, double expected) throws IOException {
        OperatorData a = clean(64, boundary, 0.04, false).assemble(1).operator();
        double[] sigma = Oracle.singularValues(a);
        assertThat(sigma[0] / sigma[63]).isCloseTo(expected, within(5e-4)); // Octave's, printed with 3 decimals
    }

    @Test
    void a_periodic_convolution_has_the_transform_of_its_weights_as_eigenvalues() throws IOException {
        OperatorData a = clean(64, Boundary.PERIODIC, 0.04, false).assemble(1).operator();
        double[] column = Reference.matrix(a)[0];
        double[] magnitudes = new double[64];
        for (int k = 0; k < 64; k++) {
            for (int j = 0; j < 64; j++) {
                magnitudes[k] += column[j] * Math.cos(2 * Math.PI * k * j / 64); // it is even
            }
            magnitudes[k] = -Math.abs(magnitudes[k]);
        }
        Arrays.sort(magnitudes);
        double[] sigma = Oracle.singularValues(a);
        for (int k = 0; k < 64; k++) {
            assertThat(sigma[k]).isCloseTo(-magnitudes[k], within(1e-13)); // angles up to 390
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 63, 64, 1000})
    void both_boundaries_are_true_of_the_signal(int n) throws IOException {
        double[] periodic = clean(n, Boundary.PERIODIC, 0.12, true).assemble(1).rightHandSide();
        double[] zero = clean(n, Boundary.ZERO, 0.12, true).assemble(1).rightHandSide();
        assertThat(periodic).containsExactly(zero, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VALID")
    void a_constant_stays_one_where_the_surroundings_go_on(Boundary boundary) throws IOException {
        OperatorData a = clean(50, boundary, 0.1, true).assemble(1).operator();
        double[] ones = new double[50];
        Arrays.fill(ones, 1);
        double[] blurred = a.times(ones);
        assertThat(blurred[25]).isCloseTo(1, within(1e-15));
        if (boundary == Boundary.ZERO) {
            assertThat(blurred[0]).isBetween(0.5, 0.9);
        } else {
            assertThat(blurred[0]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void the_model_improves_with_the_grid() throws IOException {
        double coarse = Reference.relativeResidual(
                clean(64, Boundary.PERIODIC, 0.04, false).assemble(1));
        double fine = Reference.relativeResidual(
                clean(2000, Boundary.PERIODIC, 0.04, false).assemble(1));
        assertThat(fine).isLessThan(coarse / 10); // it is of first order at best, since the signal jumps
    }

    @Test
    void the_noise_is_relative_to_the_largest_datum() throws IOException {
        int n = 4000;
        double[] exact = clean(n, Boundary.ZERO, 0.04, false).assemble(1).rightHandSide();
        LinearProblem noisy = new Deconvolution(n, Boundary.ZERO, 0.04, 0.05, false, OptionalLong.empty()).assemble(1);
        double[] e = Reference.minus(noisy.rightHandSide(), exact);
        double largest = Arrays.stream(exact).max().orElseThrow();
        double deviation = Reference.norm(e) / Math.sqrt(n);
        assertThat(deviation).isCloseTo(0.05 * largest, within(0.05 * largest * 0.05)); // 4 standard errors
        assertThat(noisy.noiseLevel()).isCloseTo(Reference.norm(e) / Reference.norm(exact), within(1e-15));
        assertThat(noisy.traits()).contains(Trait.NOISY, Trait.SYMMETRIC);
    }

    @Test
    void the_inverse_crime_is_avoided_unless_it_is_committed() throws IOException {
        assertThat(Reference.relativeResidual(
                        clean(64, Boundary.ZERO, 0.04, true).assemble(1)))
                .isLessThan(1e-15);
        assertThat(clean(64, Boundary.ZERO, 0.04, true).label())
                .isEqualTo("deconvolution, n = 64, reach 0.04, zero, no noise, inverse crime");
        assertThat(new Deconvolution(64, Boundary.PERIODIC, 0.04, 0.05, false, OptionalLong.empty()).label())
                .isEqualTo("deconvolution, n = 64, reach 0.04, periodic, noise of 5 % of the largest datum");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        refused(2, Boundary.ZERO, 0.04, 0, "n must be at least 3, but is 2");
        refused(64, Boundary.VALID, 0.04, 0, "boundary must not be valid; periodic or zero would do");
        refused(64, Boundary.ZERO, 0.13, 0, "reach must lie in (0, 0.12], but is 0.13");
        refused(64, Boundary.ZERO, 0.04, -1, "noise-scale must be finite and at least 0, but is -1.0");
    }

    private static void refused(int n, Boundary boundary, double reach, double noiseScale, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deconvolution(n, boundary, reach, noiseScale, false, OptionalLong.empty()))
                .withMessage(message);
    }

    @Test
    void a_convolution_that_does_not_fit_is_refused_before_it_is_made() {
        Deconvolution large = clean(1_000_000, Boundary.ZERO, 0.1, true);
        assertThatIOException()
                .isThrownBy(() -> large.assemble(1))
                .withMessageStartingWith("a convolution with n = 1000000 and reach 0.1 has 2.00e+11 entries");
    }
}
