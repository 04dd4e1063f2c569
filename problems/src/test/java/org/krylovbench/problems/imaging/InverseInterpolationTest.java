package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Shape;

class InverseInterpolationTest {

    private static LinearProblem problem(int size, Interpolation interpolation, long seed) throws IOException {
        return new InverseInterpolation(size, interpolation, 0, Noise.GAUSSIAN, OptionalLong.of(seed)).assemble(0);
    }

    /** IR Tools: 1.1e-3 for linear interpolation at n = 32, with MATLAB's random points. */
    @Test
    void the_data_are_exact_and_the_operator_is_not() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(Reference.relativeResidual(problem(32, Interpolation.LINEAR, seed)))
                    .isCloseTo(1.1e-3, within(0.1e-3));
        }
    }

    /** The error falls with this power of the distance of the points; a cubic one not yet as slowly. */
    @ParameterizedTest
    @CsvSource({"NEAREST, 1", "LINEAR, 2", "CUBIC, 3"})
    void a_grid_twice_as_fine_has_a_smaller_error(Interpolation interpolation, int order) throws IOException {
        double coarse = Reference.relativeResidual(problem(33, interpolation, 1));
        double fine = Reference.relativeResidual(problem(65, interpolation, 1));
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(order - 0.2, order + 0.5);
    }

    @Test
    void the_data_are_the_function_at_points_drawn_first_along_rows_then_down_columns() throws IOException {
        int n = 9;
        Random random = new Random(4);
        double[] u = new double[n * n];
        double[] v = new double[n * n];
        Arrays.setAll(u, k -> random.nextDouble());
        Arrays.setAll(v, k -> random.nextDouble());
        double[] b = problem(n, Interpolation.LINEAR, 4).rightHandSide();
        for (int k = 0; k < n * n; k++) {
            assertThat(b[k]).isCloseTo(Math.sin(Math.PI * u[k]) * Math.sin(Math.PI / 2 * v[k]), within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void polynomials_that_an_interpolation_knows_are_reproduced(Interpolation interpolation) throws IOException {
        int n = 7;
        var a = (CsrMatrix) problem(n, interpolation, 5).operator();
        Random random = new Random(5);
        double[] u = random.doubles(49).toArray();
        double[] v = random.doubles(49).toArray();
        DoubleBinaryOperator polynomial = switch (interpolation) {
            case NEAREST -> (s, t) -> 3;
            case LINEAR -> (s, t) -> 1 + 2 * s - 3 * t + 4 * s * t;
            case CUBIC -> (s, t) -> (1 - 2 * s + 5 * s * s) * (2 + t - 3 * t * t);
        };
        double[] grid = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                grid[i * n + j] = polynomial.applyAsDouble(j / 6.0, i / 6.0);
            }
        }
        double[] values = a.times(grid);
        for (int k = 0; k < n * n; k++) {
            assertThat(values[k]).isCloseTo(polynomial.applyAsDouble(u[k], v[k]), within(1e-13));
        }
    }

    @Test
    void the_nearest_pixel_is_the_only_one() throws IOException {
        var a = (CsrMatrix) problem(16, Interpolation.NEAREST, 1).operator();
        assertThat(a.values()).containsOnly(1);
        assertThat(a.rowPointers()[256]).isEqualTo(256);
        var linear = (CsrMatrix) problem(16, Interpolation.LINEAR, 1).operator();
        assertThat(linear.rowPointers()[256]).isEqualTo(4 * 256);
    }

    @ParameterizedTest
    @EnumSource
    void the_ends_of_a_line_are_its_pixels(Interpolation interpolation) {
        for (int pixel : new int[] {0, 1, 4, 5}) {
            Stencil stencil = interpolation.at(pixel, 6);
            for (int k = 0; k < stencil.size(); k++) {
                assertThat(stencil.weight(k)).isEqualTo(stencil.first() + k == pixel ? 1 : 0);
            }
        }
    }

    @Test
    void the_solution_is_an_image_and_the_data_are_none() throws IOException {
        LinearProblem problem = problem(12, Interpolation.LINEAR, 1);
        assertThat(problem.shape()).contains(new Shape(12, 12));
        assertThat(problem.dataShape()).isEmpty();
        assertThat(problem.exactSolution().orElseThrow()[11 * 12]).isZero(); // u = 0
        assertThat(problem.exactSolution().orElseThrow()[11]).isZero(); // v = 0
    }

    @Test
    void label_and_parameters_tell_what_it_is() {
        var problem = new InverseInterpolation(12, Interpolation.CUBIC, 0.01, Noise.GAUSSIAN, OptionalLong.empty());
        assertThat(problem.label()).isEqualTo("inverse interpolation 12×12, cubic, 1 % noise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(3, Interpolation.LINEAR, 1))
                .withMessage("size must lie in [4, 4096], but is 3");
    }
}
