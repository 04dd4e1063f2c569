package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.direct.DenseCholesky;
import org.krylovbench.core.direct.DenseLu;
import org.krylovbench.core.direct.DenseQr;
import org.krylovbench.core.direct.ExplicitInverse;
import org.krylovbench.core.direct.SparseCholesky;
import org.krylovbench.core.direct.SparseLu;
import org.krylovbench.core.direct.SvdLeastSquares;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.SmallSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.OperatorData;

/** Direct methods by LAPACK, against the reference backend. */
final class DirectMethodsTest {

    static Stream<Solver> methods() {
        return Stream.of(
                new ExplicitInverse(),
                new DenseLu(),
                new DenseCholesky(),
                new DenseQr(),
                new SvdLeastSquares(OptionalDouble.empty()),
                new SparseLu(Ordering.COLUMN_MINIMUM_DEGREE),
                new SparseCholesky(Ordering.MINIMUM_DEGREE));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_solution_of_a_system_is_that_of_the_reference(Solver solver) {
        assertSame(solver, Matrices.laplacian(12)); // condition 68
    }

    @Test
    void least_squares_are_those_of_the_reference() {
        assertSame(new DenseQr(), Samples.dense(50, 20, 1));
        assertSame(new SvdLeastSquares(OptionalDouble.empty()), Samples.dense(50, 20, 1));
        assertSame(new SvdLeastSquares(OptionalDouble.empty()), Samples.dense(20, 50, 2));
    }

    private static void assertSame(Solver solver, OperatorData a) {
        try (Backend here = new Nd4jProvider().open();
                Backend reference = new JavaBackend()) {
            var work = new Workspace(here);
            double[] expected = solution(solver, a, new Workspace(reference));
            assertThat(SmallSystem.relativeError(solution(solver, a, work), expected))
                    .as(solver.label())
                    .isLessThan(1e-10);
            assertThat(SmallSystem.relativeError(solution(solver, a, work), expected))
                    .as("again, in the same memory")
                    .isLessThan(1e-10);
        }
    }

    private static double[] solution(Solver solver, OperatorData a, Workspace work) {
        Backend backend = work.backend();
        Transposable A = backend.operator(a);
        Transposable none = new Identity().approximateInverse(a, A, backend);
        var b = backend.vector(Samples.uniform(a.rows(), 3));
        var x = backend.vector(Samples.uniform(a.columns(), 4));
        var stopping = new Stopping(List.of(Rule.iterations(2)));
        solver.solve(new LinearSystem(A, none, b, a), x, work, stopping);
        assertThat(stopping.reason()).isEqualTo(Reason.CONVERGED);
        return Solve.entries(x);
    }
}
