package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.direct.DenseLu;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.NormalEquations.Form;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.integral.Deconvolution;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

final class NormalEquationsTest {

    /** The exercise of the Helsinki course that {@link Deconvolution} has its data from; its α is α² here. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1})
    void conjugate_gradients_agree_with_the_matrix_formed_by_its_action_and_by_least_squares(double alpha)
            throws IOException {
        LinearProblem problem =
                new Deconvolution(64, Boundary.PERIODIC, 0.04, 0.05, false, OptionalLong.empty()).assemble(1);
        Solve formed = ten(normal(new ConjugateGradients(), alpha, Form.MATRIX), problem);
        Solve free = ten(normal(new ConjugateGradients(), alpha, Form.PRODUCTS), problem);
        Solve stacked = ten(new Tikhonov(new Cgls(), alpha, Smoothing.FIRST_DIFFERENCE, Ends.PERIODIC), problem);
        // ten steps with a matrix of condition 3e4 at most: rounding, relative to entries of size one
        assertThat(free.x).containsExactly(formed.x, within(1e-12));
        assertThat(stacked.x).containsExactly(formed.x, within(1e-12));
        assertThat(free.residualNorms[10]).isCloseTo(stacked.residualNorms[10], within(1e-12));
    }

    private static Solver normal(Solver solver, double alpha, Form form) {
        return new NormalEquations(solver, alpha, Smoothing.FIRST_DIFFERENCE, Ends.PERIODIC, form);
    }

    private static Solve ten(Solver solver, LinearProblem problem) {
        Solve solve = Solve.of(solver, problem.operator(), problem.rightHandSide(), Rule.iterations(10));
        assertThat(solve.iterations).isEqualTo(10);
        return solve;
    }

    /** The answer is the same, but of a matrix whose condition is the square: 30² here instead of 30. */
    @Test
    void least_squares_of_normal_equations_come_to_the_same_end_by_more_steps() {
        DenseMatrix A = Samples.dense(40, 20, 3);
        double[] b = Samples.uniform(40, 4);
        Solve once = Solve.of(plain(new ConjugateGradients(), 1), A, b, Rule.iterations(400));
        Solve twice = Solve.of(plain(new Cgls(), 1), A, b, Rule.iterations(400));
        assertThat(once.reason).isEqualTo(Reason.CONVERGED);
        assertThat(twice.reason).isEqualTo(Reason.CONVERGED);
        assertThat(twice.x).containsExactly(once.x, within(1e-11));
        Solve early = Solve.of(plain(new ConjugateGradients(), 1), A, b, Rule.iterations(6));
        Solve behind = Solve.of(plain(new Cgls(), 1), A, b, Rule.iterations(6));
        assertThat(distance(early.x, once.x)).isLessThan(distance(behind.x, once.x));
    }

    @ParameterizedTest
    @EnumSource
    void a_matrix_of_any_shape_will_do(Form form) {
        DenseMatrix A = Samples.dense(30, 20, 5);
        double[] b = Samples.uniform(30, 6);
        Solve normal = Solve.of(
                new NormalEquations(new Minres(), 0.3, Smoothing.FIRST_DIFFERENCE, Ends.FREE, form),
                A,
                b,
                Rule.iterations(200));
        Solve stacked = Solve.of(
                new Tikhonov(new Cgls(), 0.3, Smoothing.FIRST_DIFFERENCE, Ends.FREE), A, b, Rule.iterations(200));
        assertThat(normal.x).containsExactly(stacked.x, within(1e-11));
    }

    @Test
    void it_goes_on_until_the_data_term_is_as_small_as_asked() {
        DenseMatrix A = Samples.dense(40, 30, 1);
        double[] b = Samples.uniform(40, 2);
        Solve full = Solve.of(plain(new ConjugateGradients(), 0.1), A, b, Rule.iterations(200));
        Solve stopped = Solve.of(plain(new ConjugateGradients(), 0.1), A, b, until(1.1 * full.trueResidualNorm, 200));
        assertThat(stopped.iterations).isLessThan(full.iterations);
        assertThat(stopped.trueResidualNorm).isLessThanOrEqualTo(1.1 * full.trueResidualNorm * (1 + 1e-12));
    }

    private static Solver plain(Solver solver, double alpha) {
        return new NormalEquations(solver, alpha, Smoothing.IDENTITY, Ends.FREE, Form.PRODUCTS);
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(sum);
    }

    @Test
    void a_method_that_is_none_and_a_weight_that_is_none_are_refused() {
        assertThatThrownBy(() -> plain(new DenseLu(), 1))
                .hasMessage("solver must solve a symmetric positive definite system by products, but LU does not; "
                        + "cg would do");
        assertThatThrownBy(() -> plain(new Tikhonov(new Cgls(), 1, Smoothing.IDENTITY, Ends.FREE), 1))
                .hasMessageEndingWith("cg would do");
        assertThatThrownBy(() -> plain(new ConjugateGradients(), -1))
                .hasMessage("alpha must be finite and at least 0, but is -1.0");
    }
}
