package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.laplacian;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.BaGmres;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.OperatorData;

/** What every solver of the catalog reaches in single precision. A test class extends it for each backend that has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SolverSingleContract {

    private static final double EPSILON = Precision.FLOAT.epsilon();

    private Backend backend;

    protected abstract Backend open();

    @BeforeAll
    void openBackend() {
        backend = open();
        assertThat(backend.precision()).isEqualTo(Precision.FLOAT);
    }

    @AfterAll
    void closeBackend() {
        backend.close();
    }

    /**
     * ε κ ‖b‖ ≥ ε ‖A‖ ‖x‖ is what Greenbaum (1997), section 7.3, lets expect of residual recurrences. Up to 4 of them for
     * IDR(s), which has s recurrences in each other, and BA-GMRES, which is finished at 8 ε ‖Aᵀb‖.
     */
    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "convergent")
    void it_reaches_the_accuracy_of_single_precision_and_goes_on_without_harm(Solver solver) {
        boolean slow = solver.family() == Family.ROW_ACTION; // with κ²
        int g = slow ? 4 : 12;
        double condition = slow ? 9.5 * 9.5 : 68;
        double[] b = Arrays.copyOf(SolverSettings.B, g * g);
        double normB = norm(b);
        BackendSolve solve = BackendSolve.of(
                solver,
                backend,
                laplacian(g),
                b,
                Rule.rounding(EPSILON / 16 * normB),
                Rule.stagnation(100),
                Rule.iterations(3000));
        double multiple = solver instanceof Idr || solver instanceof BaGmres ? 4 : 1;
        assertThat(solve.holdsNumbers()).isTrue();
        if (!SolverSettings.knowsOnlyAnotherResidual(solver)) {
            assertThat(solve.reason()).isIn(Reason.STAGNATED, Reason.CONVERGED);
        }
        assertThat(solve.trueResidualNorm()).isLessThan(multiple * EPSILON * condition * normB);
    }

    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "solvers")
    void the_residual_that_it_reports_is_true_to_single_precision(Solver solver) {
        OperatorData A = SolverSettings.matrix(solver);
        double[] b = SolverSettings.rightHandSide(solver);
        double tolerance = 1e-4 * norm(b);
        BackendSolve solve =
                BackendSolve.of(solver, backend, A, b, Rule.residual(tolerance, "solved"), Rule.iterations(200));
        assertThat(solve.holdsNumbers()).isTrue();
        double norm = 8; // bounds that of A
        int steps = solver instanceof Idr ? 16 : 4; // what some tens of them add up to; IDR(s) has s recurrences each
        double rounding = steps * EPSILON * (norm(b) + norm * norm(solve.x()));
        assertThat(solve.trueResidualNorm()).isCloseTo(solve.lastResidualNorm(), within(rounding));
    }

    private static double norm(double[] v) {
        return Norm.scaled(v.length, i -> v[i]);
    }
}
