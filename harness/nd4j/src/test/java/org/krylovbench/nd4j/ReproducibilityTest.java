package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.OperatorData;

/** On one thread a method takes the same way to the bit in each process: what lies where in memory makes no difference. */
final class ReproducibilityTest {

    private static final int ITERATIONS = 30;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void two_processes_see_the_same_residuals_to_the_bit(Precision precision) throws IOException {
        assertThat(new Nd4jProvider(precision, 1).reproducible()).isTrue();
        String one = ChildProcess.output(Residuals.class, List.of("-Xmx256m"), precision.name(), "0");
        String other = ChildProcess.output(
                Residuals.class, List.of("-Xmx512m", "-XX:+UseSerialGC"), precision.name(), "100003");
        assertThat(one.lines()).hasSize(Residuals.OPERATORS.size() * Residuals.SOLVERS.size());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void several_threads_promise_nothing() {
        assertThat(new Nd4jProvider(Precision.DOUBLE, 2).reproducible()).isFalse();
    }

    /** Prints a hash of the residuals of each method on each kind of operator, a line each. */
    static final class Residuals {

        static final List<OperatorData> OPERATORS = List.of(
                Samples.sparse(5000, 5000, 5, 1),
                Samples.dense(150, 150, 2),
                new Convolution(Samples.psf(31, 31, 15, 15, 2), Boundary.REFLEXIVE, 64, 64), // by Fourier transforms
                new Convolution(Samples.psf(3, 3, 1, 1, 3), Boundary.ZERO, 50, 50)); // tap by tap

        static final List<Solver> SOLVERS = List.of(
                new Cgls(),
                new Gmres(20, Orthogonalization.CLASSICAL_TWICE),
                new Gmres(20, Orthogonalization.MODIFIED_GRAM_SCHMIDT));

        private Residuals() {}

        /**
         * Solves all.
         *
         * @param arguments precision, and how many entries lie in memory before all others
         */
        public static void main(String[] arguments) {
            try (Backend backend = new Nd4jProvider(Precision.valueOf(arguments[0]), 1).open()) {
                Vector before = backend.vector(1 + Integer.parseInt(arguments[1]));
                before.fill(1);
                for (OperatorData data : OPERATORS) {
                    for (Solver solver : SOLVERS) {
                        System.out.println(Arrays.hashCode(residuals(backend, data, solver)));
                    }
                }
            }
        }

        private static double[] residuals(Backend backend, OperatorData data, Solver solver) {
            Transposable A = backend.operator(data);
            Transposable M = new Identity().approximateInverse(data, A, backend);
            Vector b = backend.vector(Samples.uniform(A.rows(), 4));
            var history = new History(new Stopping(List.of(Rule.iterations(ITERATIONS))), ITERATIONS);
            solver.solve(new LinearSystem(A, M, b, data), backend.vector(A.columns()), new Workspace(backend), history);
            return history.residualNorms();
        }
    }
}
