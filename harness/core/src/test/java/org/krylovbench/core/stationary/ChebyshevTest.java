package org.krylovbench.core.stationary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.krylov.Lanczos;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class ChebyshevTest {

    private static final Chebyshev ESTIMATING = new Chebyshev(OptionalDouble.empty(), OptionalDouble.empty(), 60);

    private static Chebyshev between(double lower, double upper) {
        return new Chebyshev(OptionalDouble.of(lower), OptionalDouble.of(upper), 1);
    }

    /** ‖rₖ‖ ≤ ‖r₀‖ / Tₖ((b + a) / (b − a)) for eigenvalues in [a, b]. */
    @Test
    void its_residual_keeps_to_its_bound() {
        double cosine = Math.cos(Math.PI / 13);
        double lower = 4 - 4 * cosine;
        double upper = 4 + 4 * cosine;
        Solve solve = Solve.of(between(lower, upper), laplacian(12), Samples.uniform(144, 1), until(1e-10, 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        double t = (upper + lower) / (upper - lower);
        double growth = Math.log(t + Math.sqrt(t * t - 1));
        for (int k = 0; k <= solve.iterations; k++) {
            assertThat(solve.residualNorms[k])
                    .isLessThanOrEqualTo(solve.residualNorms[0] / Math.cosh(k * growth) * (1 + 1e-10) + 1e-13);
        }
    }

    /** 4 ± 4 cos(π / (g + 1)) are the extremes; the lower one comes out too large where 60 steps do not reach it. */
    @ParameterizedTest
    @CsvSource({"3, 0.99, 1.001", "12, 0.9, 1.001", "40, 0.2, 1.001", "100, 0.2, 1.5"})
    void the_estimate_covers_the_largest_eigenvalue(int g, double least, double most) {
        double cosine = Math.cos(Math.PI / (g + 1));
        var backend = new JavaBackend();
        CsrMatrix A = laplacian(g);
        int n = g * g;
        var system = new LinearSystem(backend.operator(A), backend.operator(diagonal(ones(n))), backend.vector(n), A);
        var v = backend.vector(Samples.uniform(n, 2));
        var lanczos = new Lanczos(system, backend.vector(n), v, backend.vector(n), backend.vector(n));
        lanczos.start();
        SpectralInterval interval = SpectralInterval.of(lanczos, Math.min(60, n), 1e-14);
        assertThat(interval.upper()).isBetween((4 + 4 * cosine) * (1 - 1e-10), (4 + 4 * cosine) * 1.1);
        assertThat(interval.lower() / (4 - 4 * cosine)).isBetween(least, most);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void without_bounds_it_converges_nearly_as_fast_as_with_them() {
        double[] b = Samples.uniform(144, 3);
        double cosine = Math.cos(Math.PI / 13);
        Solve known = Solve.of(between(4 - 4 * cosine, 4 + 4 * cosine), laplacian(12), b, until(1e-10, 2000));
        Solve estimated = Solve.of(ESTIMATING, laplacian(12), b, until(1e-10, 2000));
        assertThat(estimated.reason).isEqualTo(Reason.CONVERGED);
        assertThat(estimated.iterations).isLessThan((int) (1.1 * known.iterations));
    }

    @Test
    void one_bound_may_be_given_and_the_other_estimated() {
        double[] b = Samples.uniform(144, 3);
        Solve solve = Solve.of(
                new Chebyshev(OptionalDouble.of(0.1), OptionalDouble.empty(), 60), laplacian(12), b, until(1e-10, 200));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void a_point_as_interval_makes_it_richardson() {
        double[] b = Samples.uniform(144, 4);
        Solve chebyshev = Solve.of(between(5, 5), laplacian(12), b, until(0, 20));
        Solve richardson = Solve.of(new Richardson(0.2), laplacian(12), b, until(0, 20));
        assertThat(chebyshev.x).containsExactly(richardson.x, within(1e-13)); // rounding
        Solve single = Solve.of(ESTIMATING, diagonal(4), new double[] {2}, until(1e-14, 9));
        assertThat(single.iterations).isLessThanOrEqualTo(2);
        assertThat(single.x).containsExactly(new double[] {0.5}, within(1e-15));
    }

    @Test
    void a_diagonal_preconditioner_makes_up_for_bad_scaling() {
        double[] b = Samples.uniform(144, 5);
        CsrMatrix A = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        Solve plain = Solve.of(ESTIMATING, A, b, until(1e-8, 300));
        Solve preconditioned = Solve.of(ESTIMATING, A, new Jacobi(), b, until(1e-8, 300));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
        assertThat(preconditioned.trueResidualNorm).isLessThan(1.1e-8);
    }

    @Test
    void an_indefinite_matrix_is_a_breakdown_with_its_interval() {
        Solve solve = Solve.of(ESTIMATING, diagonal(1, -1, 3), new double[] {1, 2, 3}, until(1e-10, 10));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("lower=-");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void too_small_an_upper_bound_diverges_and_the_answer_holds_numbers() {
        Solve solve = Solve.of(between(0.1, 2), laplacian(12), Samples.uniform(144, 6), Rule.iterations(5000));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("‖r‖ = ");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @Test
    void bounds_that_hold_nothing_are_refused() {
        assertThatThrownBy(() -> between(0, 1)).hasMessage("lower must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> between(3, 2)).hasMessage("lower must be at most upper, but is 3.0 > 2.0");
        assertThatThrownBy(() -> new Chebyshev(OptionalDouble.empty(), OptionalDouble.empty(), 0))
                .hasMessage("lanczos-steps must be at least 1, but is 0");
    }
}
