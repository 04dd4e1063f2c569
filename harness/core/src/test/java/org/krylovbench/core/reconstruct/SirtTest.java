package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.image.SheppLogan;
import org.krylovbench.problems.tomography.Geometry;
import org.krylovbench.problems.tomography.Tomography;

final class SirtTest {

    private static Sirt of(Sirt.Weights weights) {
        return new Sirt(weights, OptionalDouble.empty(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "cimmino, CIMMINO, 1.5, false",
        "cav, CAV, 1.0, false",
        "drop, DROP, 1.2, false",
        "sart, SART, 1.0, false",
        "sart-nonnegative, SART, 1.9, true"
    })
    void its_iterates_are_those_of_numpy(String method, Sirt.Weights weights, double relaxation, boolean nonnegative)
            throws IOException {
        SmallSystem.assertIterates(new Sirt(weights, OptionalDouble.of(relaxation), nonnegative), method, 1e-14);
    }

    @ParameterizedTest
    @EnumSource
    void a_dense_matrix_gives_the_iterates_of_a_sparse_one(Sirt.Weights weights) {
        DenseMatrix entries = Samples.entries(SmallSystem.A);
        Solve sparse = Solve.of(of(weights), SmallSystem.A, SmallSystem.B, until(0, 20));
        Solve full = Solve.of(of(weights), entries, SmallSystem.B, until(0, 20));
        assertThat(full.x).containsExactly(sparse.x, within(1e-13));
    }

    /** x ← x + 1.99 D AᵀW (b − A x) for matrices with entries of both signs: ρ ≤ 1 for all four. */
    @ParameterizedTest
    @EnumSource
    void every_relaxation_below_2_decreases_the_weighted_residual(Sirt.Weights weights) {
        for (long seed = 1; seed <= 20; seed++) {
            var A = Samples.sparse(30, 20, 6, seed);
            double[] b = Samples.uniform(30, seed + 100);
            double[] W = weights.of(A).W();
            Solve solve = Solve.of(new Sirt(weights, OptionalDouble.of(1.99), false), A, b, until(0, 50));
            double last = Double.POSITIVE_INFINITY;
            for (double[] x : solve.iterates) {
                double[] Ax = A.times(x);
                double sum = 0;
                for (int i = 0; i < 30; i++) {
                    sum += W[i] * (b[i] - Ax[i]) * (b[i] - Ax[i]);
                }
                assertThat(sum).isLessThanOrEqualTo(last * (1 + 1e-13));
                last = sum;
            }
        }
    }

    /** Of a non-negative A the spectral radius is 1 with the vector of ones, so 2.1 makes errors grow by 1.1. */
    @Test
    void sart_diverges_beyond_2() {
        Solve solve = Solve.of(
                new Sirt(Sirt.Weights.SART, OptionalDouble.of(2.1), false),
                SmallSystem.A,
                SmallSystem.B,
                Rule.iterations(500),
                Rule.divergence(1e6));
        assertThat(solve.reason).isEqualTo(Reason.DIVERGED);
    }

    /** Scaled to rows of length √m, a matrix has Cimmino weights 1 / m², so λ = m² ω makes the steps of Landweber. */
    @Test
    void cimmino_is_landweber_for_scaled_rows() {
        int m = 15;
        double[] values = Samples.uniform(m * 10, 5);
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int j = 0; j < 10; j++) {
                sum += values[i + j * m] * values[i + j * m];
            }
            for (int j = 0; j < 10; j++) {
                values[i + j * m] *= Math.sqrt(m / sum);
            }
        }
        var A = new DenseMatrix(m, 10, values);
        double[] b = Samples.uniform(m, 6);
        Solve cimmino = Solve.of(new Sirt(Sirt.Weights.CIMMINO, OptionalDouble.of(3), false), A, b, until(0, 40));
        Solve landweber = Solve.of(new Landweber(OptionalDouble.of(3.0 / (m * m)), false), A, b, until(0, 40));
        for (int k = 0; k <= 40; k++) {
            assertThat(cimmino.iterates.get(k)).containsExactly(landweber.iterates.get(k), within(1e-13));
        }
    }

    @Test
    void sart_of_a_blur_needs_no_entries() {
        double[] weights = Samples.uniform(15, 1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.abs(weights[i]);
        }
        for (Boundary boundary :
                new Boundary[] {Boundary.ZERO, Boundary.PERIODIC, Boundary.REFLEXIVE, Boundary.VALID}) {
            var blur = Samples.convolution(new PointSpreadFunction(3, 5, weights, 1, 3), boundary, 9, 8);
            double[] b = Samples.uniform(72, 2);
            assertThat(Solve.of(of(Sirt.Weights.SART), blur, b, until(0, 30)).x)
                    .containsExactly(
                            Solve.of(of(Sirt.Weights.SART), Samples.entries(blur), b, until(0, 30)).x, within(1e-12));
        }
    }

    @Test
    void sart_of_a_blur_with_negative_weights_is_refused() {
        var blur = new Convolution(Samples.psf(3, 3, 1, 1, 1), Boundary.ZERO, 4, 4);
        assertThatThrownBy(() -> Solve.of(of(Sirt.Weights.SART), blur, new double[16], until(0, 1)))
                .hasMessageContaining("non-negative point-spread function");
        assertThat(of(Sirt.Weights.SART).requires()).isEmpty();
        assertThat(of(Sirt.Weights.CAV).requires()).containsExactly(Trait.ENTRIES);
    }

    @Test
    void an_inconsistent_system_gets_its_weighted_least_squares_solution() {
        var A = dense(2, 1, 1, 3); // weights 1 / 1 and 1 / 9: minimises (1 − x)² + (5/3 − x)²
        var one = new Sirt(Sirt.Weights.CIMMINO, OptionalDouble.of(1), false);
        Solve solve = Solve.of(one, A, new double[] {1, 5}, until(0, 50));
        assertThat(solve.x[0]).isCloseTo(4 / 3.0, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
    }

    @ParameterizedTest
    @EnumSource
    void one_unknown_takes_one_step(Sirt.Weights weights) {
        var one = new Sirt(weights, OptionalDouble.of(1), false); // for one unknown is ρ = 1
        Solve solve = Solve.of(one, diagonal(4), new double[] {2}, until(1e-14, 5));
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.x[0]).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void non_negative_iterates_are_non_negative(Sirt.Weights weights) {
        Solve solve = Solve.from(
                Samples.uniform(20, 3),
                new Sirt(weights, OptionalDouble.empty(), true),
                Samples.sparse(30, 20, 6, 1),
                Samples.uniform(30, 2),
                until(0, 50));
        for (double[] x : solve.iterates) {
            assertThat(Arrays.stream(x).min().orElseThrow()).isNotNegative();
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_noisy_tomography_its_error_decreases_and_then_grows(Sirt.Weights weights) throws IOException {
        LinearProblem problem = tomography(0.1);
        Solve solve = Solve.of(of(weights), problem.operator(), problem.rightHandSide(), until(0, 600));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.5);
    }

    /** The Shepp–Logan phantom, 32×32, from 36 views. */
    static LinearProblem tomography(double noise) throws IOException {
        return new Tomography(
                        new SheppLogan(SheppLogan.Sampling.POINTS),
                        32,
                        Geometry.PARALLEL,
                        36,
                        180,
                        noise,
                        Noise.GAUSSIAN,
                        OptionalLong.of(1))
                .assemble(0);
    }

    @Test
    void without_a_relaxation_it_takes_1_9_over_the_spectral_radius() {
        Solve solve = Solve.of(of(Sirt.Weights.CIMMINO), diagonal(3, 3, 3), new double[] {1, 2, 3}, until(0, 1));
        double third = 1.9 / 3; // ρ = 1/3, and W = 1/27
        assertThat(solve.x).containsExactly(new double[] {third, 2 * third, 3 * third}, within(1e-14));
    }

    @Test
    void a_relaxation_that_is_not_positive_is_refused() {
        assertThatThrownBy(() -> new Sirt(Sirt.Weights.CAV, OptionalDouble.of(0), false))
                .hasMessage("relaxation must be positive and finite, but is 0.0");
    }
}
