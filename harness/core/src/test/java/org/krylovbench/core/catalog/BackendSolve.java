package org.krylovbench.core.catalog;

import java.util.Arrays;
import java.util.List;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.OperatorData;

/**
 * A solve on any backend, without its iterates.
 *
 * @param residualNorms as the method reported them
 * @param trueResidualNorm of x, computed on the host in double precision
 */
record BackendSolve(double[] x, Reason reason, double[] residualNorms, double trueResidualNorm) {

    static BackendSolve of(Solver solver, Backend backend, OperatorData data, double[] b, Rule... rules) {
        Transposable A = backend.operator(data);
        Transposable M = new Identity().approximateInverse(data, A, backend);
        Vector x = backend.vector(data.columns());
        var stopping = new Stopping(List.of(rules));
        var history = new History(stopping, 10_000);
        solver.solve(new LinearSystem(A, M, backend.vector(b), data), x, new Workspace(backend), history);
        double[] entries = Solve.entries(x);
        double[] y = new double[b.length];
        data.onHost().apply(entries, y);
        return new BackendSolve(
                entries, stopping.reason(), history.residualNorms(), Norm.scaled(b.length, i -> b[i] - y[i]));
    }

    int iterations() {
        return residualNorms.length - 1;
    }

    double lastResidualNorm() {
        return residualNorms[residualNorms.length - 1];
    }

    boolean holdsNumbers() {
        return Arrays.stream(x).allMatch(Double::isFinite)
                && Arrays.stream(residualNorms).allMatch(Double::isFinite);
    }
}
