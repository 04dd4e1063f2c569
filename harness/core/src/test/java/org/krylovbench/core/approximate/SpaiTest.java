package org.krylovbench.core.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.approximate.Explicit.apply;
import static org.krylovbench.core.approximate.Explicit.applyTranspose;
import static org.krylovbench.core.approximate.Explicit.make;
import static org.krylovbench.core.approximate.Explicit.norm;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

final class SpaiTest {

    private static Spai adaptive(double epsilon, int steps, int fillPerStep) {
        return new Spai(Spai.Pattern.ADAPTIVE, epsilon, steps, fillPerStep, 1);
    }

    private static Spai power(int power) {
        return new Spai(Spai.Pattern.POWER, 0.4, 5, 5, power);
    }

    static final List<Spai> FULL = List.of(power(64), adaptive(0, 1000, 1), adaptive(0, 1000, 7));

    static final List<Spai> ANY = List.of(power(1), power(64), adaptive(0.4, 5, 5), adaptive(0, 1000, 7));

    @ParameterizedTest
    @FieldSource("ANY")
    void a_diagonal_is_inverted(Spai recipe) {
        assertThat(apply(make(recipe, diagonal(2, -4, 5)), new double[] {2, 8, 5}))
                .containsExactly(new double[] {1, -2, 1}, within(1e-15));
    }

    @ParameterizedTest
    @FieldSource("FULL")
    void with_all_fill_a_matrix_is_inverted(Spai recipe) {
        OperatorData random = Samples.dense(12, 12, 4);
        // an adaptive pattern ends where residuals are rounding, 1e-14, which the condition numbers of 37 and 180
        // amplify
        for (OperatorData A : List.of(laplacian(6), stencil(6, 4, -0.2, -1.8, -0.7, -1.3), random)) {
            double[] x = Samples.uniform(A.rows(), 1);
            ApproximateInverse M = make(recipe, A);
            assertThat(apply(M, A.times(x))).containsExactly(x, within(1e-10));
            double[] transposed = new double[A.rows()];
            A.onHost().applyTranspose(x, transposed);
            assertThat(applyTranspose(M, transposed)).containsExactly(x, within(1e-10));
            assertThat(M.note()).isEmpty();
        }
    }

    /** The residual of a least-squares solution is orthogonal to the columns that it was made of. */
    @ParameterizedTest
    @FieldSource("ANY")
    void no_entry_of_M_could_be_better(Spai recipe) {
        CsrMatrix A = stencil(8, 4, -0.2, -1.8, -0.7, -1.3);
        CsrMatrix byColumns = A.transpose();
        Transposable M = make(recipe, A);
        for (int k = 0; k < A.rows(); k++) {
            double[] m = apply(M, Explicit.unit(A.rows(), k));
            double[] gradient = byColumns.times(Explicit.residual(A, M, k));
            for (int j = 0; j < m.length; j++) {
                if (m[j] != 0) {
                    assertThat(gradient[j]).isCloseTo(0, within(1e-13));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0.4, 0.2, 0.1})
    void with_steps_enough_every_column_is_as_good_as_asked_for(double epsilon) {
        CsrMatrix A = stencil(10, 4, -0.2, -1.8, -0.7, -1.3);
        Transposable M = make(adaptive(epsilon, 100, 3), A);
        for (int k = 0; k < A.rows(); k++) {
            assertThat(norm(Explicit.residual(A, M, k))).isLessThanOrEqualTo(epsilon * (1 + 1e-12));
        }
    }

    @Test
    void the_more_entries_the_better_and_the_more_memory() {
        CsrMatrix A = stencil(10, 4, -0.2, -1.8, -0.7, -1.3);
        double distance = Double.POSITIVE_INFINITY;
        long bytes = 0;
        for (int power = 0; power < 5; power++) {
            ApproximateInverse M = make(power(power), A);
            assertThat(Explicit.distance(A, M)).isLessThan(distance);
            assertThat(M.bytes()).isGreaterThan(bytes);
            distance = Explicit.distance(A, M);
            bytes = M.bytes();
        }
    }

    @Test
    void gmres_takes_fewer_iterations_the_better_it_is() {
        int none = iterations(new Identity());
        int diagonal = iterations(adaptive(0.4, 0, 1));
        int moderate = iterations(adaptive(0.3, 5, 5));
        int good = iterations(adaptive(0.1, 10, 5));
        assertThat(diagonal).isLessThanOrEqualTo(none);
        assertThat(moderate).isLessThan(3 * none / 4);
        assertThat(good).isLessThan(3 * moderate / 4);
    }

    private static int iterations(Preconditioner recipe) {
        CsrMatrix A = stencil(40, 4, -0.5, -1.5, -0.9, -1.1);
        double[] b = Samples.uniform(A.rows(), 2);
        return Solve.of(new Gmres(200, Orthogonalization.CLASSICAL), A, recipe, b, Solve.until(1e-8, 500)).iterations;
    }

    @ParameterizedTest
    @FieldSource("ANY")
    void a_dense_matrix_is_a_sparse_one_of_its_entries(Spai recipe) {
        CsrMatrix A = laplacian(5);
        double[] entries = new double[625];
        for (int i = 0; i < 25; i++) {
            for (int j = 0; j < 25; j++) {
                entries[i + 25 * j] = A.get(i, j);
            }
        }
        double[] x = Samples.uniform(25, 3);
        assertThat(apply(make(recipe, new DenseMatrix(25, 25, entries)), x)).isEqualTo(apply(make(recipe, A), x));
    }

    /** Of the normal equations of each column any solution will do, and the smallest residual is the same. */
    @ParameterizedTest
    @FieldSource("FULL")
    void of_a_singular_matrix_it_is_a_generalised_inverse(Spai recipe) {
        var A = dense(3, 3, 1, 2, 3, 2, 4, 6, 1, 0, 1); // the second row is twice the first, the third column the sum
        Transposable M = make(recipe, A);
        double[] x = A.times(new double[] {1, -1, 2});
        assertThat(A.times(apply(M, x))).containsExactly(x, within(1e-13)); // A M A = A
    }

    @Test
    void a_column_of_zeros_is_told_where_nothing_takes_its_place() {
        var A = dense(2, 2, 1, 0, 0, 0);
        ApproximateInverse M = make(power(1), A);
        assertThat(M.note()).startsWith("1 column of M is zero");
        assertThat(apply(M, new double[] {3, 4})).containsExactly(3, 0);
        assertThat(make(adaptive(0.4, 5, 5), dense(2, 2, 0, 0, 0, 0)).note()).startsWith("2 columns of M are zero");
    }

    @Test
    void a_diagonal_of_zeros_is_no_obstacle() {
        var A = dense(3, 3, 0, 2, 0, 0, 0, 4, 5, 0, 0);
        double[] x = {1, -2, 3};
        assertThat(apply(make(adaptive(0.4, 5, 5), A), A.times(x))).containsExactly(x, within(1e-15));
    }

    @Test
    void numbers_that_no_inverse_can_be_made_of_are_refused() {
        for (double entry : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
            assertThatThrownBy(() -> make(power(1), dense(2, 2, 1, entry, 1, 1)))
                    .isInstanceOf(FactorizationException.class)
                    .hasMessageContaining("finite");
        }
    }

    @Test
    void parameters_out_of_range_are_refused() {
        assertThat(DoubleStream.of(-0.1, 1, Double.NaN))
                .allSatisfy(epsilon -> assertThatThrownBy(() -> adaptive(epsilon, 5, 5))
                        .hasMessageStartingWith("epsilon must lie in [0, 1)"));
        assertThatThrownBy(() -> adaptive(0.4, -1, 5)).hasMessageStartingWith("steps must be at least 0");
        assertThatThrownBy(() -> adaptive(0.4, 1, 0)).hasMessageStartingWith("fill-per-step must be at least 1");
        assertThatThrownBy(() -> power(-1)).hasMessageStartingWith("power must be at least 0");
    }
}
