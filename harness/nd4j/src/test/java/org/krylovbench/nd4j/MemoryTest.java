package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.OperatorData;

/** Memory stays flat, however many backends have been opened, operators made and systems solved. */
final class MemoryTest {

    private static final int SOLVES = 10_000;
    private static final int BETWEEN = 500;

    /**
     * With a small heap and the simple compiler alone: how much garbage a collector lets lie, and when an optimising compiler
     * takes its memory, is not what is asked.
     */
    @Test
    void ten_thousand_solves_take_no_more_than_the_first() throws IOException {
        String output = ChildProcess.output(
                ManySolves.class, List.of("-Xms64m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        List<String> lines = output.lines().toList();
        assertThat(lines).as(output).hasSize(SOLVES / BETWEEN);
        long compiled = Long.parseLong(lines.get(3)); // the JVM's own memory grows until then
        assertThat(Long.parseLong(lines.get(lines.size() - 1))).as(output).isLessThan(compiled * 105 / 100);
    }

    /** Prints its resident size in between, in bytes. */
    static final class ManySolves {

        private ManySolves() {}

        public static void main(String[] arguments) {
            List<OperatorData> operators = List.of(
                    Samples.sparse(500, 500, 5, 1),
                    new Convolution(Samples.psf(31, 31, 15, 15, 2), Boundary.REFLEXIVE, 32, 32),
                    new Convolution(Samples.psf(3, 3, 1, 1, 3), Boundary.ZERO, 32, 32));
            List<Solver> solvers = List.of(new Cgls(), new Gmres(10, Orthogonalization.CLASSICAL_TWICE));
            for (int solve = 1; solve <= SOLVES; solve++) {
                try (Backend backend = new Nd4jProvider().open()) {
                    solve(backend, operators.get(solve % 3), solvers.get(solve % 2));
                }
                if (solve % BETWEEN == 0) {
                    System.out.println(Pointer.physicalBytes());
                }
            }
        }

        private static void solve(Backend backend, OperatorData data, Solver solver) {
            Transposable A = backend.operator(data);
            Transposable M = new Identity().approximateInverse(data, A, backend);
            Vector b = backend.vector(Samples.uniform(A.rows(), 4));
            var stopping = new Stopping(List.of(Rule.iterations(10)));
            solver.solve(
                    new LinearSystem(A, M, b, data), backend.vector(A.columns()), new Workspace(backend), stopping);
        }
    }
}
