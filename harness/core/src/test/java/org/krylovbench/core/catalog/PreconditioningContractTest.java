package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.incomplete.Ic;
import org.krylovbench.core.incomplete.Ilu;
import org.krylovbench.core.incomplete.Shift;
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.nested.LeftPreconditioned;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.ChangingInverse;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** What every solver of the catalog says of preconditioners, and does with them. */
final class PreconditioningContractTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final Preconditioner SYMMETRIC = new Ic(0, 0, Shift.DIAGONAL, Ordering.NATURAL, 1);
    private static final Preconditioner NONSYMMETRIC = new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 1);
    private static final double[] B = Samples.uniform(144, 3);

    static Stream<Solver> preconditioned() {
        return SolverSettings.solvers().filter(solver -> solver.preconditioning() != Preconditioning.IGNORED);
    }

    static Stream<Solver> ignoring() {
        return SolverSettings.solvers().filter(solver -> solver.preconditioning() == Preconditioning.IGNORED);
    }

    static Stream<Solver> flexible() {
        return SolverSettings.solvers().filter(solver -> solver.preconditioning() == Preconditioning.FLEXIBLE);
    }

    /**
     * Those that solve A M u = b, x = M u. Not so BiCG and QMR, whose left vectors start from the residual whatever M is: they
     * make it symmetric by their inner product r̃ᵀM r.
     */
    static Stream<Solver> right() {
        return preconditioned()
                .filter(solver -> solver.preconditioning() != Preconditioning.HALVES)
                .filter(solver -> !solver.requires().contains(Trait.SYMMETRIC))
                .filter(solver -> List.of(Family.KRYLOV, Family.LEAST_SQUARES).contains(solver.family()))
                .filter(solver -> !(solver instanceof BiConjugateGradients || solver instanceof QuasiMinimalResiduals))
                .filter(solver -> !(solver instanceof LeftPreconditioned));
    }

    @ParameterizedTest
    @MethodSource("preconditioned")
    void it_applies_the_preconditioner_as_often_as_it_says(Solver solver) {
        Solve three = solve(solver, Rule.iterations(3));
        Solve seven = solve(solver, Rule.iterations(7));
        assertThat(seven.iterations).isEqualTo(7);
        double expected = 4 * solver.cost().preconditioners();
        double ends = 1; // of a cycle
        assertThat((double) (applications(seven) - applications(three))).isBetween(expected - ends, expected + ends);
    }

    @ParameterizedTest
    @MethodSource("ignoring")
    void it_ignores_the_preconditioner_if_it_says_so(Solver solver) {
        Solve with = Solve.of(
                solver,
                SolverSettings.matrix(solver),
                new ChangingInverse(),
                SolverSettings.rightHandSide(solver),
                Rule.iterations(10));
        assertThat(applications(with)).isZero();
        assertThat(solver.cost().preconditioners()).isZero();
    }

    @ParameterizedTest
    @MethodSource("flexible")
    void it_converges_with_a_preconditioner_that_changes_if_it_says_so(Solver solver) {
        Solve solve = Solve.of(solver, laplacian(12), new ChangingInverse(), B, until(1e-10, 3000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.001e-10);
    }

    /** That of the problem, or as much of that of the preconditioned one as it is of that at the start. */
    @ParameterizedTest
    @MethodSource("preconditioned")
    void every_iterate_has_the_residual_that_was_reported(Solver solver) {
        Solve solve = solve(solver, until(1e-8, 100));
        double[] start = solve.iterates.get(0);
        double scale = norm(solver, new double[144], true) / norm(solver, start, false);
        for (int k = 0; k <= solve.iterations; k++) {
            double expected = solver.monitors() == Monitored.TRUE_RESIDUAL
                    ? norm(solver, solve.iterates.get(k), true)
                    : scale * norm(solver, solve.iterates.get(k), false);
            assertThat(solve.residualNorms[k]).as("iteration %d", k).isCloseTo(expected, within(1e-12));
        }
    }

    /** ‖b − A x‖, or ‖M (b − A x)‖, or ‖L (b − A x)‖ of a method that needs halves. */
    private static double norm(Solver solver, double[] x, boolean plain) {
        OperatorData A = matrix(solver);
        Vector r = BACKEND.vector(B);
        Vector Ax = BACKEND.vector(144);
        BACKEND.operator(A).apply(BACKEND.vector(x), Ax);
        r.axpy(-1, Ax);
        if (plain) {
            return r.norm();
        }
        Transposable M = preconditioner(solver).approximateInverse(A, BACKEND.operator(A), BACKEND);
        boolean halves = solver.preconditioning() == Preconditioning.HALVES;
        (halves ? M.halves().orElseThrow().left() : M).apply(r, Ax);
        return Ax.norm();
    }

    @ParameterizedTest
    @MethodSource("right")
    void preconditioned_from_the_right_it_is_itself_on_A_M(Solver solver) {
        OperatorData A = stencil(12, 4, -0.5, -1.5, -0.7, -1.3);
        Solve preconditioned = Solve.of(solver, A, NONSYMMETRIC, B, Rule.iterations(12));
        Solve plain = Solve.of(solver, product(A), new Identity(), B, Rule.iterations(12));
        assertThat(preconditioned.residualNorms)
                .containsExactly(plain.residualNorms, within(1e-9 * plain.residualNorms[0])); // rounding of 12 steps
    }

    /** A M, column by column. */
    private static DenseMatrix product(OperatorData A) {
        Transposable M = NONSYMMETRIC.approximateInverse(A, BACKEND.operator(A), BACKEND);
        double[] values = new double[144 * 144];
        Vector column = BACKEND.vector(144);
        Vector product = BACKEND.vector(144);
        for (int j = 0; j < 144; j++) {
            double[] unit = new double[144];
            unit[j] = 1;
            M.apply(BACKEND.vector(unit), column);
            BACKEND.operator(A).apply(column, product);
            System.arraycopy(Solve.entries(product), 0, values, 144 * j, 144);
        }
        return new DenseMatrix(144, 144, values);
    }

    private static Solve solve(Solver solver, Rule... rules) {
        return Solve.of(solver, matrix(solver), preconditioner(solver), B, rules);
    }

    private static OperatorData matrix(Solver solver) {
        return isSymmetric(solver) ? laplacian(12) : stencil(12, 4, -0.5, -1.5, -0.7, -1.3);
    }

    private static Preconditioner preconditioner(Solver solver) {
        return isSymmetric(solver) ? SYMMETRIC : NONSYMMETRIC;
    }

    private static boolean isSymmetric(Solver solver) {
        return solver.requires().contains(Trait.SYMMETRIC);
    }

    private static long applications(Solve solve) {
        return solve.M.applications() + solve.M.transposeApplications();
    }
}
