package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.problems.matrix.ExactSolution.ONES;
import static org.krylovbench.problems.matrix.ExactSolution.RANDOM;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

class RandomDenseTest {

    private static final OptionalLong NO_SEED = OptionalLong.empty();

    @ParameterizedTest
    @CsvSource({
        "UNIFORM, JAVA, 0.5, 0.0833333",
        "UNIFORM, NUMPY, 0.5, 0.0833333",
        "NORMAL, JAVA, 0, 1",
        "NORMAL, NUMPY, 0, 1"
    })
    void entries_have_the_moments_of_their_distribution(
            RandomDense.Distribution distribution, Generator generator, double mean, double variance)
            throws IOException {
        int n = 300;
        LinearProblem problem = new RandomDense(n, distribution, RANDOM, generator, NO_SEED).assemble(5);
        double[] values = ((DenseMatrix) problem.operator()).values();
        double tolerance = 5 * Math.sqrt(2 * variance) / n; // five standard deviations, of the squares too
        assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(mean, within(tolerance));
        assertThat(Arrays.stream(values)
                        .map(v -> (v - mean) * (v - mean))
                        .average()
                        .orElseThrow())
                .isCloseTo(variance, within(tolerance));
    }

    @ParameterizedTest
    @EnumSource
    void the_experiments_seed_counts_where_there_is_no_other(Generator generator) throws IOException {
        double[] own = new RandomDense(4, RandomDense.Distribution.NORMAL, RANDOM, generator, OptionalLong.of(9))
                .assemble(1)
                .rightHandSide();
        var recipe = new RandomDense(4, RandomDense.Distribution.NORMAL, RANDOM, generator, NO_SEED);
        assertThat(recipe.assemble(9).rightHandSide()).isEqualTo(own);
        assertThat(recipe.assemble(1).rightHandSide()).isNotEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "40, 0", "40, 2", "40, -0.5"})
    void a_tridiagonal_matrix_times_its_inverse_is_the_unit_matrix(int n, double shift) {
        RandomNumbers random = Generator.JAVA.start(n);
        double[] diagonal = Arrays.stream(random.normal(n)).map(d -> d + shift).toArray();
        double[] lower = random.normal(n - 1);
        double[] upper = random.normal(n - 1);
        double[] inverse = new Tridiagonal(lower, diagonal, upper).inverse();
        double largest = Arrays.stream(inverse).map(Math::abs).max().orElseThrow();
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double product = diagonal[i] * inverse[j * n + i]
                        + (i > 0 ? lower[i - 1] * inverse[j * n + i - 1] : 0)
                        + (i < n - 1 ? upper[i] * inverse[j * n + i + 1] : 0);
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-14 * Math.max(largest, 1)));
            }
        }
    }

    @Test
    void a_zero_on_the_diagonal_is_no_obstacle() {
        assertThat(new Tridiagonal(new double[] {2}, new double[] {0, 0}, new double[] {4}).inverse())
                .containsExactly(0, 0.25, 0.5, 0);
    }

    static final List<Problem> HUGE = List.of(
            new RandomDense(70_000, RandomDense.Distribution.NORMAL, ONES, Generator.JAVA, NO_SEED), // 39 GB
            new RandomDense(
                    65_536, RandomDense.Distribution.NORMAL, ONES, Generator.JAVA, NO_SEED), // n² is 0 as an int
            new NearSingular(100_000, 1e-20, 0, Generator.NUMPY, NO_SEED),
            new InverseOfTridiagonal(Integer.MAX_VALUE, 0, ONES, Generator.NUMPY, NO_SEED));

    @ParameterizedTest
    @FieldSource("HUGE")
    void what_the_memory_cannot_hold_is_refused(Problem problem) {
        assertThatIOException()
                .isThrownBy(() -> problem.assemble(1))
                .withMessageStartingWith("a dense ")
                .withMessageContaining("a smaller size would do");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomDense(0, RandomDense.Distribution.NORMAL, ONES, Generator.JAVA, NO_SEED))
                .withMessage("n must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearSingular(2, -1, 0, Generator.JAVA, NO_SEED))
                .withMessage("smallest must be finite and at least 0, but is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NearSingular(2, 1, Double.NaN, Generator.JAVA, NO_SEED))
                .withMessage("noise-deviation must be finite and at least 0, but is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InverseOfTridiagonal(2, Double.POSITIVE_INFINITY, ONES, Generator.JAVA, NO_SEED))
                .withMessage("shift must be finite, but is Infinity");
    }
}
