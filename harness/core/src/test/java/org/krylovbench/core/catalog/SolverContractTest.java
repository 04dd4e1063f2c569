package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.AbGmres;
import org.krylovbench.core.krylov.BaGmres;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.BiCgStabL;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.Fom;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.Lgmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.reconstruct.Fista;
import org.krylovbench.core.reconstruct.FlexibleCgls;
import org.krylovbench.core.reconstruct.Kaczmarz;
import org.krylovbench.core.reconstruct.Landweber;
import org.krylovbench.core.reconstruct.ProjectedCgls;
import org.krylovbench.core.reconstruct.RichardsonLucy;
import org.krylovbench.core.reconstruct.Sirt;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.regularize.HybridLsqr;
import org.krylovbench.core.regularize.ParameterChoice;
import org.krylovbench.core.regularize.RangeRestrictedGmres;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.Stop;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/**
 * What every solver of the catalog promises; all of them can take a symmetric positive definite system. Families promise
 * more: Krylov methods end after as many steps as there are distinct eigenvalues, direct ones after one.
 */
final class SolverContractTest {

    private static final CsrMatrix A = laplacian(12);
    private static final double[] B = Samples.uniform(144, 1);

    /** What all take as they are, but for one that is for non-negative systems only, and gets their absolute values. */
    private static CsrMatrix matrix(Solver solver) {
        return solver instanceof RichardsonLucy ? stencil(12, 4, 1, 1, 1, 1) : A;
    }

    private static double[] rightHandSide(Solver solver) {
        return solver instanceof RichardsonLucy
                ? Arrays.stream(B).map(Math::abs).toArray()
                : B;
    }

    /** All of them, and further settings of some. */
    static Stream<Solver> solvers() {
        return Stream.concat(
                Solvers.ALL.stream().map(Entry::prototype),
                Stream.of(
                        new Gmres(7, Orthogonalization.CLASSICAL_TWICE),
                        new Gmres(1000, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                        new GaussSeidel(Sweep.BACKWARD),
                        new Sor(1.5, Sweep.SYMMETRIC),
                        new Chebyshev(OptionalDouble.of(0.1), OptionalDouble.of(8), 1),
                        new BiCgStab(OptionalLong.of(1)),
                        new BiCgStabL(1, 0, OptionalLong.empty()),
                        new BiCgStabL(4, 0, OptionalLong.empty()),
                        new Idr(1, 0.7, 1),
                        new Idr(8, 0, 2),
                        new Cgls(true, 1000),
                        new Lsqr(true, 1000),
                        new Lsmr(true, 1000),
                        new Tikhonov(new Lsqr(true, 1000), 0.1, Smoothing.IDENTITY, Ends.FREE),
                        new Tikhonov(new Lsmr(false, 1), 1, Smoothing.FIRST_DIFFERENCE, Ends.PERIODIC),
                        new Gmres(30, Orthogonalization.CLASSICAL),
                        new Gmres(30, Orthogonalization.MODIFIED_ON_DEMAND),
                        new Gmres(9, Orthogonalization.HOUSEHOLDER),
                        new Fgmres(1000, Orthogonalization.HOUSEHOLDER),
                        new Lgmres(1000, 2, Orthogonalization.HOUSEHOLDER),
                        new Fom(1000, Orthogonalization.HOUSEHOLDER),
                        new RangeRestrictedGmres(20, Orthogonalization.HOUSEHOLDER),
                        new AbGmres(1000, Orthogonalization.HOUSEHOLDER),
                        new BaGmres(1000, Orthogonalization.HOUSEHOLDER),
                        new HybridLsqr(ParameterChoice.FIXED, 0.1, 1, 70, true, Stop.NONE),
                        new HybridLsqr(ParameterChoice.MODIFIED_GCV, 0, 1, 70, false, Stop.NONE),
                        new HybridGmres(ParameterChoice.WGCV, 0, 1, 70, Orthogonalization.HOUSEHOLDER, Stop.NONE),
                        new Landweber(OptionalDouble.empty(), true),
                        new Sirt(Sirt.Weights.CIMMINO, OptionalDouble.empty(), false),
                        new Sirt(Sirt.Weights.CAV, OptionalDouble.of(1.5), true),
                        new Sirt(Sirt.Weights.DROP, OptionalDouble.empty(), false),
                        new Kaczmarz(Kaczmarz.Order.SYMMETRIC, 1.2, false, 1),
                        new Kaczmarz(Kaczmarz.Order.RANDOM, 1, true, 2),
                        new Fista(0.1, -0.5, OptionalDouble.of(0.5), false),
                        new FlexibleCgls(3),
                        new ProjectedCgls(1),
                        new RichardsonLucy(0.1)));
    }

    static Stream<Solver> iterative() {
        return solvers().filter(solver -> solver.family() != Family.DIRECT);
    }

    /** Those that end after finitely many steps, but for rounding. */
    static Stream<Solver> krylov() {
        return solvers()
                .filter(solver ->
                        EnumSet.of(Family.KRYLOV, Family.LEAST_SQUARES).contains(solver.family()));
    }

    /** Those whose limit is the solution of the system. */
    static Stream<Solver> convergent() {
        return solvers().filter(solver -> solver.family() != Family.REGULARIZATION);
    }

    @ParameterizedTest
    @MethodSource("convergent")
    void it_reaches_the_tolerance_and_its_residual_is_the_true_one(Solver solver) {
        int g = solver.family() == Family.ROW_ACTION ? 4 : 12; // the iterations of these grow with κ², like g⁴
        Solve solve = Solve.of(solver, laplacian(g), Arrays.copyOf(B, g * g), until(1e-10, limit(solver)));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.trueResidualNorm).isLessThanOrEqualTo(1.001e-10);
    }

    /** Enough for a condition number of 68, or for the square of 9.5 in ROW_ACTION. */
    private static int limit(Solver solver) {
        return switch (solver.family()) {
            case DIRECT -> 1;
            case KRYLOV, LEAST_SQUARES, REGULARIZATION -> 1000;
            case STATIONARY -> 10_000;
            case ROW_ACTION -> 10_000;
        };
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void every_iterate_has_the_residual_that_was_reported(Solver solver) {
        Solve solve = Solve.of(solver, matrix(solver), rightHandSide(solver), until(1e-8, 300));
        assertThat(solve.iterates).hasSize(solve.iterations + 1);
        for (int k = 0; k <= solve.iterations; k++) {
            assertThat(residualNorm(solver, solve.iterates.get(k)))
                    .as("iteration %d", k)
                    .isCloseTo(solve.residualNorms[k], within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("krylov")
    void it_needs_as_many_steps_as_there_are_distinct_eigenvalues(Solver solver) {
        double[] eigenvalues =
                IntStream.range(0, 60).mapToDouble(i -> i % 3 + 1).toArray();
        Solve solve = Solve.of(solver, diagonal(eigenvalues), Samples.uniform(60, 2), until(1e-13, 100));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo(steps(solver, 3));
    }

    /**
     * Those that count products take more of them than the degree of the polynomial that they look for: TFQMR two for each
     * degree, IDR(s) one more after every s; the last of them is not needed at the end.
     */
    private static int steps(Solver solver, int eigenvalues) {
        if (solver instanceof TransposeFreeQmr) {
            return 2 * eigenvalues - 1;
        } else if (solver instanceof Idr idr) {
            return eigenvalues + (eigenvalues - 1) / idr.s();
        }
        return eigenvalues;
    }

    @ParameterizedTest
    @MethodSource("krylov")
    void one_iteration_solves_what_has_one_unknown(Solver solver) {
        Solve solve = Solve.of(solver, diagonal(4), new double[] {2}, until(1e-15, 5));
        assertThat(solve.x).containsExactly(0.5);
        assertThat(solve.iterations).isEqualTo(1);
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void a_right_hand_side_of_zero_is_solved_by_zero_at_once(Solver solver) {
        Solve solve = Solve.of(solver, A, new double[144], until(0, 10));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isZero();
        assertThat(solve.x).containsOnly(0);
    }

    @ParameterizedTest
    @MethodSource("krylov")
    void it_starts_from_the_given_vector(Solver solver) {
        double[] exact = Solve.of(solver, A, B, until(1e-12, 1000)).x;
        Solve again = Solve.from(exact, solver, A, B, until(1e-11, 10));
        assertThat(again.iterations).isZero();
        assertThat(again.x).containsExactly(exact);

        Solve other = Solve.from(Samples.uniform(144, 3), solver, A, B, until(1e-12, 1000));
        assertThat(other.x).containsExactly(exact, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void a_matrix_with_no_number_in_it_is_a_breakdown_and_the_answer_holds_numbers(Solver solver) {
        Solve solve = Solve.of(solver, diagonal(1, 2, Double.NaN), new double[] {1, 1, 1}, until(1e-9, 9));
        assertThat(solve.reason).isIn(Reason.BREAKDOWN, Reason.DIVERGED);
        assertThat(solve.x).doesNotContain(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("iterative")
    void it_stops_when_told(Solver solver) {
        Solve solve = Solve.of(solver, matrix(solver), rightHandSide(solver), until(0, 5));
        assertThat(solve.iterations).isEqualTo(5);
        assertThat(solve.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(solve.residualNorms).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void a_second_solve_in_the_same_workspace_gives_the_same_bits(Solver solver) {
        var backend = new JavaBackend();
        var work = new Workspace(backend);
        var first = backend.vector(144);
        var second = backend.vector(144);
        for (Vector x : List.of(first, second)) {
            solver.solve(system(solver, backend), x, work, new Stopping(List.of(until(1e-9, 200))));
        }
        assertThat(Solve.entries(second)).containsExactly(Solve.entries(first));
    }

    /** Compares the bytes of 20 and of 60 iterations, once the compiler has done its work. */
    @ParameterizedTest
    @MethodSource("iterative")
    void an_iteration_allocates_nothing(Solver solver) {
        var backend = new JavaBackend();
        var work = new Workspace(backend);
        LinearSystem system = system(solver, backend);
        var x = backend.vector(144);
        for (int i = 0; i < 50; i++) {
            bytes(solver, system, x, work, 60);
        }
        long twenty = Long.MAX_VALUE;
        long sixty = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) { // the least, as the compiler may be at work on what comes before the loop
            twenty = Math.min(twenty, bytes(solver, system, x, work, 20));
            sixty = Math.min(sixty, bytes(solver, system, x, work, 60));
        }
        long leastObject = 16; // bytes; an object before the loop may or may not be saved by the compiler
        assertThat(sixty - twenty).isLessThan(40 * leastObject);
    }

    @ParameterizedTest
    @MethodSource("iterative")
    void an_iteration_costs_as_many_products_as_it_says(Solver solver) {
        Solve twenty = Solve.of(solver, matrix(solver), rightHandSide(solver), Rule.iterations(20));
        Solve sixty = Solve.of(solver, matrix(solver), rightHandSide(solver), Rule.iterations(60));
        int iterations = sixty.iterations - twenty.iterations;
        double least = 0.99; // and the ends of cycles
        double most = 1.2;
        assertThat(sixty.A.applications() - twenty.A.applications())
                .isBetween((long) (least * solver.cost().products() * iterations), (long)
                        (most * solver.cost().products() * iterations));
        assertThat(sixty.A.transposeApplications() - twenty.A.transposeApplications())
                .isBetween((long) (least * solver.cost().transposeProducts() * iterations), (long)
                        (most * solver.cost().transposeProducts() * iterations));
    }

    @ParameterizedTest
    @CsvSource({"60, 40", "40, 60"})
    void a_least_squares_method_says_how_many_of_its_vectors_are_as_long_as_b(int rows, int columns) {
        solvers().filter(solver -> solver.family() == Family.LEAST_SQUARES).forEach(solver -> {
            var backend = new JavaBackend();
            var work = new Workspace(backend);
            var data = Samples.dense(rows, columns, 4);
            Transposable operator = backend.operator(data);
            Transposable none = new Identity().approximateInverse(data, operator, backend);
            Vector b = backend.vector(Samples.uniform(rows, 5));
            solver.solve(
                    new LinearSystem(operator, none, b, data),
                    backend.vector(columns),
                    work,
                    new Stopping(List.of(Rule.iterations(3))));
            int n = Math.min(rows, columns); // what limits a basis
            long entries =
                    (long) rows * solver.dataVectors(n) + (long) columns * (solver.vectors(n) - solver.dataVectors(n));
            assertThat(work.bytes()).as(solver.label()).isEqualTo(entries * Double.BYTES);
        });
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void it_holds_as_many_vectors_as_it_says(Solver solver) {
        var backend = new JavaBackend();
        var work = new Workspace(backend);
        solver.solve(system(solver, backend), backend.vector(144), work, new Stopping(List.of(until(1e-9, 200))));
        assertThat(work.bytes()).isEqualTo(144L * solver.vectors(144) * Double.BYTES);
    }

    private static long bytes(Solver solver, LinearSystem system, Vector x, Workspace work, int iterations) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        x.fill(0);
        var stopping = new Stopping(List.of(Rule.iterations(iterations)));
        long before = threads.getCurrentThreadAllocatedBytes();
        solver.solve(system, x, work, stopping);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static LinearSystem system(Solver solver, Backend backend) {
        CsrMatrix data = matrix(solver);
        return new LinearSystem(
                backend.operator(data),
                new Identity().approximateInverse(data, backend.operator(data), backend),
                backend.vector(rightHandSide(solver)),
                data,
                Optional.of(new Shape(12, 12)),
                0);
    }

    private static double residualNorm(Solver solver, double[] x) {
        var backend = new JavaBackend();
        var r = backend.vector(x.length);
        system(solver, backend).residual(backend.vector(x), r);
        return r.norm();
    }
}
