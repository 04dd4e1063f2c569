package org.krylovbench.core.incomplete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

final class SsorTest {

    private static final Backend BACKEND = new JavaBackend();

    private static ApproximateInverse make(double omega, OperatorData data) {
        return new Ssor(omega).approximateInverse(data, BACKEND.operator(data), BACKEND);
    }

    private static double[] apply(double omega, OperatorData data, double[] x) {
        Vector y = BACKEND.vector(data.rows());
        make(omega, data).apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }

    @Test
    void a_diagonal_is_inverted_for_omega_1() {
        assertThat(apply(1, diagonal(2, -4, 5), new double[] {2, 8, 5})).containsExactly(1, -2, 1);
    }

    @Test
    void a_triangular_matrix_is_inverted_for_omega_1() {
        var A = dense(3, 3, 2, 0, 0, 1, 4, 0, -3, 1, 5);
        double[] x = {1, -2, 3};
        assertThat(apply(1, A, A.times(x))).containsExactly(x, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7})
    void it_is_a_symmetric_sweep_from_zero(double omega) {
        CsrMatrix A = Matrices.stencil(9, 4, -0.5, -1.5, -0.9, -1.1);
        double[] b = Samples.uniform(81, 1);
        Solve sweep = Solve.of(new Sor(omega, Sweep.SYMMETRIC), A, b, Solve.until(0, 1));
        assertThat(apply(omega, A, b)).containsExactly(sweep.x, within(1e-14));
    }

    @Test
    void one_triangle_serves_a_symmetric_matrix_and_two_any_other() {
        CsrMatrix A = laplacian(9);
        double[] values = Arrays.stream(A.values()).map(a -> -a).toArray();
        var negative = new CsrMatrix(81, 81, A.rowPointers(), A.columnIndices(), values);
        double[] x = Samples.uniform(81, 2);
        double[] expected = Arrays.stream(apply(1.4, A, x)).map(y -> -y).toArray();
        assertThat(apply(1.4, negative, x)).containsExactly(expected, within(1e-14));
        assertThat(make(1.4, A).bytes()).isLessThan(make(1.4, negative).bytes());
    }

    /** Axelsson (1972): O(h^-½) iterations for ω = 2 / (1 + sin πh), O(h^-1) for ω = 1. */
    @Test
    void the_best_omega_gains_an_order_as_the_grid_is_refined() {
        int best = iterations(96, 2 / (1 + Math.sin(Math.PI / 97))) - iterations(24, 2 / (1 + Math.sin(Math.PI / 25)));
        int plain = iterations(96, 1) - iterations(24, 1);
        assertThat(2 * best).isLessThan(plain);
    }

    private static int iterations(int g, double omega) {
        double[] b = Samples.uniform(g * g, 3);
        return Solve.of(new ConjugateGradients(), laplacian(g), new Ssor(omega), b, Solve.until(1e-8, 1000)).iterations;
    }

    @Test
    void a_zero_on_the_diagonal_is_refused_by_its_row() {
        assertThatThrownBy(() -> make(1, dense(2, 2, 1, 1, 1, 0)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("row 2");
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> make(1, dense(2, 2, 1, Double.NaN, 1, 1)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("finite");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2, -1, Double.NaN})
    void omega_lies_between_0_and_2(double omega) {
        assertThatThrownBy(() -> new Ssor(omega)).hasMessage("omega must lie in (0, 2), but is " + omega);
    }
}
