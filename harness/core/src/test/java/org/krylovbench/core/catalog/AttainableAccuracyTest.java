package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.krylov.BaGmres;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.RangeRestrictedGmres;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.CsrMatrix;

/**
 * How far down a Krylov method gets, and that it is not left to run when it is there: a Laplacian whose rows and columns are
 * scaled by 1 to 30, which has a condition number of 3600.
 */
final class AttainableAccuracyTest {

    private static final int N = 64;
    private static final CsrMatrix A = scaled(laplacian(8), i -> Math.pow(30, 7 * i % 11 / 10.0));
    private static final double CONDITION = 3600;
    private static final double EPSILON = 0x1p-52;
    private static final double[] B = data();
    private static final int LIMIT = 9000;

    /** Without one that restarts so early that 64 unknowns of this condition take it more than the limit. */
    static Stream<Solver> solvers() {
        return SolverSettings.krylov()
                .filter(solver -> !(solver instanceof RangeRestrictedGmres restarted && restarted.restart() < N));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void with_no_tolerance_it_stagnates_at_its_attainable_accuracy(Solver solver) {
        double normB = Norm.scaled(N, i -> B[i]);
        Solve solve = Solve.of(
                solver, A, B, Rule.rounding(EPSILON / 16 * normB), Rule.stagnation(300), Rule.iterations(LIMIT));
        double longest = solve.iterates.stream()
                .mapToDouble(x -> Norm.scaled(N, i -> x[i]))
                .max()
                .orElseThrow();
        assertThat(solve.trueResidualNorm).isLessThan(multiple(solver) * EPSILON * norm() * longest);
        if (solve.reason == Reason.CONVERGED) {
            assertThat(solver.family()).isEqualTo(Family.LEAST_SQUARES);
            assertThat(solve.words).contains("a least-squares solution");
        } else if (SolverSettings.knowsOnlyAnotherResidual(solver)) {
            assertThat(solve.reason).isIn(Reason.STAGNATED, Reason.BREAKDOWN);
        } else {
            assertThat(solve.reason).isEqualTo(Reason.STAGNATED);
        }
    }

    /**
     * Of ε ‖A‖ max ‖xₖ‖, which is what recurrences for the residual keep to, whatever their coefficients: Greenbaum (1997),
     * section 7.3. So methods whose iterates are long on the way, BiCG and CGS before others, get less far where they are.
     * The factor counts the rounding of products with five entries a row and of a hundred steps. Least-squares methods are
     * finished where Aᵀr is only rounding of 8 ε, and ‖r‖ may be κ times that for BA-GMRES, which looks at nothing else.
     */
    private static double multiple(Solver solver) {
        return switch (solver.family()) {
            case LEAST_SQUARES -> solver instanceof BaGmres ? 8 * CONDITION : 50;
            default -> 20;
        };
    }

    private static double[] data() {
        double[] b = new double[N];
        A.onHost().apply(Samples.uniform(N, 1), b);
        return b;
    }

    /** The largest column sum, which for a symmetric matrix bounds ‖A‖₂. */
    private static double norm() {
        double[] sums = new double[N];
        for (int at = 0; at < A.values().length; at++) {
            sums[A.columnIndices()[at]] += Math.abs(A.values()[at]);
        }
        return Arrays.stream(sums).max().orElseThrow();
    }
}
