package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

class FirstDifferenceTest {

    @Test
    void the_matrices_are_those_of_the_book() throws IOException {
        assertThat(Reference.matrix(new FirstDifference(3, Ends.PERIODIC).matrix()))
                .isDeepEqualTo(new double[][] {{-1, 1, 0}, {0, -1, 1}, {1, 0, -1}});
        assertThat(Reference.matrix(new FirstDifference(3, Ends.FREE).matrix()))
                .isDeepEqualTo(new double[][] {{-1, 1, 0}, {0, -1, 1}});
        assertThat(Reference.matrix(new FirstDifference(2, Ends.PERIODIC).matrix()))
                .isDeepEqualTo(new double[][] {{-1, 1}, {1, -1}});
    }

    /** MATLAB's diff([x; x(1)]) and −diff([y(end); y]), as the course has them. */
    @Test
    void the_periodic_one_and_its_transpose_are_differences_of_the_continued_vector() throws IOException {
        int n = 17;
        double[] x = new Random(4).doubles(n).toArray();
        CsrMatrix difference = new FirstDifference(n, Ends.PERIODIC).matrix();
        double[] forward = difference.times(x);
        double[] backward = difference.transpose().times(x);
        for (int j = 0; j < n; j++) {
            assertThat(forward[j]).isEqualTo(x[(j + 1) % n] - x[j]);
            assertThat(backward[j]).isEqualTo(-(x[j] - x[(j + n - 1) % n]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_transpose_is_the_adjoint(Ends ends) throws IOException {
        CsrMatrix difference = new FirstDifference(200, ends).matrix();
        double[] x = new Random(1).doubles(difference.columns()).toArray();
        double[] y = new Random(2).doubles(difference.rows()).toArray();
        double left = dot(difference.times(x), y);
        double right = dot(x, difference.transpose().times(y));
        assertThat(left).isCloseTo(right, within(1e-13)); // sums of 200 terms below 1
    }

    @ParameterizedTest
    @EnumSource
    void exactly_the_constants_vanish(Ends ends) throws IOException {
        int n = 50;
        CsrMatrix difference = new FirstDifference(n, ends).matrix();
        double[] constant = new double[n];
        Arrays.fill(constant, 0.1);
        assertThat(difference.times(constant)).containsOnly(0);
        double[] first = new Random(3).doubles(n).toArray(); // L x says all of x but its first entry
        double[] slopes = difference.times(first);
        double position = first[0];
        for (int j = 1; j < n; j++) {
            position += slopes[j - 1];
            assertThat(position).isCloseTo(first[j], within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void large_ones_store_two_entries_a_row_in_ascending_order(Ends ends) throws IOException {
        CsrMatrix difference = new FirstDifference(1_000_000, ends).matrix();
        assertThat(difference.coefficients()).isEqualTo(2L * difference.rows());
        for (int i = 0; i < difference.rows(); i++) {
            if (difference.columnIndices()[2 * i] >= difference.columnIndices()[2 * i + 1]) {
                throw new AssertionError("row " + i + " is not in order");
            }
        }
    }

    @Test
    void a_single_point_has_no_difference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FirstDifference(1, Ends.FREE))
                .withMessage("n must be at least 2, but is 1");
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
