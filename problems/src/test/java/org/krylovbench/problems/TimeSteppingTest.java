package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSteppingTest {

    /** Symmetric and diagonally dominant, with so many diagonals on each side of the main one. */
    private static CsrMatrix implicit(int n, int width) {
        Random random = new Random(n + width);
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, 2 * width + 1);
            for (int j = Math.max(0, i - width); j < i; j++) {
                double value = 2 * random.nextDouble() - 1;
                entries.add(i, j, value);
                entries.add(j, i, value);
            }
        }
        return entries.toCsr();
    }

    private static CsrMatrix explicit(int n) {
        Random random = new Random(n);
        var entries = new CoordinateList(n, n);
        for (int k = 0; k < 4 * n; k++) {
            entries.add(random.nextInt(n), random.nextInt(n), 2 * random.nextDouble() - 1);
        }
        return entries.toCsr();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "5, 0", "6, 1", "6, 5", "30, 4", "30, 7", "40, 39"})
    void a_solution_with_the_factor_solves_the_system(int n, int width) {
        CsrMatrix r = implicit(n, width);
        double[] x = new Random(3).doubles(n).toArray();
        double[] b = r.times(x);
        new BandedCholesky(r).solve(b);
        assertThat(b).containsExactly(x, within(1e-13));
    }

    @Test
    void a_step_undoes_the_implicit_matrix() {
        int n = 25;
        CsrMatrix r = implicit(n, 3);
        CsrMatrix s = explicit(n);
        double[] x = new Random(4).doubles(n).toArray();
        double[] once = new TimeStepping(r, s, 1).times(x);
        assertThat(r.times(once)).containsExactly(s.times(x), within(1e-13));
        assertThat(new TimeStepping(r, s, 2).times(x))
                .containsExactly(new TimeStepping(r, s, 1).times(once), within(1e-14));
    }

    @Test
    void transpose_and_diagonal_are_those_of_the_matrix() {
        int n = 12;
        var a = new TimeStepping(implicit(n, 2), explicit(n), 3);
        double[][] matrix = Reference.matrix(a);
        HostMap map = a.onHost();
        double[] unit = new double[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(unit, 0);
            unit[i] = 1;
            map.applyTranspose(unit, row);
            assertThat(row).containsExactly(matrix[i], within(1e-14));
            assertThat(a.diagonal()[i]).isEqualTo(matrix[i][i]);
        }
        assertThat(Traits.of(a)).containsExactly(Trait.SQUARE);
    }

    @Test
    void matrices_that_do_not_suit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeStepping(implicit(4, 1), explicit(5), 1))
                .withMessage("both matrices must be square and of the same size, but are 4×4 and 5×5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeStepping(explicit(5), explicit(5), 1))
                .withMessage("the implicit matrix must be symmetric");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeStepping(implicit(5, 1), explicit(5), 0))
                .withMessage("there must be at least 1 step, not 0");
        var indefinite = new CoordinateList(2, 2);
        indefinite.add(0, 1, 1);
        indefinite.add(1, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandedCholesky(indefinite.toCsr()))
                .withMessage("the matrix is not positive definite: pivot 0 is 0.0");
    }
}
