package org.krylovbench.core.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/** Richardson, Jacobi, Gauss–Seidel and SOR, on the Laplacian of a 20×20 grid where it is about their rates. */
final class StationaryTest {

    private static final CsrMatrix A = laplacian(20);
    private static final double MU = Math.cos(Math.PI / 21);
    private static final double BEST_OMEGA = 2 / (1 + Math.sqrt(1 - MU * MU));

    @Test
    void jacobi_converges_at_the_rate_of_its_spectral_radius() {
        assertThat(rate(new JacobiIteration(1), 400, 600)).isCloseTo(MU, within(1e-4)); // other eigenvalues, damped
        assertThat(rate(new JacobiIteration(0.8), 400, 600)).isCloseTo(1 - 0.8 * (1 - MU), within(1e-4));
    }

    @Test
    void gauss_seidel_converges_twice_as_fast() {
        assertThat(rate(new GaussSeidel(Sweep.FORWARD), 200, 400)).isCloseTo(MU * MU, within(1e-4));
        assertThat(rate(new GaussSeidel(Sweep.BACKWARD), 200, 400)).isCloseTo(MU * MU, within(1e-4));
    }

    /** Young: (λ + ω − 1)² = λ ω² μ², and |λ| = ω − 1 beyond the best ω. */
    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.2, 1.5, 1.6, 1.85})
    void sor_converges_at_the_rate_of_young(double omega) {
        double root = (omega * MU + Math.sqrt(omega * omega * MU * MU - 4 * (omega - 1))) / 2;
        double radius = omega < BEST_OMEGA ? root * root : omega - 1;
        assertThat(rate(new Sor(omega, Sweep.FORWARD), 100, 150)).isCloseTo(radius, within(0.01));
    }

    @Test
    void the_best_omega_of_young_is_the_best() {
        int best = iterations(BEST_OMEGA);
        assertThat(best).isLessThan(iterations(BEST_OMEGA - 0.05)).isLessThan(iterations(BEST_OMEGA + 0.1));
        assertThat(best).isLessThan(iterations(1) / 8);
        // double eigenvalues ω − 1 in a Jordan block: the norm goes like k ρᵏ
        double expected = (BEST_OMEGA - 1) * Math.pow(80 / 40.0, 1 / 40.0);
        assertThat(rate(new Sor(BEST_OMEGA, Sweep.FORWARD), 40, 80)).isCloseTo(expected, within(0.02));
    }

    private static int iterations(double omega) {
        Solve solve = Solve.of(new Sor(omega, Sweep.FORWARD), A, Samples.uniform(400, 1), until(1e-8, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        return solve.iterations;
    }

    @Test
    void richardson_converges_best_with_the_mean_of_the_extreme_eigenvalues() {
        assertThat(rate(new Richardson(0.25), 400, 600)).isCloseTo(MU, within(1e-4));
        assertThat(rate(new Richardson(0.2), 400, 600)).isCloseTo(1 - 0.8 * (1 - MU), within(1e-4));
    }

    private static double rate(Solver solver, int from, int to) {
        double[] norms = Solve.of(solver, A, Samples.uniform(400, 1), Rule.iterations(to)).residualNorms;
        return Math.pow(norms[to] / norms[from], 1.0 / (to - from));
    }

    @Test
    void jacobi_is_richardson_preconditioned_with_the_diagonal() {
        CsrMatrix scaled = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        double[] b = Samples.uniform(144, 2);
        Solve jacobi = Solve.of(new JacobiIteration(0.9), scaled, b, until(1e-8, 50));
        Solve richardson = Solve.of(new Richardson(0.9), scaled, new Jacobi(), b, until(1e-8, 50));
        assertThat(jacobi.x).containsExactly(richardson.x);
    }

    @Test
    void gauss_seidel_solves_a_triangular_system_in_one_sweep() {
        OperatorData lower = dense(3, 3, 2, 0, 0, 1, 4, 0, -3, 5, 8);
        OperatorData upper = dense(3, 3, 2, 1, -3, 0, 4, 5, 0, 0, 8);
        Solve forward = Solve.of(new GaussSeidel(Sweep.FORWARD), lower, new double[] {2, 5, 10}, until(1e-15, 3));
        Solve backward = Solve.of(new GaussSeidel(Sweep.BACKWARD), upper, new double[] {0, 9, 8}, until(1e-15, 3));
        assertThat(forward.x).containsExactly(1, 1, 1);
        assertThat(forward.iterations).isEqualTo(1);
        assertThat(backward.x).containsExactly(1, 1, 1);
        assertThat(backward.iterations).isEqualTo(1);
    }

    /** As its definition says, unknown by unknown, and from the start vector too. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7})
    void a_sweep_satisfies_the_equations_one_after_the_other(double omega) {
        CsrMatrix matrix = stencil(7, 4, -2, 1, -1.5, 0.3);
        double[] b = Samples.uniform(49, 3);
        double[] start = Samples.uniform(49, 4);
        double[] x = start.clone();
        for (int i = 0; i < 49; i++) {
            relax(matrix, b, omega, i, x);
        }
        Solve forward = Solve.from(start, new Sor(omega, Sweep.FORWARD), matrix, b, Rule.iterations(1));
        assertThat(forward.x).containsExactly(x, within(1e-14)); // a few roundings
        for (int i = 48; i >= 0; i--) {
            relax(matrix, b, omega, i, x);
        }
        Solve symmetric = Solve.from(start, new Sor(omega, Sweep.SYMMETRIC), matrix, b, Rule.iterations(1));
        assertThat(symmetric.x).containsExactly(x, within(1e-14));
        Solve backward = Solve.from(forward.x, new Sor(omega, Sweep.BACKWARD), matrix, b, Rule.iterations(1));
        assertThat(backward.x).containsExactly(x, within(1e-14));
    }

    private static void relax(CsrMatrix matrix, double[] b, double omega, int i, double[] x) {
        double rest = b[i];
        for (int j = 0; j < x.length; j++) {
            rest -= j == i ? 0 : matrix.get(i, j) * x[j];
        }
        x[i] = (1 - omega) * x[i] + omega * rest / matrix.get(i, i);
    }

    @ParameterizedTest
    @EnumSource
    void dense_and_sparse_matrices_make_the_same_iterates(Sweep sweep) {
        CsrMatrix sparse = stencil(9, 4, -2, 1, -1.5, 0.3);
        double[] b = Samples.uniform(81, 5);
        Solve rows = Solve.of(new Sor(1.3, sweep), sparse, b, Rule.iterations(10));
        Solve columns = Solve.of(new Sor(1.3, sweep), Samples.entries(sparse), b, Rule.iterations(10));
        assertThat(columns.x).containsExactly(rows.x, within(1e-13)); // rounding
    }

    @Test
    void symmetric_sweeps_converge_for_a_definite_matrix_and_any_omega() {
        for (double omega = 0.1; omega < 2; omega += 0.2) {
            Solve solve = Solve.of(new Sor(omega, Sweep.SYMMETRIC), A, Samples.uniform(400, 6), Rule.iterations(50));
            assertThat(solve.residualNorms[50]).isLessThan(solve.residualNorms[0]);
        }
    }

    @Test
    void where_they_diverge_the_answer_holds_numbers() {
        for (Solver solver : new Solver[] {
            new Richardson(10), new JacobiIteration(3), new Sor(1.9, Sweep.FORWARD), new GaussSeidel(Sweep.SYMMETRIC)
        }) {
            Solve solve = Solve.of(
                    solver, dense(3, 3, 1, 20, 3, 20, 1, -7, 5, 30, 1), new double[] {1, 2, 3}, Rule.iterations(5000));
            assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
            assertThat(solve.words).containsAnyOf("Infinity", "NaN");
            assertThat(solve.x).doesNotContain(Double.NaN);
        }
    }

    @Test
    void a_zero_on_the_diagonal_is_a_breakdown() {
        for (Solver solver : new Solver[] {new JacobiIteration(1), new Sor(1, Sweep.BACKWARD)}) {
            Solve solve = Solve.of(solver, diagonal(1, 0, 2), new double[] {1, 2, 3}, until(1e-10, 10));
            assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
            assertThat(solve.x).containsOnly(0);
        }
    }

    @Test
    void a_parameter_that_cannot_converge_is_refused() {
        assertThatThrownBy(() -> new Richardson(0)).hasMessage("omega must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new JacobiIteration(Double.NaN))
                .hasMessage("omega must be positive and finite, but is NaN");
        assertThatThrownBy(() -> new Sor(2, Sweep.FORWARD)).hasMessage("omega must lie in (0, 2), but is 2.0");
    }
}
