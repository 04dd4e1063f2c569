package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;

class RandomSparseTest {

    @Test
    void nearly_all_entries_are_stored_and_the_diagonal_is_about_one() {
        LinearProblem problem = new RandomSparse(2500, 5000, OptionalLong.empty()).assemble(7);
        CsrMatrix a = (CsrMatrix) problem.operator();
        assertThat(a.coefficients()).isBetween(4990L, 5000L); // one of 2500 hits the diagonal in the mean
        assertThat(Arrays.stream(a.diagonal()).filter(d -> d == 1).count()).isEqualTo(2500 - (5000 - a.coefficients()));
    }

    @Test
    void entries_and_solution_are_standard_normal() {
        int n = 20_000;
        LinearProblem problem = new RandomSparse(n, 2 * n, OptionalLong.empty()).assemble(7);
        CsrMatrix a = (CsrMatrix) problem.operator();
        assertStandardNormal(
                Arrays.stream(a.values()).filter(value -> value != 1).toArray());
        assertStandardNormal(problem.exactSolution().orElseThrow());
    }

    private static void assertStandardNormal(double[] sample) {
        double tolerance = 5 / Math.sqrt(sample.length); // five standard deviations
        assertThat(Arrays.stream(sample).average().orElseThrow()).isCloseTo(0, within(tolerance));
        assertThat(Arrays.stream(sample).map(value -> value * value).average().orElseThrow())
                .isCloseTo(1, within(tolerance * Math.sqrt(2)));
    }

    @Test
    void a_seed_of_its_own_wins_over_the_experiment() {
        var own = new RandomSparse(20, 50, OptionalLong.of(3));
        assertThat(own.assemble(1).rightHandSide()).isEqualTo(own.assemble(2).rightHandSide());
        var experiment = new RandomSparse(20, 50, OptionalLong.empty());
        assertThat(experiment.assemble(3).rightHandSide())
                .isEqualTo(own.assemble(1).rightHandSide());
    }

    @Test
    void it_may_be_the_unit_matrix_or_full() {
        assertThat(new RandomSparse(5, 5, OptionalLong.empty())
                        .assemble(1)
                        .operator()
                        .coefficients())
                .isEqualTo(5);
        assertThat(new RandomSparse(5, 30, OptionalLong.empty())
                        .assemble(1)
                        .operator()
                        .coefficients())
                .isEqualTo(25);
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomSparse(2500, 7, OptionalLong.empty()))
                .withMessage("nnz must be at least n = 2500, but is 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomSparse(5, 31, OptionalLong.empty()))
                .withMessage("nnz must be at most n + n² = 30, but is 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomSparse(0, 0, OptionalLong.empty()))
                .withMessage("n must be at least 1, but is 0");
    }
}
