package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.problems.matrix.RandomSparse.Symmetry.GENERAL;
import static org.krylovbench.problems.matrix.RandomSparse.Symmetry.SKEW_SYMMETRIC;
import static org.krylovbench.problems.matrix.RandomSparse.Symmetry.SYMMETRIC;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;

class RandomSparseTest {

    private static RandomSparse plain(int n, int nnz, OptionalLong seed) {
        return new RandomSparse(n, nnz, GENERAL, 0, 0, Generator.JAVA, seed);
    }

    private static CsrMatrix matrix(RandomSparse.Symmetry symmetry, double dominance, double shift) throws IOException {
        var recipe = new RandomSparse(60, 400, symmetry, dominance, shift, Generator.JAVA, OptionalLong.of(2));
        return (CsrMatrix) recipe.assemble(1).operator();
    }

    @Test
    void nearly_all_entries_are_stored_and_the_diagonal_is_about_one() throws IOException {
        LinearProblem problem = plain(2500, 5000, OptionalLong.empty()).assemble(7);
        CsrMatrix a = (CsrMatrix) problem.operator();
        assertThat(a.coefficients()).isBetween(4990L, 5000L); // one of 2500 hits the diagonal in the mean
        assertThat(Arrays.stream(a.diagonal()).filter(d -> d == 1).count()).isEqualTo(2500 - (5000 - a.coefficients()));
    }

    @Test
    void entries_and_solution_are_standard_normal() throws IOException {
        int n = 20_000;
        LinearProblem problem = plain(n, 2 * n, OptionalLong.empty()).assemble(7);
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
    void a_seed_of_its_own_wins_over_the_experiment() throws IOException {
        var own = plain(20, 50, OptionalLong.of(3));
        assertThat(own.assemble(1).rightHandSide()).isEqualTo(own.assemble(2).rightHandSide());
        var experiment = plain(20, 50, OptionalLong.empty());
        assertThat(experiment.assemble(3).rightHandSide())
                .isEqualTo(own.assemble(1).rightHandSide());
    }

    @Test
    void it_may_be_the_unit_matrix_or_full() throws IOException {
        assertThat(plain(5, 5, OptionalLong.empty()).assemble(1).operator().coefficients())
                .isEqualTo(5);
        assertThat(plain(5, 30, OptionalLong.empty()).assemble(1).operator().coefficients())
                .isEqualTo(25);
    }

    @Test
    void symmetric_and_skew_entries_are_mirrored() throws IOException {
        CsrMatrix symmetric = matrix(SYMMETRIC, 0, 0);
        assertThat(Traits.of(symmetric)).contains(Trait.SYMMETRIC);
        assertThat(symmetric.coefficients()).isBetween(380L, 400L); // 170 drawn, of which few hit the diagonal
        CsrMatrix skew = matrix(SKEW_SYMMETRIC, 0, 0);
        assertThat(skew.diagonal()).containsOnly(1);
        assertThat(skew.coefficients()).isEqualTo(symmetric.coefficients());
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(skew.get(i, j)).isEqualTo(-skew.get(j, i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_diagonal_exceeds_the_others_by_the_factor_asked_for(RandomSparse.Symmetry symmetry) throws IOException {
        CsrMatrix a = matrix(symmetry, 1.25, 0);
        CsrMatrix shifted = matrix(symmetry, 1.25, -3);
        for (int i = 0; i < 60; i++) {
            double others = 0;
            for (int j = 0; j < 60; j++) {
                others += j == i ? 0 : Math.abs(a.get(i, j));
            }
            assertThat(a.get(i, i)).isEqualTo(others == 0 ? 1 : 1.25 * others);
            assertThat(shifted.get(i, i)).isEqualTo(a.get(i, i) - 3);
        }
    }

    @Test
    void dominance_makes_a_symmetric_matrix_positive_definite() throws IOException {
        assertThat(Traits.of(matrix(SYMMETRIC, 1.01, 0))).contains(Trait.POSITIVE_DEFINITE);
        assertThat(Traits.of(matrix(SYMMETRIC, 0.5, 0))).doesNotContain(Trait.POSITIVE_DEFINITE);
        assertThat(Traits.of(matrix(SYMMETRIC, 1.01, -1))).doesNotContain(Trait.POSITIVE_DEFINITE);
    }

    @Test
    void a_set_of_places_knows_what_it_has() {
        var places = new PlaceSet(1000);
        var expected = new HashSet<Long>();
        var random = new Random(4);
        for (int k = 0; k < 1000; k++) {
            long place = random.nextInt(700) * (1L << 50);
            assertThat(places.add(place)).isEqualTo(expected.add(place));
            assertThat(places.size()).isEqualTo(expected.size());
        }
    }

    static final List<RandomSparse> HUGE = List.of(
            plain(100_000, Integer.MAX_VALUE, OptionalLong.empty()), // 64 GB
            new RandomSparse(50_000, 60_000, GENERAL, 0, 0, Generator.NUMPY, OptionalLong.empty()),
            new RandomSparse(65_536, 65_536, GENERAL, 0, 0, Generator.NUMPY, OptionalLong.empty()));

    @ParameterizedTest
    @FieldSource("HUGE")
    void what_the_memory_cannot_hold_is_refused(RandomSparse problem) {
        assertThatIOException()
                .isThrownBy(() -> problem.assemble(1))
                .withMessageStartingWith("a random " + problem.n() + "×" + problem.n() + " matrix with ")
                .withMessageContaining("a smaller size would do");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain(2500, 7, OptionalLong.empty()))
                .withMessage("nnz must be at least n = 2500, but is 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain(5, 31, OptionalLong.empty()))
                .withMessage("nnz must be at most n + n² = 30, but is 31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain(0, 0, OptionalLong.empty()))
                .withMessage("n must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix(GENERAL, -1, 0))
                .withMessage("dominance must be finite and at least 0, but is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix(GENERAL, 0, Double.NaN))
                .withMessage("shift must be finite, but is NaN");
    }
}
