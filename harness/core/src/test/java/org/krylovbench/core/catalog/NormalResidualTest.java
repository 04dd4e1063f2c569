package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/** Stopping by ‖Aᵀr‖, for the methods that have it. */
final class NormalResidualTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final DenseMatrix A = Samples.dense(60, 40, 1);
    private static final double ALPHA = 0.5;

    static Stream<Solver> solvers() {
        return Stream.of(new Cgls(), new Lsqr(false, 200), new Lsmr(false, 200))
                .flatMap(solver -> Stream.of(solver, new Tikhonov(solver, ALPHA, Smoothing.IDENTITY, Ends.FREE)));
    }

    /** b is not in the range of A, so that the residual itself never gets small. */
    @ParameterizedTest
    @MethodSource("solvers")
    void it_ends_at_the_first_iterate_whose_normal_residual_is_below_the_bound(Solver solver) {
        double loose = normalResidual(solver, 1e-2);
        double tight = normalResidual(solver, 1e-6);
        assertThat(loose).isLessThanOrEqualTo(1.001e-2).isGreaterThan(1e-4); // a step gains less than two digits
        assertThat(tight).isLessThanOrEqualTo(1.001e-6).isGreaterThan(1e-8);
    }

    @ParameterizedTest
    @MethodSource("org.krylovbench.core.catalog.SolverSettings#solvers")
    void it_asks_for_the_bound_if_it_says_that_it_tests_that_norm(Solver solver) {
        OperatorData data = SolverSettings.matrix(solver);
        Transposable map = BACKEND.operator(data);
        var system = new LinearSystem(
                map,
                new Identity().approximateInverse(data, map, BACKEND),
                BACKEND.vector(Samples.uniform(data.rows(), 2)),
                data);
        var asked = new Asked();
        solver.solve(system, BACKEND.vector(data.columns()), new Workspace(BACKEND), asked);
        assertThat(asked.forBound).isEqualTo(solver.testsNormalResidual().isPresent());
    }

    private static final class Asked implements Monitor {

        private boolean forBound;

        @Override
        public boolean proceed(int k, double residualNorm) {
            return k < 3 && residualNorm > 0;
        }

        @Override
        public double normalResidualBound() {
            forBound = true;
            return 0;
        }

        @Override
        public void breakdown(int k, String quantity) {}

        @Override
        public void finished(int k, String why) {}
    }

    /** ‖Aᵀ(b − A x) − α²x‖ of the answer, with α = 0 where nothing is regularised. */
    private static double normalResidual(Solver solver, double bound) {
        Transposable map = BACKEND.operator(A);
        Vector b = BACKEND.vector(Samples.uniform(60, 2));
        Vector x = BACKEND.vector(40);
        var system = new LinearSystem(map, new Identity().approximateInverse(A, map, BACKEND), b, A);
        var stopping = new Stopping(List.of(Rule.iterations(500)), bound);
        solver.solve(system, x, new Workspace(BACKEND), stopping);
        assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
        assertThat(stopping.words()).contains("is small enough");

        Vector r = BACKEND.vector(60);
        Vector g = BACKEND.vector(40);
        system.residual(x, r);
        map.applyTranspose(r, g);
        if (solver instanceof Tikhonov) {
            g.axpy(-ALPHA * ALPHA, x);
        }
        return g.norm();
    }
}
