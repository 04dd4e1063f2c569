package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.problems.matrix.ConvectionDiffusion.Scheme.CENTRAL;
import static org.krylovbench.problems.matrix.ConvectionDiffusion.Scheme.UPWIND;
import static org.krylovbench.problems.matrix.Diffusion.Discretization.FINITE_DIFFERENCES;
import static org.krylovbench.problems.matrix.Diffusion.Discretization.FINITE_ELEMENTS;
import static org.krylovbench.problems.matrix.ExactSolution.ONES;
import static org.krylovbench.problems.matrix.ExactSolution.RANDOM;
import static org.krylovbench.problems.matrix.ExactSolution.SMOOTH;
import static org.krylovbench.problems.matrix.ExactSolution.UNKNOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;

class StencilTest {

    /** Problems and the files that NumPy made of the same with Kronecker products. */
    static final List<Map.Entry<Problem, String>> SMALL = List.of(
            Map.entry(new Poisson(2, 4, true, ONES), "poisson-2d-4.csv"),
            Map.entry(new Poisson(3, 3, true, ONES), "poisson-3d-3.csv"),
            Map.entry(new Diffusion(4, 0.01, 30, FINITE_ELEMENTS, true, ONES), "diffusion-elements-4.csv"),
            Map.entry(new Diffusion(4, 0.01, 30, FINITE_DIFFERENCES, true, ONES), "diffusion-differences-4.csv"),
            Map.entry(new ConvectionDiffusion(4, 70, 150, CENTRAL, true, ONES), "convection-central-4.csv"),
            Map.entry(new ConvectionDiffusion(4, 70, 150, UPWIND, true, ONES), "convection-upwind-4.csv"));

    @ParameterizedTest
    @FieldSource("SMALL")
    void small_matrices_are_those_of_kronecker_products(Map.Entry<Problem, String> small) throws Exception {
        double[][] a = Reference.matrix(small.getKey().assemble(1).operator());
        double[][] expected = Data.table(resource(small.getValue()));
        assertThat(a).hasDimensions(expected.length, expected.length);
        for (int i = 0; i < a.length; i++) {
            assertThat(a[i]).containsExactly(expected[i], within(1e-14)); // roundings of sums of a few numbers up to 20
        }
    }

    private static Path resource(String name) throws Exception {
        return Path.of(Objects.requireNonNull(StencilTest.class.getResource(name), name)
                .toURI());
    }

    static final List<Problem> ALL_ON_SEVEN = List.of(
            new Poisson(1, 7, true, ONES),
            new Poisson(2, 7, false, ONES),
            new Poisson(3, 7, true, ONES),
            new Diffusion(7, 1e-3, 77, FINITE_ELEMENTS, false, ONES),
            new Diffusion(7, 1e-3, 77, FINITE_DIFFERENCES, true, ONES),
            new ConvectionDiffusion(7, 100, -20, UPWIND, true, ONES),
            new Helmholtz(2, 7, 9, true, ONES));

    @ParameterizedTest
    @FieldSource("ALL_ON_SEVEN")
    void rows_are_sorted_and_nothing_stored_is_zero(Problem problem) throws IOException {
        CsrMatrix a = (CsrMatrix) problem.assemble(1).operator();
        assertThat(a.values()).doesNotContain(0);
        assertThat(a.rowPointers()[a.rows()]).isEqualTo(a.values().length);
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i] + 1; at < a.rowPointers()[i + 1]; at++) {
                assertThat(a.columnIndices()[at]).isGreaterThan(a.columnIndices()[at - 1]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "1, 12", "2, 12", "3, 12"})
    void products_of_sines_are_the_eigenvectors(int dimension, double waveNumber) throws IOException {
        int n = 5;
        double h = 1.0 / (n + 1);
        OperatorData a =
                new Helmholtz(dimension, n, waveNumber, true, ONES).assemble(1).operator();
        for (int mode = 0; mode < a.rows(); mode++) {
            double eigenvalue = -waveNumber * waveNumber * h * h;
            for (int d = 0, rest = mode; d < dimension; d++, rest /= n) {
                eigenvalue += 2 - 2 * Math.cos(Math.PI * (rest % n + 1) * h);
            }
            double[] v = sines(mode, a.rows(), dimension, n);
            double[] expected = v.clone();
            for (int k = 0; k < v.length; k++) {
                expected[k] *= eigenvalue;
            }
            assertThat(a.times(v)).containsExactly(expected, within(1e-13)); // of numbers up to 12
        }
    }

    private static double[] sines(int mode, int size, int dimension, int n) {
        double[] v = new double[size];
        for (int point = 0; point < size; point++) {
            v[point] = 1;
            for (int d = 0, k = mode, p = point; d < dimension; d++, k /= n, p /= n) {
                v[point] *= Math.sin(Math.PI * (k % n + 1) * (p % n + 1) / (n + 1));
            }
        }
        return v;
    }

    @Test
    void without_scaling_the_matrix_is_divided_by_the_square_of_the_mesh_width() throws IOException {
        double[][] scaled =
                Reference.matrix(new Poisson(2, 3, true, ONES).assemble(1).operator());
        double[][] unscaled =
                Reference.matrix(new Poisson(2, 3, false, ONES).assemble(1).operator());
        assertThat(unscaled[4][4]).isEqualTo(4 * 16);
        assertThat(unscaled[4][3]).isEqualTo(scaled[4][3] * 16);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-135, -90, 0, 10, 45, 90, 179, 359, 720})
    void upwind_differences_make_an_m_matrix_at_any_peclet_number(double angle) throws IOException {
        for (double peclet : new double[] {0, 1, 1e6}) {
            assertThat(isMMatrix(new ConvectionDiffusion(6, peclet, angle, UPWIND, true, ONES)))
                    .isTrue();
        }
    }

    @Test
    void central_differences_make_one_up_to_a_cell_peclet_number_of_one() throws IOException {
        int n = 9; // h = 0.1
        assertThat(isMMatrix(new ConvectionDiffusion(n, 20, 0, CENTRAL, true, ONES)))
                .isTrue();
        assertThat(isMMatrix(new ConvectionDiffusion(n, 20.1, 0, CENTRAL, true, ONES)))
                .isFalse();
    }

    /** No positive entry beside the diagonal and weakly dominant with a strict row: sufficient as the grid is connected. */
    private static boolean isMMatrix(Problem problem) throws IOException {
        double[][] a = Reference.matrix(problem.assemble(1).operator());
        boolean strict = false;
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                if (i != j && a[i][j] > 0) {
                    return false;
                }
                sum += a[i][j];
            }
            if (sum < -1e-15 * a[i][i] * 8) { // rounding of a sum of five numbers
                return false;
            }
            strict |= sum > 0.5;
        }
        return strict;
    }

    @ParameterizedTest
    @EnumSource
    void diffusion_is_positive_definite_and_keeps_constants_inside(Diffusion.Discretization discretization)
            throws IOException {
        int n = 8;
        for (double angle : new double[] {0, 17, 45, 90, 123}) {
            for (double epsilon : new double[] {1e-4, 1, 50}) {
                LinearProblem problem = new Diffusion(n, epsilon, angle, discretization, true, ONES).assemble(1);
                assertThat(problem.traits()).contains(Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
                double[][] a = Reference.matrix(problem.operator());
                assertThat(Reference.hasCholeskyFactor(a)).isTrue();
                double[] rowSums = problem.rightHandSide();
                for (int i = 1; i < n - 1; i++) {
                    for (int j = 1; j < n - 1; j++) {
                        assertThat(rowSums[i * n + j]).isCloseTo(0, within(1e-14 * (1 + epsilon)));
                    }
                }
            }
        }
    }

    @Test
    void traits_tell_the_equations_apart() throws IOException {
        assertThat(new Poisson(3, 4, false, ONES).assemble(1).traits())
                .contains(Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
        assertThat(new Helmholtz(2, 20, 20, true, ONES).assemble(1).traits())
                .contains(Trait.SYMMETRIC)
                .doesNotContain(Trait.POSITIVE_DEFINITE);
        assertThat(new ConvectionDiffusion(4, 10, 90, CENTRAL, true, ONES)
                        .assemble(1)
                        .traits())
                .doesNotContain(Trait.SYMMETRIC);
        assertThat(new ConvectionDiffusion(4, 0, 33, UPWIND, true, ONES)
                        .assemble(1)
                        .traits())
                .contains(Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    @Test
    void the_exact_solution_is_what_was_asked_for() throws IOException {
        double[] smooth =
                new Poisson(2, 3, true, SMOOTH).assemble(1).exactSolution().orElseThrow();
        double[] f = {0.25 * 0.75 * Math.exp(0.25), 0.25 * Math.exp(0.5), 0.75 * 0.25 * Math.exp(0.75)};
        assertThat(smooth[5]).isCloseTo(f[1] * f[2], within(1e-16)); // second row, third column
        assertThat(new Poisson(1, 3, true, RANDOM).assemble(5).exactSolution().orElseThrow())
                .doesNotHaveDuplicates()
                .isNotEqualTo(new Poisson(1, 3, true, RANDOM)
                        .assemble(6)
                        .exactSolution()
                        .orElseThrow());
        LinearProblem unknown = new Poisson(1, 3, true, UNKNOWN).assemble(1);
        assertThat(unknown.exactSolution()).isEmpty();
        assertThat(unknown.rightHandSide()).containsExactly(1, 1, 1);
    }

    @Test
    void directions_along_the_axes_are_exact() {
        assertThat(Direction.at(90)).isEqualTo(new Direction(-0.0, 1));
        assertThat(Direction.at(-90).y()).isEqualTo(-1);
        assertThat(Direction.at(60).x()).isCloseTo(0.5, within(1e-15));
        assertThat(Direction.at(3 * 360 + 150).y()).isCloseTo(0.5, within(1e-15));
        assertThat(Direction.at(240).x()).isCloseTo(-0.5, within(1e-15));
    }

    static final List<Problem> HUGE = List.of(
            new Poisson(2, 30_000, true, ONES), // 54 GB
            new Poisson(2, 1_000_000, true, ONES),
            new Poisson(3, Integer.MAX_VALUE, true, ONES),
            new Diffusion(50_000, 1, 0, FINITE_ELEMENTS, true, ONES),
            new ConvectionDiffusion(65_536, 1, 0, UPWIND, true, ONES), // n² is 0 as an int
            new Helmholtz(3, 1625, 1, true, ONES)); // n³ is negative as an int

    @ParameterizedTest
    @FieldSource("HUGE")
    void what_the_memory_cannot_hold_is_refused(Problem problem) {
        assertThatIOException()
                .isThrownBy(() -> problem.assemble(1))
                .withMessageContaining("equation on")
                .withMessageContaining("a smaller size would do");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Poisson(4, 10, true, ONES))
                .withMessage("dimension must be 1, 2 or 3, but is 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Poisson(2, 0, true, ONES))
                .withMessage("n must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diffusion(10, 0, 0, FINITE_ELEMENTS, true, ONES))
                .withMessage("epsilon must be finite and more than 0, but is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diffusion(10, 1, Double.NaN, FINITE_ELEMENTS, true, ONES))
                .withMessage("angle must be a finite number of degrees, but is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConvectionDiffusion(10, -1, 0, UPWIND, true, ONES))
                .withMessage("peclet must be finite and at least 0, but is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Helmholtz(2, 10, Double.POSITIVE_INFINITY, true, ONES))
                .withMessage("wave-number must be finite and at least 0, but is Infinity");
    }
}
