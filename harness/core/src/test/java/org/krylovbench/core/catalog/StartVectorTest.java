package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.catalog.SolverSettings.A;
import static org.krylovbench.core.catalog.SolverSettings.B;
import static org.krylovbench.core.catalog.SolverSettings.matrix;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.direct.CosineFilter;
import org.krylovbench.core.direct.TruncatedSvd;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/** Where a solve begins, and ends at once: at zero, at the solution, with one unknown. */
final class StartVectorTest {

    private static final String SETTINGS = SolverContractTest.SETTINGS;

    @ParameterizedTest
    @MethodSource(SETTINGS + "krylov")
    void one_iteration_solves_what_has_one_unknown(Solver solver) {
        Solve solve = Solve.of(solver, diagonal(4), new double[] {2}, until(1e-15, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void a_right_hand_side_of_zero_is_solved_by_zero_at_once(Solver solver) {
        Solve solve = Solve.of(solver, matrix(solver), new double[144], until(0, 10));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isZero();
        assertThat(solve.x).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "krylov")
    void it_starts_from_the_given_vector(Solver solver) {
        double[] exact = Solve.of(solver, A, B, until(1e-12, 1000)).x;
        Solve again = Solve.from(exact, solver, A, B, until(1e-11, 10));
        assertThat(again.iterations).isZero();
        assertThat(again.x).containsExactly(exact);

        Solve other = Solve.from(Samples.uniform(144, 3), solver, A, B, until(1e-12, 1000));
        assertThat(other.x).containsExactly(exact, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void it_begins_at_zero_unless_it_says_otherwise(Solver solver) {
        OperatorData nonnegative = SolverSettings.nonnegative(solver, 4);
        double[] b = IntStream.range(0, 16).mapToDouble(i -> 1 + i % 3).toArray();
        Solve solve = Solve.of(solver, nonnegative, b, until(0, 3));
        boolean atZero = Arrays.stream(solve.iterates.get(0)).allMatch(entry -> entry == 0);
        assertThat(atZero).isEqualTo(solver.start() == Start.AS_GIVEN);
    }

    /** Of numbers with few digits, which no product with this A rounds, and inside every bound on x. */
    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void the_solution_is_left_as_it_is(Solver solver) {
        OperatorData nonnegative = SolverSettings.nonnegative(solver, 4);
        double[] exact = IntStream.range(0, 16).mapToDouble(i -> i % 3 / 4.0).toArray();
        double[] b = new double[16];
        nonnegative.onHost().apply(exact, b);
        Solve solve = Solve.from(exact, solver, nonnegative, b, until(0, 10));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isZero();
        assertThat(solve.x).containsExactly(exact);
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "convergent")
    void data_of_zero_lead_from_any_start_to_zero(Solver solver) {
        Solve solve = Solve.from(Samples.uniform(16, 4), solver, laplacian(4), new double[16], until(1e-10, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.x).containsExactly(new double[16], within(2e-10)); // ‖A⁻¹‖ is 1.3
    }

    /** Those that penalise do so from where they start, so that they need not go all the way. */
    @ParameterizedTest
    @MethodSource(SETTINGS + "iterative")
    void data_of_zero_draw_every_start_towards_zero(Solver solver) {
        CsrMatrix nonnegative = stencil(4, 4, 1, 1, 1, 1);
        double[] start = Samples.uniform(16, 4);
        double[] b = new double[16];
        Solve solve = Solve.from(start, solver, nonnegative, b, until(1e-10, 500));
        assertThat(solve.trueResidualNorm).isLessThan(0.1 * residualNorm(nonnegative, start));
    }

    /**
     * A penalty draws the unknown towards zero, to a half where its parameter is the singular value, which is all that rules
     * have to choose from. Gradient steps of 1.9 / ‖A‖² take 269 times a tenth off the error.
     */
    @ParameterizedTest
    @MethodSource("withoutCorner")
    void one_unknown_is_found(Solver solver) {
        Solve solve = Solve.of(solver, SolverSettings.four(solver), new double[] {2}, until(1e-12, 300));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        double least = SolverSettings.regularizes(solver) ? 0.2 : 0.5 - 1e-12;
        assertThat(solve.x[0]).isBetween(least, 0.5 + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("withCorner")
    void an_l_curve_of_one_unknown_is_a_point_without_a_corner(Solver solver) {
        Solve solve = Solve.of(solver, SolverSettings.four(solver), new double[] {2}, until(1e-12, 300));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("the L-curve has no corner");
        assertThat(solve.x).containsExactly(0);
    }

    /** Truncations where the L-curve is to turn: the curve of a penalty is smooth, and has a curvature everywhere. */
    static Stream<Solver> withCorner() {
        return SolverSettings.solvers()
                .filter(solver -> (solver instanceof TruncatedSvd tsvd && tsvd.rule() == SpectralRule.L_CURVE)
                        || (solver instanceof CosineFilter cosines
                                && cosines.filter() == SpectralFilter.TSVD
                                && cosines.rule() == SpectralRule.L_CURVE));
    }

    static Stream<Solver> withoutCorner() {
        return SolverSettings.solvers().filter(solver -> !withCorner().toList().contains(solver));
    }

    private static double residualNorm(CsrMatrix matrix, double[] x) {
        double[] y = new double[x.length];
        matrix.onHost().apply(x, y);
        return Norm.scaled(y.length, i -> y[i]);
    }
}
