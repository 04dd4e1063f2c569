package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.image.Satellite;
import org.krylovbench.problems.imaging.Deblur;
import org.krylovbench.problems.psf.Motion;

final class MrnsdTest {

    @Test
    void its_iterates_are_those_of_numpy() throws IOException {
        SmallSystem.assertIterates(new Mrnsd(), "mrnsd", 1e-12);
    }

    @Test
    void its_limit_is_the_non_negative_least_squares_solution_of_scipy() throws IOException {
        Solve solve = Solve.of(new Mrnsd(), SmallSystem.A, SmallSystem.B, until(0, 5000));
        assertThat(solve.x).containsExactly(SmallSystem.nonnegativeLeastSquares(), within(1e-8));
    }

    @Test
    void no_iterate_is_negative_and_no_residual_larger_than_the_last() {
        for (long seed = 1; seed <= 10; seed++) {
            Solve solve =
                    Solve.of(new Mrnsd(), Samples.dense(40, 30, seed), Samples.uniform(40, seed + 100), until(0, 200));
            for (int k = 0; k <= solve.iterations; k++) {
                assertThat(Arrays.stream(solve.iterates.get(k)).min().orElseThrow())
                        .isNotNegative();
            }
            for (int k = 1; k <= solve.iterations; k++) {
                assertThat(solve.residualNorms[k]).isLessThanOrEqualTo(solve.residualNorms[k - 1] * (1 + 1e-14));
            }
        }
    }

    /** (A 1)ᵀb / ‖A 1‖² with A 1 = (1, 2). */
    @Test
    void it_starts_from_the_constant_nearest_to_the_data() {
        Solve solve = Solve.of(new Mrnsd(), diagonal(1, 2), new double[] {1, 5}, until(0, 0));
        assertThat(solve.x).containsExactly(new double[] {2.2, 2.2}, within(1e-15));
        Solve negative = Solve.of(new Mrnsd(), diagonal(1, 2), new double[] {-1, -5}, until(0, 0));
        assertThat(negative.x).containsExactly(0x1p-26, 0x1p-26);
    }

    @Test
    void a_start_vector_with_negative_entries_is_raised_above_zero() {
        Solve solve = Solve.from(new double[] {1, -1}, new Mrnsd(), diagonal(1, 2), new double[] {1, 5}, until(0, 0));
        assertThat(solve.x).containsExactly(2 + 0x1p-26, 0x1p-26);
    }

    @Test
    void a_non_negative_start_vector_is_kept_and_its_zeros_stay() {
        double[] start = {0, 3};
        Solve solve = Solve.from(start, new Mrnsd(), diagonal(1, 2), new double[] {1, 5}, until(1e-13, 50));
        assertThat(solve.iterates.get(0)).containsExactly(start);
        assertThat(solve.x).containsExactly(new double[] {0, 2.5}, within(1e-12));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("stationary");
    }

    @Test
    void a_step_that_would_leave_the_cone_ends_on_its_boundary() {
        Solve solve =
                Solve.from(new double[] {0.1, 1}, new Mrnsd(), diagonal(1, 1), new double[] {-100, 1.5}, until(0, 1));
        assertThat(solve.x[0]).isZero();
    }

    @Test
    void of_a_wide_system_with_a_non_negative_solution_it_finds_one() {
        var A = Samples.dense(10, 30, 3);
        double[] exact = Arrays.stream(Samples.uniform(30, 4)).map(Math::abs).toArray();
        Solve solve = Solve.of(new Mrnsd(), A, A.times(exact), until(1e-8, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void a_singular_inconsistent_system_ends_with_a_reason() {
        Solve solve = Solve.of(new Mrnsd(), dense(2, 2, 1, 1, 1, 1), new double[] {1, 2}, until(1e-12, 100));
        assertThat(solve.words).contains("stationary");
        assertThat(solve.x).containsExactly(new double[] {0.75, 0.75}, within(1e-14));
        var zero = new CsrMatrix(2, 2, new int[3], new int[0], new double[0]);
        assertThat(Solve.of(new Mrnsd(), zero, new double[] {1, 1}, until(0, 9)).words)
                .contains("stationary");
    }

    @Test
    void one_unknown_is_found_at_once() {
        Solve solve = Solve.of(new Mrnsd(), diagonal(4), new double[] {2}, until(0, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isZero(); // the constant nearest to the data
    }

    @Test
    void on_a_blurred_satellite_its_error_decreases_and_then_grows() throws IOException {
        LinearProblem problem = satellite(0.1, Noise.GAUSSIAN);
        Solve solve = Solve.of(new Mrnsd(), problem.operator(), problem.rightHandSide(), until(0, 200));
        SmallSystem.assertSemiconverges(solve, problem.exactSolution().orElseThrow(), 0.45);
    }

    /** 64×64, blurred by a motion. */
    static LinearProblem satellite(double noise, Noise kind) throws IOException {
        return new Deblur(new Satellite(), 64, new Motion(9, 30), Boundary.ZERO, noise, kind, false, OptionalLong.of(1))
                .assemble(0);
    }
}
