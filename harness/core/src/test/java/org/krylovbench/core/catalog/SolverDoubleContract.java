package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.regularize.HybridLsqr;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.OperatorData;

/** What every solver of the catalog does alike on all backends in double precision. A test class extends it for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SolverDoubleContract {

    /**
     * Relative to ‖b‖: backends add in different orders, which is 1e-16 a step, and what Lanczos' recurrences make of it in
     * thirty steps on a matrix with a condition number of 68.
     */
    private static final double ROUNDING = 1e-10;

    /** Hybrid methods choose a parameter at the minimum of a function, which is flat there to √ε. */
    private static final double FLAT = 3e-8;

    private static final int STEPS = 30;

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
    @MethodSource(SolverContractTest.SETTINGS + "iterative")
    void its_history_is_that_on_the_reference(Solver solver) {
        BackendSolve solve = of(solver, backend, Rule.iterations(STEPS));
        BackendSolve reference = of(solver, new JavaBackend(), Rule.iterations(STEPS));
        assertThat(solve.reason()).isEqualTo(reference.reason());
        double tolerance = tolerance(solver) * reference.residualNorms()[0];
        assertThat(solve.residualNorms()).containsExactly(reference.residualNorms(), within(tolerance));
        assertThat(solve.x()).containsExactly(reference.x(), within(tolerance));
    }

    private static double tolerance(Solver solver) {
        boolean chooses = solver instanceof HybridGmres || solver instanceof HybridLsqr;
        return chooses ? FLAT : ROUNDING;
    }

    /** How many iterations that takes may differ by what rounding makes of the last digits. */
    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "solvers")
    void it_ends_for_the_same_reason_as_on_the_reference(Solver solver) {
        Rule[] rules = {Rule.residual(1e-8, "solved"), Rule.iterations(400)};
        BackendSolve solve = of(solver, backend, rules);
        BackendSolve reference = of(solver, new JavaBackend(), rules);
        assertThat(solve.reason()).isEqualTo(reference.reason());
        assertThat(solve.iterations()).isCloseTo(reference.iterations(), within(1 + reference.iterations() / 50));
        assertThat(solve.trueResidualNorm()).isCloseTo(solve.lastResidualNorm(), within(1e-12));
    }

    private static BackendSolve of(Solver solver, Backend backend, Rule... rules) {
        OperatorData A = SolverSettings.matrix(solver);
        return BackendSolve.of(solver, backend, A, SolverSettings.rightHandSide(solver), rules);
    }
}
