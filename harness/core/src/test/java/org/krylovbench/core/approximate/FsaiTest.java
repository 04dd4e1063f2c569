package org.krylovbench.core.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.approximate.Explicit.apply;
import static org.krylovbench.core.approximate.Explicit.make;
import static org.krylovbench.core.approximate.Explicit.unit;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class FsaiTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void a_diagonal_is_inverted(int power) {
        assertThat(apply(make(new Fsai(power), diagonal(2, 4, 5)), new double[] {2, 8, 5}))
                .containsExactly(new double[] {1, 2, 1}, within(1e-15));
    }

    @Test
    void without_power_it_is_jacobi() {
        assertThat(apply(make(new Fsai(0), laplacian(3)), unit(9, 4))).containsExactly(0, 0, 0, 0, 0.25, 0, 0, 0, 0);
    }

    /** Column k of G A Gᵀ. */
    private static double[] transformed(CsrMatrix A, int power, int k) {
        SplitInverse M = (SplitInverse) make(new Fsai(power), A);
        return apply(M.left(), A.times(apply(M.right(), unit(A.rows(), k))));
    }

    @Test
    void with_the_full_triangle_the_transformed_matrix_is_the_identity() {
        CsrMatrix A = scaled(laplacian(6), i -> 1 + i % 4);
        for (int k = 0; k < 36; k++) {
            assertThat(transformed(A, 64, k)).containsExactly(unit(36, k), within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void the_transformed_matrix_has_ones_on_its_diagonal(int power) {
        CsrMatrix A = scaled(laplacian(6), i -> 1 + i % 4);
        for (int k = 0; k < 36; k++) {
            assertThat(transformed(A, power, k)[k]).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void conjugate_gradients_take_fewer_iterations_the_higher_the_power() {
        int last = iterations(new Fsai(0));
        for (int power = 1; power < 5; power++) {
            int iterations = iterations(new Fsai(power));
            assertThat(iterations).isLessThan(9 * last / 10);
            last = iterations;
        }
    }

    private static int iterations(Preconditioner recipe) {
        CsrMatrix A = laplacian(40);
        double[] b = Samples.uniform(A.rows(), 2);
        return Solve.of(new ConjugateGradients(), A, recipe, b, Solve.until(1e-8, 500)).iterations;
    }

    /** M of S A S is S⁻¹ M S⁻¹, and G of it G S⁻¹, so that a scaling costs nothing. */
    @Test
    void it_does_not_see_a_scaling() {
        CsrMatrix A = laplacian(7);
        double[] x = Samples.uniform(49, 1);
        double[] scaledX = x.clone();
        for (int i = 0; i < 49; i++) {
            scaledX[i] *= Math.scalb(1.0, i % 9);
        }
        SplitInverse M = (SplitInverse) make(new Fsai(2), A);
        SplitInverse ofScaled = (SplitInverse) make(new Fsai(2), scaled(A, i -> Math.scalb(1.0, i % 9)));
        assertThat(apply(ofScaled.left(), scaledX)).containsExactly(apply(M.left(), x), within(1e-14));
    }

    @Test
    void a_matrix_that_is_not_positive_definite_is_refused_by_the_unknown() {
        assertThatThrownBy(() -> make(new Fsai(1), dense(3, 3, 1, 0, 0, 0, 1, 2, 0, 2, 1)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("unknown 3");
        assertThatThrownBy(() -> make(new Fsai(1), dense(2, 2, 1, 0, 0, 0)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("unknown 2");
        assertThatThrownBy(() -> make(new Fsai(1), dense(2, 2, 1, 0, 0, Double.NaN)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("finite");
    }

    @Test
    void a_power_below_zero_is_refused() {
        assertThatThrownBy(() -> new Fsai(-1)).hasMessage("power must be at least 0, which is the diagonal, but is -1");
    }
}
