package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;

/** How the methods that come of the two-sided Lanczos process are made of each other. */
final class LanczosRelationsTest {

    private static final OptionalLong FIRST_RESIDUAL = OptionalLong.empty();
    private static final CsrMatrix A = stencil(12, 4, -0.8, -1.2, -0.7, -1.3);
    private static final double[] B = Samples.uniform(144, 1);

    /** Rounding errors of 1e-16 that the recurrences let grow in as many steps as are compared. */
    private static final double ROUNDING = 1e-10;

    @Test
    void biconjugate_gradients_are_conjugate_gradients_if_all_is_symmetric() {
        CsrMatrix laplacian = laplacian(12);
        Solve bicg = Solve.of(new BiConjugateGradients(FIRST_RESIDUAL), laplacian, B, until(1e-10, 100));
        Solve cg = Solve.of(new ConjugateGradients(), laplacian, B, until(1e-10, 100));
        assertSameIterates(bicg, cg, 1, cg.iterations);
    }

    @Test
    void and_they_stay_so_with_a_preconditioner() {
        CsrMatrix laplacian = laplacian(12);
        double[] values = laplacian.values().clone();
        for (int i = 0; i < 144; i++) {
            for (int at = laplacian.rowPointers()[i]; at < laplacian.rowPointers()[i + 1]; at++) {
                values[at] += laplacian.columnIndices()[at] == i ? i % 7 : 0;
            }
        }
        var shifted = new CsrMatrix(144, 144, laplacian.rowPointers(), laplacian.columnIndices(), values);
        Solve bicg = Solve.of(new BiConjugateGradients(FIRST_RESIDUAL), shifted, new Jacobi(), B, until(1e-10, 100));
        Solve cg = Solve.of(new ConjugateGradients(), shifted, new Jacobi(), B, until(1e-10, 100));
        assertSameIterates(bicg, cg, 1, cg.iterations);
    }

    /** rₖ = φₖ(A) r₀ entry by entry, and the square has φₖ². */
    @Test
    void the_residual_polynomial_of_the_square_is_the_square() {
        double[] lambda = IntStream.range(0, 20).mapToDouble(i -> 1 + i * 0.2).toArray();
        double[] b = Samples.uniform(20, 2);
        Solve bicg = Solve.of(new BiConjugateGradients(FIRST_RESIDUAL), diagonal(lambda), b, until(0, 8));
        Solve squared = Solve.of(new ConjugateGradientsSquared(FIRST_RESIDUAL), diagonal(lambda), b, until(0, 8));
        for (int k = 0; k <= 8; k++) {
            for (int i = 0; i < 20; i++) {
                double r = b[i] - lambda[i] * bicg.iterates.get(k)[i];
                double rSquared = b[i] - lambda[i] * squared.iterates.get(k)[i];
                assertThat(rSquared).isCloseTo(r * r / b[i], within(ROUNDING));
            }
        }
    }

    /** xₖ = τₖ² Σ xᵢ / ‖rᵢ‖² with 1 / τₖ² = Σ 1 / ‖rᵢ‖²: Zhou and Walker (1994). */
    @Test
    void quasi_minimal_residuals_smooth_biconjugate_gradients() {
        Solve bicg = Solve.of(new BiConjugateGradients(FIRST_RESIDUAL), A, B, until(0, 30));
        Solve qmr = Solve.of(new QuasiMinimalResiduals(FIRST_RESIDUAL), A, B, until(0, 30));
        double[] sum = new double[144];
        double weights = 0;
        for (int k = 0; k <= 30; k++) {
            double weight = 1 / (bicg.residualNorms[k] * bicg.residualNorms[k]);
            double[] x = bicg.iterates.get(k);
            Arrays.setAll(sum, i -> sum[i] + weight * x[i]);
            weights += weight;
            double all = weights;
            assertThat(qmr.iterates.get(k))
                    .as("iteration %d", k)
                    .containsExactly(Arrays.stream(sum).map(v -> v / all).toArray(), within(ROUNDING));
        }
    }

    /** Each step goes straight towards the iterate that it smooths, every second of which is at hand. */
    @Test
    void transpose_free_quasi_minimal_residuals_smooth_conjugate_gradients_squared() {
        Solve squared = Solve.of(new ConjugateGradientsSquared(FIRST_RESIDUAL), A, B, until(0, 15));
        Solve tfqmr = Solve.of(new TransposeFreeQmr(FIRST_RESIDUAL), A, B, until(0, 30));
        for (int k = 2; k <= 30; k += 2) {
            double[] before = tfqmr.iterates.get(k - 1);
            double[] step = difference(tfqmr.iterates.get(k), before);
            double[] way = difference(squared.iterates.get(k / 2), before);
            double cosine = dot(step, way) / Math.sqrt(dot(step, step) * dot(way, way));
            assertThat(cosine).as("iteration %d", k).isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void stabilising_by_degree_one_is_stabilising() {
        Solve one = Solve.of(new BiCgStabL(1, 0, FIRST_RESIDUAL), A, B, until(0, 20));
        Solve stabilised = Solve.of(new BiCgStab(FIRST_RESIDUAL), A, B, until(0, 20));
        assertSameIterates(one, stabilised, 1, 20);
    }

    @Test
    void reducing_the_dimension_one_by_one_is_stabilising_with_the_same_shadow_vector() {
        Solve idr = Solve.of(new Idr(1, 0, 7), A, B, until(0, 40));
        Solve stabilised = Solve.of(new BiCgStab(OptionalLong.of(7)), A, B, until(0, 20));
        assertSameIterates(idr, stabilised, 2, 20);
    }

    /** It is stuck at ω = 0 after a good half step, which degree two, or a longer ω, goes over. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_skew_symmetric_matrix_stops_the_stabilising_polynomial_of_degree_one(boolean general) {
        CsrMatrix skew = stencil(6, 0, 2, -2, 3, -3);
        Solver solver = general ? new BiCgStabL(1, 0, OptionalLong.of(5)) : new BiCgStab(OptionalLong.of(5));
        Solve solve = Solve.of(solver, skew, Samples.uniform(36, 3), until(1e-9, 100));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("the stabilising polynomial stagnates");
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.trueResidualNorm).isCloseTo(solve.residualNorms[1], within(1e-12));
    }

    /** r₀ᵀA r₀ = 5e-18 is not zero, but the step would be 1e18 times too long. */
    @Test
    void a_nearly_unlucky_shadow_vector_is_a_breakdown_before_the_iterate_is_spoilt() {
        Solve solve = Solve.of(
                new BiConjugateGradients(FIRST_RESIDUAL),
                dense(2, 2, 1e-18, 1, -1, 1e-18),
                new double[] {1, 2},
                until(1e-10, 30));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("σ = p*ᵀA M p = ").contains("would let ‖r‖ grow to");
        assertThat(solve.x).containsOnly(0);
    }

    @Test
    void a_preconditioner_of_any_scale_leaves_the_stabilised_iterates() {
        CsrMatrix bad = scaled(A, 1, 1 << 12);
        Solve plain = Solve.of(new BiCgStabL(3, 0.7, FIRST_RESIDUAL), A, B, until(0, 12));
        Solve preconditioned = Solve.of(new BiCgStabL(3, 0.7, FIRST_RESIDUAL), bad, new Jacobi(), B, until(0, 12));
        double[] x = preconditioned.x.clone();
        Arrays.setAll(x, i -> x[i] * (i % 2 == 0 ? 1 : 1 << 12));
        assertThat(x).containsExactly(plain.x, within(ROUNDING));
    }

    @Test
    void parameters_out_of_range_are_refused() {
        assertThatThrownBy(() -> new BiCgStabL(0, 0.7, FIRST_RESIDUAL))
                .hasMessage("l must lie between 1 and 10, but is 0");
        assertThatThrownBy(() -> new BiCgStabL(2, Double.NaN, FIRST_RESIDUAL))
                .hasMessage("least-cosine must lie in [0, 1), but is NaN");
        assertThatThrownBy(() -> new Idr(0, 0.7, 1)).hasMessage("s must be at least 1, but is 0");
        assertThatThrownBy(() -> new Idr(4, 1, 1)).hasMessage("least-cosine must lie in [0, 1), but is 1.0");
    }

    /** Iterate {@code stride} k of the first is iterate k of the second. */
    private static void assertSameIterates(Solve first, Solve second, int stride, int last) {
        for (int k = 0; k <= last; k++) {
            assertThat(first.iterates.get(stride * k))
                    .as("iteration %d", k)
                    .containsExactly(second.iterates.get(k), within(ROUNDING));
        }
    }

    private static double[] difference(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray();
    }

    private static double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }
}
