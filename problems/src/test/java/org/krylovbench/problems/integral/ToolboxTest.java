package org.krylovbench.problems.integral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;

/** The eight problems against the toolbox that they are from, and against the equations that they stand for. */
class ToolboxTest {

    private static final OptionalLong SEED = OptionalLong.empty();

    private static Problem shaw(int n) {
        return new Shaw(n, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem phillips(int n, boolean inverseCrime) {
        return new Phillips(n, inverseCrime, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem gravity(int n, int example, double a, double b, double d) {
        return new Gravity(n, example, a, b, d, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem heat(int n, double kappa) {
        return new Heat(n, kappa, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem deriv2(int n, int example, boolean inverseCrime) {
        return new SecondDerivative(n, example, inverseCrime, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem baart(int n, boolean inverseCrime) {
        return new Baart(n, inverseCrime, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem foxgood(int n, boolean inverseCrime) {
        return new FoxGoodwin(n, inverseCrime, 0, Noise.GAUSSIAN, SEED);
    }

    private static Problem inverseLaplace(int n, int example, boolean inverseCrime) {
        return new InverseLaplace(n, example, inverseCrime, 0, Noise.GAUSSIAN, SEED);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> calls() {
        return Stream.of(
                        Stream.of(
                                arguments("shaw", shaw(12)),
                                arguments("phillips", phillips(12, false)),
                                arguments("gravity-2-wide", gravity(10, 2, -0.5, 2, 0.125)),
                                arguments("heat-1", heat(12, 1)),
                                arguments("heat-5", heat(12, 5)),
                                arguments("baart", baart(12, false)),
                                arguments("foxgood", foxgood(12, false))),
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(k -> arguments("gravity-" + k, gravity(12, k, 0, 1, 0.25))),
                        IntStream.rangeClosed(1, 3).mapToObj(k -> arguments("deriv2-" + k, deriv2(12, k, false))),
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(k -> arguments("i-laplace-" + k, inverseLaplace(12, k, false))))
                .flatMap(stream -> stream);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void every_number_is_the_toolbox_s(String file, Problem problem) throws IOException {
        double[][] expected = Oracle.table(file);
        LinearProblem linear = problem.assemble(1);
        double[][] a = Reference.matrix(linear.operator());
        int n = a.length;
        assertThat(expected).hasNumberOfRows(n + 2);
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                largest = Math.max(largest, Math.abs(a[i][j] - expected[i][j]));
            }
        }
        assertThat(largest).isLessThan(1e-14); // entries are at most 3; some rounding errors of exp and cos
        assertThat(linear.rightHandSide()).containsExactly(expected[n], within(2e-14)); // b is at most 10
        assertThat(linear.exactSolution().orElseThrow()).containsExactly(expected[n + 1], within(2e-14));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> orderThirtyTwo() {
        return Stream.of(
                arguments(named("shaw", shaw(32)), 0, 17),
                arguments(named("phillips", phillips(32, false)), 1, 32),
                arguments(named("gravity", gravity(32, 1, 0, 1, 0.25)), 2, 32),
                arguments(named("heat", heat(32, 1)), 3, 30),
                arguments(named("deriv2", deriv2(32, 1, false)), 4, 32),
                arguments(named("baart", baart(32, false)), 5, 10),
                arguments(named("foxgood", foxgood(32, false)), 6, 16),
                arguments(named("i-laplace", inverseLaplace(32, 1, false)), 7, 14));
    }

    @ParameterizedTest
    @MethodSource("orderThirtyTwo")
    void the_singular_values_decay_as_those_of_the_toolbox(Problem problem, int row, int significant)
            throws IOException {
        double[] expected = Oracle.table("singular-values")[row];
        double[] actual = Oracle.singularValues(problem.assemble(1).operator());
        assertThat(actual).containsExactly(expected, within(1e-14 * expected[0])); // backward stable, both of them
        assertThat(Arrays.stream(actual).filter(sigma -> sigma > 1e-12 * actual[0]))
                .hasSize(significant);
    }

    static Stream<IntFunction<Problem>> withAnalyticData() {
        return Stream.of(
                n -> phillips(n, false),
                n -> deriv2(n, 2, false),
                n -> deriv2(n, 3, false),
                n -> baart(n, false),
                n -> foxgood(n, false));
    }

    /** It compares the kernel with the right-hand side, which come from different formulas. */
    @ParameterizedTest
    @MethodSource("withAnalyticData")
    void the_error_of_discretisation_falls_with_the_square_of_the_cells(IntFunction<Problem> problem)
            throws IOException {
        double coarse = Reference.relativeResidual(problem.apply(48).assemble(1));
        double fine = Reference.relativeResidual(problem.apply(96).assemble(1));
        assertThat(coarse).isLessThan(0.01);
        assertThat(coarse / fine).isCloseTo(4, within(0.1)); // second order, and terms of third and fourth
    }

    /** What Galerkin's method misses of t is odd about the middle of every cell. */
    @Test
    void for_a_straight_line_the_second_derivative_is_exact() throws IOException {
        LinearProblem linear = deriv2(48, 1, false).assemble(1);
        assertThat(Reference.relativeResidual(linear)).isLessThan(1e-14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_rule_of_gauss_and_laguerre_converges_for_smooth_functions(int example) throws IOException {
        double coarse =
                Reference.relativeResidual(inverseLaplace(16, example, false).assemble(1));
        double fine =
                Reference.relativeResidual(inverseLaplace(256, example, false).assemble(1));
        assertThat(coarse).isBetween(1e-4, 1e-2);
        assertThat(fine).isLessThan(1e-14); // beyond 195 points, where weights are less than any double
    }

    @Test
    void the_step_of_the_fourth_example_is_badly_seen() throws IOException {
        assertThat(Reference.relativeResidual(inverseLaplace(256, 4, false).assemble(1)))
                .isBetween(1e-3, 1e-2);
    }

    static List<Problem> crimes() {
        return List.of(
                phillips(24, true),
                deriv2(24, 1, true),
                deriv2(24, 2, true),
                deriv2(24, 3, true),
                baart(24, true),
                foxgood(24, true),
                inverseLaplace(24, 4, true),
                shaw(24),
                gravity(24, 3, 0, 1, 0.25),
                heat(24, 1));
    }

    @ParameterizedTest
    @MethodSource("crimes")
    void with_the_inverse_crime_the_solution_explains_the_data(Problem problem) throws IOException {
        assertThat(Reference.relativeResidual(problem.assemble(1))).isLessThan(1e-15);
    }

    static Stream<Problem> symmetric() {
        return Stream.of(
                shaw(32), phillips(32, false), gravity(33, 1, 0, 1, 0.25), deriv2(33, 1, false), foxgood(33, false));
    }

    @ParameterizedTest
    @MethodSource("symmetric")
    void symmetric_kernels_give_exactly_symmetric_matrices(Problem problem) throws IOException {
        assertThat(problem.assemble(1).traits()).contains(Trait.SQUARE, Trait.SYMMETRIC);
    }

    @Test
    void shaw_is_symmetric_about_both_diagonals() throws IOException {
        double[][] a = Reference.matrix(shaw(20).assemble(1).operator());
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                assertThat(a[i][j]).isCloseTo(a[19 - j][19 - i], within(1e-14)); // the grid is rounded
            }
        }
    }

    /** The row in the middle sees the whole kernel: ∫ φ = 6. */
    @Test
    void phillips_s_kernel_has_its_integral() throws IOException {
        double[][] a = Reference.matrix(phillips(40, false).assemble(1).operator());
        assertThat(Arrays.stream(a[20]).sum()).isCloseTo(6, within(1e-13));
    }

    /** ∫ k over [0, 1] is erfc(1 / 2κ), here by SciPy. */
    @Test
    void the_heat_kernel_has_its_integral() throws IOException {
        double[][] a = Reference.matrix(heat(400, 1).assemble(1).operator());
        assertThat(Arrays.stream(a[399]).sum()).isCloseTo(0.4795001221869535, within(1e-6)); // h² / 6
    }

    @Test
    void the_noise_has_its_level_and_the_seed_its_meaning() throws IOException {
        var own = new Shaw(32, 0.05, Noise.GAUSSIAN, OptionalLong.of(3));
        assertThat(own.assemble(1).noiseLevel()).isCloseTo(0.05, within(1e-15));
        assertThat(own.assemble(1).rightHandSide()).isEqualTo(own.assemble(2).rightHandSide());
        var shared = new Shaw(32, 0.05, Noise.GAUSSIAN, SEED);
        assertThat(shared.assemble(3).rightHandSide()).isEqualTo(own.assemble(1).rightHandSide());
    }

    @Test
    void labels_tell_what_they_are() {
        assertThat(new Shaw(64, 0.01, Noise.GAUSSIAN, SEED).label()).isEqualTo("shaw, n = 64, 1 % noise");
        assertThat(phillips(8, true).label()).isEqualTo("phillips, n = 8, no noise, inverse crime");
        assertThat(gravity(9, 2, 0, 1, 0.25).label()).isEqualTo("gravity 2, d 0.25, n = 9, no noise");
        assertThat(gravity(9, 2, -1, 2.5, 0.1).label()).isEqualTo("gravity 2 on [-1, 2.5], d 0.1, n = 9, no noise");
        assertThat(heat(10, 5).label()).isEqualTo("heat, κ 5, n = 10, no noise");
        assertThat(deriv2(10, 3, false).label()).isEqualTo("deriv2 3, n = 10, no noise");
        assertThat(inverseLaplace(10, 4, false).label()).isEqualTo("i-laplace 4, n = 10, no noise");
    }

    @Test
    void a_number_of_unknowns_that_cannot_be_is_refused_with_what_would_do() {
        refused(() -> shaw(7), "n must be a positive multiple of 2, but is 7; 6 or 8 would do");
        refused(() -> phillips(30, false), "n must be a positive multiple of 4, but is 30; 28 or 32 would do");
        refused(() -> phillips(3, false), "n must be a positive multiple of 4, but is 3; 4 would do");
        refused(() -> heat(-2, 1), "n must be a positive multiple of 2, but is -2; 2 would do");
        refused(() -> baart(1, false), "n must be a positive multiple of 2, but is 1; 2 would do");
        refused(() -> deriv2(9, 3, false), "n must be a positive multiple of 2, but is 9; 8 or 10 would do");
        refused(() -> foxgood(0, false), "n must be at least 1, but is 0");
        assertThat(deriv2(9, 2, false).label()).startsWith("deriv2 2, n = 9");
    }

    @Test
    void other_bad_parameters_are_refused_too() {
        refused(() -> gravity(8, 4, 0, 1, 0.25), "example must be a whole number in [1, 3], but is 4");
        refused(() -> inverseLaplace(8, 0, false), "example must be a whole number in [1, 4], but is 0");
        refused(() -> gravity(8, 1, 1, 1, 0.25), "b must be finite and more than a = 1.0, but is 1.0");
        refused(() -> gravity(8, 1, Double.NaN, 1, 0.25), "a must be finite, but is NaN");
        refused(() -> gravity(8, 1, 0, 1, 0), "d must be positive and finite, but is 0.0");
        refused(() -> heat(8, -1), "kappa must be positive and finite, but is -1.0");
        refused(() -> new Shaw(8, Double.NaN, Noise.GAUSSIAN, SEED), "noise must be finite and at least 0, but is NaN");
    }

    private static void refused(Runnable recipe, String message) {
        assertThatIllegalArgumentException().isThrownBy(recipe::run).withMessage(message);
    }

    static List<Problem> tooLarge() {
        return List.of(
                shaw(100_000),
                phillips(100_000, false),
                gravity(100_000, 1, 0, 1, 0.25),
                heat(100_000, 1),
                deriv2(100_000, 1, false),
                baart(100_000, false),
                foxgood(100_000, false),
                inverseLaplace(100_000, 1, false));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void a_matrix_that_does_not_fit_is_refused_before_it_is_made(Problem problem) {
        assertThatIOException()
                .isThrownBy(() -> problem.assemble(1))
                .withMessageStartingWith("n = 100000, with a dense 100000×100000 matrix, ")
                .withMessageContaining("a smaller size would do");
    }
}
