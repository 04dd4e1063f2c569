package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.catalog.SolverSettings.system;
import static org.krylovbench.core.solver.Solve.until;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;

/**
 * What a solver of the catalog takes on any backend: memory before its loop and none in it, and the same bits again. A test
 * class extends it for each backend.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SolverResourcesContract {

    private static final String SETTINGS = SolverContractTest.SETTINGS;

    private Backend backend;

    protected abstract Backend open();

    @BeforeAll
    void openBackend() {
        backend = open();
    }

    @AfterAll
    void closeBackend() {
        backend.close();
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void a_second_solve_in_the_same_workspace_gives_the_same_bits(Solver solver) {
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
    @MethodSource(SETTINGS + "iterative")
    void an_iteration_allocates_nothing(Solver solver) {
        var work = new Workspace(backend);
        LinearSystem system = system(solver, backend);
        var x = backend.vector(144);
        for (int i = 0; i < 30; i++) {
            bytes(solver, system, x, work, 60);
        }
        long twenty = Long.MAX_VALUE;
        long sixty = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) { // the least, as the compiler may be at work on what comes before the loop
            twenty = Math.min(twenty, bytes(solver, system, x, work, 20));
            sixty = Math.min(sixty, bytes(solver, system, x, work, 60));
        }
        long leastObject = 16; // bytes; an object before the loop may or may not be saved by the compiler
        assertThat(sixty - twenty).isLessThan(40 * leastObject);
    }

    @ParameterizedTest
    @MethodSource(SETTINGS + "solvers")
    void it_holds_as_many_vectors_as_it_says(Solver solver) {
        var work = new Workspace(backend);
        solver.solve(system(solver, backend), backend.vector(144), work, new Stopping(List.of(until(1e-9, 200))));
        assertThat(work.bytes())
                .isEqualTo(144L * solver.vectors(144) * backend.precision().bytes());
    }

    private static long bytes(Solver solver, LinearSystem system, Vector x, Workspace work, int iterations) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        x.fill(0);
        var stopping = new Stopping(List.of(Rule.iterations(iterations)));
        long before = threads.getCurrentThreadAllocatedBytes();
        solver.solve(system, x, work, stopping);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
