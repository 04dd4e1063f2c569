package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.assertSame;
import static org.krylovbench.core.solver.ArnoldiHistories.convection;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

final class GmresDrTest {

    private static GmresDr deflated(int restart, int deflate) {
        return new GmresDr(restart, deflate, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
    }

    @ParameterizedTest
    @EnumSource
    void its_residuals_are_those_of_numpy(Orthogonalization orthogonalization) throws IOException {
        Solve two = Solve.of(new GmresDr(7, 2, orthogonalization), convection(), zigzag(144), until(0, 40));
        assertSame(two, "numpy gmres-dr 7 2", 1e-8); // where ‖r‖ is 10⁻⁷ ‖b‖, rounding is 2e-9 of it
        Solve four = Solve.of(new GmresDr(12, 4, orthogonalization), convection(), zigzag(144), until(0, 40));
        assertSame(four, "numpy gmres-dr 12 4", 1e-8);
    }

    @ParameterizedTest
    @EnumSource
    void complex_pairs_are_kept_whole_as_in_numpy(Orthogonalization orthogonalization) throws IOException {
        CsrMatrix turning = stencil(12, 0.3, -2, 1.5, -1.8, 1.1);
        Solve solve = Solve.of(new GmresDr(12, 5, orthogonalization), turning, zigzag(144), until(0, 60));
        assertSame(solve, "numpy gmres-dr 12 5 complex", 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void its_residual_never_increases(Orthogonalization orthogonalization) {
        Solve solve = Solve.of(
                new GmresDr(8, 3, orthogonalization),
                stencil(10, 4, -2, 1, -1.5, 0.3),
                Samples.uniform(100, 1),
                until(1e-12, 300));
        for (int k = 1; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-11));
        }
    }

    @Test
    void its_first_cycle_is_that_of_gmres() {
        var gmres = new Gmres(12, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        Solve plain = Solve.of(gmres, convection(), zigzag(144), until(0, 12));
        Solve deflated = Solve.of(deflated(12, 4), convection(), zigzag(144), until(0, 12));
        assertThat(deflated.residualNorms).containsExactly(plain.residualNorms);
    }

    /** Eigenvalues in [1, 10] and three small ones. */
    private static CsrMatrix outliers() {
        return diagonal(IntStream.range(0, 200)
                .mapToDouble(i -> i < 3 ? Math.pow(10, i - 3) : 1 + 9.0 * i / 199)
                .toArray());
    }

    @Test
    void once_the_small_eigenvalues_are_found_it_converges_as_if_they_were_not_there() {
        int m = 20;
        int k = 3;
        Solve solve = Solve.of(deflated(m, k), outliers(), Samples.uniform(200, 1), until(1e-10, 200));
        double rate = (Math.sqrt(10) - 1) / (Math.sqrt(10) + 1); // Chebyshev's, of [1, 10]
        double[] norms = solve.residualNorms;
        int second = m + (m - k);
        assertThat(norms[second + (m - k)] / norms[second]).isLessThan(2 * Math.pow(rate, m - k));
    }

    @Test
    void small_eigenvalues_that_defeat_a_restart_cost_it_a_few_cycles() {
        var gmres = new Gmres(16, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        double[] b = Samples.uniform(200, 1);
        Solve plain = Solve.of(gmres, outliers(), b, until(1e-8, 500));
        Solve deflated = Solve.of(deflated(16, 3), outliers(), b, until(1e-8, 500));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(deflated.reason).isEqualTo(Reason.CONVERGED);
        assertThat(deflated.iterations).isLessThan(80);
    }

    @Test
    void for_a_symmetric_system_it_is_nearly_as_fast_as_without_restarts() {
        double[] b = Samples.uniform(900, 1);
        var full = new Gmres(900, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        Solve best = Solve.of(full, laplacian(30), b, until(1e-8, 900));
        Solve solve = Solve.of(deflated(20, 8), laplacian(30), b, until(1e-8, 900));
        assertThat(solve.iterations).isBetween(best.iterations, 5 * best.iterations / 4);
    }

    /** Turns, of moduli from 1 to 4: all eigenvalues come in pairs. */
    private static CsrMatrix turns() {
        var entries = new CoordinateList(60, 60);
        for (int i = 0; i < 60; i += 2) {
            double modulus = 1 + 0.05 * i;
            double angle = 0.8 + i / 300.0;
            entries.add(i, i, modulus * Math.cos(angle));
            entries.add(i, i + 1, -modulus * Math.sin(angle));
            entries.add(i + 1, i, modulus * Math.sin(angle));
            entries.add(i + 1, i + 1, modulus * Math.cos(angle));
        }
        return entries.toCsr();
    }

    @Test
    void of_a_pair_it_keeps_both_or_none() {
        double[] b = Samples.uniform(60, 1);
        Solve five = Solve.of(deflated(20, 5), turns(), b, until(1e-10, 200));
        Solve six = Solve.of(deflated(20, 6), turns(), b, until(1e-10, 200));
        assertThat(five.reason).isEqualTo(Reason.CONVERGED);
        assertThat(five.residualNorms).containsExactly(six.residualNorms);

        Solve none = Solve.of(deflated(2, 1), turns(), b, until(1e-10, 50));
        var gmres = new Gmres(2, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
        assertThat(none.residualNorms).containsExactly(Solve.of(gmres, turns(), b, until(1e-10, 50)).residualNorms);
    }

    @ParameterizedTest
    @CsvSource({"7, 2", "8, 3", "9, 8"})
    void a_skew_system_leaves_it_with_true_residuals(int restart, int deflate) {
        CsrMatrix skew = stencil(10, 0, -1, 1, -1, 1); // an odd Krylov space has a harmonic Ritz value at infinity
        Solve solve = Solve.of(deflated(restart, deflate), skew, skew.times(Samples.uniform(100, 1)), until(1e-9, 300));
        assertThat(solve.x).doesNotContain(Double.NaN);
        assertThat(solve.residualNorms[solve.iterations]).isCloseTo(solve.trueResidualNorm, within(1e-12));
    }

    @Test
    void it_gets_as_far_as_gmres_does() {
        CsrMatrix A = BadlyScaled.matrix(40);
        double[] b = Samples.uniform(40, 1);
        var gmres = new Gmres(20, Orthogonalization.CLASSICAL_TWICE);
        Solve plain = Solve.of(gmres, A, new Jacobi(), b, until(0, 300));
        Solve solve = Solve.of(deflated(20, 6), A, new Jacobi(), b, until(0, 300));
        assertThat(solve.trueResidualNorm).isLessThan(4 * plain.trueResidualNorm); // some ε ‖A‖ ‖x‖ both
    }

    @Test
    void a_preconditioner_makes_a_badly_scaled_system_easy() {
        double[] b = Samples.uniform(100, 1);
        Solve solve = Solve.of(deflated(8, 2), BadlyScaled.matrix(100), new Jacobi(), b, until(1e-10, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.1e-10);
    }

    @Test
    void a_singular_inconsistent_system_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(deflated(5, 1), dense(2, 2, 0, 1, 0, 0), new double[] {1, 1}, until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("singular");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @Test
    void a_singular_consistent_system_is_solved() {
        Solve solve = Solve.of(
                deflated(5, 2), dense(3, 3, 2, 0, 0, 0, 3, 0, 0, 0, 0), new double[] {2, 3, 0}, until(1e-12, 30));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(new double[] {1, 1, 0}, within(1e-12));
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> deflated(1, 1)).hasMessageContaining("restart must be at least 2, but is 1");
        assertThatThrownBy(() -> deflated(5, 0))
                .hasMessageContaining("deflate must be at least 1 and less than restart = 5, but is 0");
        assertThatThrownBy(() -> deflated(5, 5)).hasMessageContaining("but is 5");
    }
}
