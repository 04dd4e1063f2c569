package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.image.Mosaic;

class RotationBlurTest {

    private static RotationBlur blur(int size, int degrees) {
        return new RotationBlur(new Mosaic(), size, degrees, 0, Noise.GAUSSIAN, OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 90})
    void products_are_those_of_the_formula_in_numpy(int degrees) throws IOException {
        double[][] expected = Data.columns(RotationBlurTest.class, "rotation-8.csv");
        var a = (CsrMatrix) blur(8, degrees).assemble(0).operator();
        int column = degrees == 15 ? 1 : 3;
        assertThat(a.times(expected[0])).containsExactly(expected[column], within(1e-14));
        assertThat(a.transpose().times(expected[0])).containsExactly(expected[column + 1], within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 45, 90})
    void a_row_adds_up_to_one_inside_the_circle_and_to_less_outside(int degrees) throws IOException {
        int n = 32;
        double[] ones = new double[n * n];
        Arrays.fill(ones, 1);
        double[] sums = blur(n, degrees).assemble(0).operator().times(ones);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double radius = Math.hypot(i - 15.5, j - 15.5);
                double sum = sums[i * n + j];
                assertThat(sum).isBetween(1.0 / (degrees + 1), 1 + 1e-13);
                if (radius < 15.4) {
                    assertThat(sum).isCloseTo(1, within(1e-13));
                } else if (radius > 21.5) {
                    assertThat(sum).as("a corner").isLessThan(0.99);
                }
            }
        }
    }

    @Test
    void what_is_round_hardly_changes() throws IOException {
        int n = 64;
        double[] round = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double radius = Math.hypot(i - 31.5, j - 31.5);
                round[i * n + j] = Math.exp(-radius * radius / 100);
            }
        }
        double[] blurred = blur(n, 90).assemble(0).operator().times(round);
        double most = 1.0 / 8 * (0.02 + 0.02); // of linear interpolation: h²/8 (|f_xx| + |f_yy|)
        assertThat(blurred).containsExactly(round, within(most + 1e-4)); // a corner of 5e−5 is lost
    }

    @Test
    void the_centre_stays_sharp_and_the_edge_does_not() throws IOException {
        int n = 33; // odd: the centre is a pixel
        var a = (CsrMatrix) blur(n, 45).assemble(0).operator();
        int centre = 16 * n + 16;
        assertThat(a.get(centre, centre)).isCloseTo(1, within(1e-13));
        int nearEdge = 16 * n + 31;
        assertThat(a.get(nearEdge, nearEdge)).isLessThan(0.1);
    }

    @Test
    void a_turn_is_to_the_side_that_the_formula_says() throws IOException {
        int n = 21;
        double[] dot = new double[n * n];
        dot[10 * n + 18] = 1; // right of the centre
        double[] trail = blur(n, 90).assemble(0).operator().times(dot);
        assertThat(trail[18 * n + 10]).as("below the centre").isPositive();
        assertThat(trail[2 * n + 10]).as("above the centre").isZero();
    }

    @Test
    void no_turn_is_no_blur_and_the_inverse_crime_is_always_committed() throws IOException {
        LinearProblem still = blur(10, 0).assemble(0);
        assertThat(still.rightHandSide()).isEqualTo(still.exactSolution().orElseThrow());
        assertThat(Reference.relativeResidual(blur(10, 45).assemble(0))).isZero();
    }

    @Test
    void shape_traits_and_label_tell_what_it_is() throws IOException {
        var noisy = new RotationBlur(new Mosaic(), 16, 45, 0.02, Noise.GAUSSIAN, OptionalLong.of(3));
        LinearProblem problem = noisy.assemble(0);
        assertThat(problem.shape()).contains(new Shape(16, 16));
        assertThat(problem.dataShape()).contains(new Shape(16, 16));
        assertThat(problem.noiseLevel()).isCloseTo(0.02, within(1e-14));
        assertThat(problem.traits()).containsExactlyInAnyOrder(Trait.SQUARE, Trait.NONZERO_DIAGONAL, Trait.NOISY);
        assertThat(noisy.label()).isEqualTo("mosaic 16×16, turned by 45°, 2 % noise");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blur(3, 1))
                .withMessage("size must lie in [4, 4096], but is 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blur(8, 361))
                .withMessage("degrees must lie in [0, 360], but is 361");
    }
}
