package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.neumann;
import static org.krylovbench.core.solver.Solve.until;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.direct.ExplicitInverse;
import org.krylovbench.core.direct.SvdLeastSquares;
import org.krylovbench.core.krylov.ConjugateResiduals;
import org.krylovbench.core.krylov.Craig;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.ScipyLeastSquares;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.problems.OperatorData;

/**
 * The Laplacian with nothing flowing over the edge, which has the constants in its null space: with a right-hand side in its
 * range, which every method solves but two and those that eliminate, and with one beside it, which no x explains.
 */
final class SingularSystemsTest {

    /** What the constant adds to ‖b − A x‖ for every x: 0.1 in each of 64 entries. */
    private static final double OUT_OF_REACH = 0.8;

    /**
     * Without those whose mathematics needs more than a semidefinite A: Jacobi's iteration has the eigenvalue −1 on this
     * two-coloured grid and oscillates, Chebyshev's needs an interval that ends above 0, and names the one that it finds, and
     * factors that are divided by need a regular A.
     */
    static Stream<Solver> forSemidefinite() {
        return SolverSettings.convergent()
                .filter(solver -> !(solver instanceof JacobiIteration)
                        && !(solver instanceof Chebyshev chebyshev
                                && chebyshev.lower().isEmpty())
                        && !needsRegular(solver));
    }

    static Stream<Solver> ofRegular() {
        return SolverSettings.convergent().filter(SingularSystemsTest::needsRegular);
    }

    private static boolean needsRegular(Solver solver) {
        return solver.family() == Family.DIRECT && !(solver instanceof SvdLeastSquares);
    }

    /** Those that tell a least-squares solution from a residual that only needs more time. */
    static Stream<Solver> leastSquares() {
        return SolverSettings.krylov()
                .filter(solver -> solver instanceof Minres
                        || solver instanceof ConjugateResiduals
                        || (solver.family() == Family.LEAST_SQUARES && !(solver instanceof Craig)));
    }

    /**
     * Without one that neither restarts nor ends where modified Gram–Schmidt has lost orthogonality for a singular A, after
     * which its residual, known by the small problem alone, is off by some percent. It is there with Householder's bases.
     */
    static Stream<Solver> withBasesThatStayOrthogonal() {
        return SolverSettings.solvers()
                .filter(solver -> !(solver instanceof HybridGmres hybrid
                        && hybrid.orthogonalization() == Orthogonalization.MODIFIED_GRAM_SCHMIDT));
    }

    @ParameterizedTest
    @MethodSource("forSemidefinite")
    void a_consistent_system_is_solved(Solver solver) {
        int g = solver.family() == Family.ROW_ACTION ? 3 : 8; // the iterations of these grow with g⁴
        Solve solve = Solve.of(solver, neumann(g), consistent(g), until(1e-10, 5000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThan(1.01e-10);
    }

    /**
     * The last pivot is zero, or what rounding has made of zero: then the solution is large along the constants, which A does
     * not see, and its residual is that of a stable method. The explicit inverse is none: it multiplies b by entries of
     * 1e16, which may leave a residual some times as long as b.
     */
    @ParameterizedTest
    @MethodSource("ofRegular")
    void a_singular_matrix_is_eliminated_as_far_as_a_pivot_that_is_named_or_to_a_solution(Solver solver) {
        Solve solve = Solve.of(solver, neumann(8), consistent(8), until(1e-10, 1));
        if (solve.reason == Reason.BREAKDOWN) {
            assertThat(solve.words).containsAnyOf("the matrix is singular: ", "the matrix is not positive definite: ");
            assertThat(solve.x).containsOnly(0);
        } else if (solver instanceof ExplicitInverse) {
            assertThat(solve.trueResidualNorm).isLessThan(100 * solve.residualNorms[0]);
        } else {
            assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        }
    }

    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "solvers")
    void a_consistent_system_ends_with_numbers(Solver solver) {
        OperatorData A = SolverSettings.semidefinite(solver, 8);
        Solve solve = Solve.of(solver, A, consistent(A), until(1e-10, 500));
        assertThat(Arrays.stream(solve.x)).allMatch(Double::isFinite);
        if (!(solver instanceof ExplicitInverse)) {
            assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(solve.residualNorms[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("leastSquares")
    void an_inconsistent_system_ends_at_a_least_squares_solution_and_says_so(Solver solver) {
        Solve solve = Solve.of(solver, neumann(8), inconsistent(), Rule.iterations(100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("a least-squares solution");
        assertThat(solve.trueResidualNorm).isCloseTo(OUT_OF_REACH, within(1e-12));
        assertThat(ScipyLeastSquares.normalResidual(neumann(8), inconsistent(), solve.x, 0))
                .isLessThan(1e-6); // √ε of the residual norm is all that minimising that one can give
    }

    /**
     * Methods for regular A have no least-squares solution in view: x grows along the null space without bound, so that a
     * window without progress is what ends most of them. The gap between the residual that recurrences make and the true one
     * is a few ε ‖A‖ max ‖xₖ‖ an iteration: Greenbaum (1997), section 7.3.
     */
    @ParameterizedTest
    @MethodSource("withBasesThatStayOrthogonal")
    void an_inconsistent_system_ends_with_a_reason_and_what_is_reported_is_true_to_rounding(Solver solver) {
        OperatorData A = SolverSettings.semidefinite(solver, 8);
        int limit = 5000;
        Solve solve = Solve.of(
                solver,
                A,
                inconsistent(A),
                Rule.residual(1e-10, "solved"),
                Rule.iterations(limit),
                Rule.stagnation(500),
                Rule.divergence(1e100));
        assertThat(solve.reason).isIn(Reason.CONVERGED, Reason.STAGNATED, Reason.BREAKDOWN, Reason.DIVERGED);
        assertThat(solve.iterations).isLessThan(limit);
        assertThat(solve.words).isNotEqualTo("solved");
        assertThat(Arrays.stream(solve.x)).allMatch(Double::isFinite);
        double longest = solve.iterates.stream()
                .mapToDouble(x -> Norm.scaled(x.length, i -> x[i]))
                .max()
                .orElseThrow();
        double norm = 8; // bounds that of A
        double rounding = 4 * 0x1p-52 * (solve.iterations + 1) * norm * longest;
        assertThat(solve.residualNorms[solve.residualNorms.length - 1])
                .isCloseTo(solve.trueResidualNorm, within(1e-12 + rounding));
    }

    private static double[] consistent(int g) {
        return consistent(neumann(g));
    }

    private static double[] consistent(OperatorData A) {
        double[] b = new double[A.rows()];
        A.onHost().apply(Samples.uniform(A.columns(), 1), b);
        return b;
    }

    private static double[] inconsistent() {
        return inconsistent(neumann(8));
    }

    private static double[] inconsistent(OperatorData A) {
        return Arrays.stream(consistent(A)).map(v -> v + 0.1).toArray();
    }
}
