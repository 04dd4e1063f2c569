package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.catalog.SolverSettings.matrix;
import static org.krylovbench.core.catalog.SolverSettings.rightHandSide;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;

/** On the reference; and how many products it takes, and which of its vectors are as long as b, on any. */
final class SolverResourcesTest extends SolverResourcesContract {

    @Override
    protected Backend open() {
        return new JavaBackend();
    }

    @ParameterizedTest
    @MethodSource(SolverContractTest.SETTINGS + "iterative")
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
        SolverSettings.solvers()
                .filter(solver -> solver.family() == Family.LEAST_SQUARES)
                .forEach(solver -> {
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
                    long entries = (long) rows * solver.dataVectors(n)
                            + (long) columns * (solver.vectors(n) - solver.dataVectors(n));
                    assertThat(work.bytes()).as(solver.label()).isEqualTo(entries * Double.BYTES);
                });
    }
}
