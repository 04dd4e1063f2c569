package org.krylovbench.core.solver;

import java.util.ArrayList;
import java.util.List;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.OperatorData;

/** A solve on the reference backend and all that a test may ask about it. */
public final class Solve {

    private static final Backend BACKEND = new JavaBackend();

    public final double[] x;
    public final Reason reason;
    public final String words;
    public final int iterations;
    public final double[] residualNorms;
    public final double trueResidualNorm;
    public final List<double[]> iterates = new ArrayList<>();
    public final Counted A;
    public final Counted M;

    private Solve(
            Solver solver, OperatorData data, Preconditioner preconditioner, double[] b, double[] start, Rule[] rules) {
        A = new Counted(BACKEND.operator(data));
        M = new Counted(preconditioner.approximateInverse(data, BACKEND.operator(data), BACKEND));
        var system = new LinearSystem(A, M, BACKEND.vector(b), data);
        Vector solution = BACKEND.vector(start);
        var stopping = new Stopping(List.of(rules));
        var history = new History(stopping, 10_000);
        var watch = new Watch(history, solution);
        solver.solve(system, solution, new Workspace(BACKEND), watch);
        x = entries(solution);
        reason = stopping.reason();
        words = stopping.words();
        iterations = stopping.iterations();
        residualNorms = history.residualNorms();
        Vector r = BACKEND.vector(b.length);
        new LinearSystem(BACKEND.operator(data), M, BACKEND.vector(b), data).residual(solution, r);
        trueResidualNorm = r.norm();
    }

    public static Solve of(Solver solver, OperatorData data, double[] b, Rule... rules) {
        return new Solve(solver, data, new Identity(), b, new double[data.columns()], rules);
    }

    public static Solve of(Solver solver, OperatorData data, Preconditioner preconditioner, double[] b, Rule... rules) {
        return new Solve(solver, data, preconditioner, b, new double[data.columns()], rules);
    }

    public static Solve from(double[] start, Solver solver, OperatorData data, double[] b, Rule... rules) {
        return new Solve(solver, data, new Identity(), b, start, rules);
    }

    /** ‖r‖ ≤ tolerance, or so many iterations. */
    public static Rule[] until(double bound, int iterations) {
        return new Rule[] {Rule.residual(bound, "‖r‖ ≤ " + bound), Rule.iterations(iterations), Rule.divergence(1e100)};
    }

    public static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    /** Keeps every iterate, as the recorded run of a case does. */
    private final class Watch implements Monitor {

        private final Monitor monitor;
        private final Vector x;
        private final Vector iterate;

        Watch(Monitor monitor, Vector x) {
            this.monitor = monitor;
            this.x = x;
            this.iterate = BACKEND.vector(x.size());
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            keep(k, x);
            return monitor.proceed(k, residualNorm);
        }

        @Override
        public boolean proceed(int k, double residualNorm, Iterate form) {
            M.uncounted(() -> form.copyTo(iterate)); // to be formed costs the method nothing
            keep(k, iterate);
            return monitor.proceed(k, residualNorm);
        }

        private void keep(int k, Vector at) {
            while (iterates.size() > k) {
                iterates.remove(iterates.size() - 1);
            }
            iterates.add(entries(at));
        }

        @Override
        public void breakdown(int k, String quantity) {
            monitor.breakdown(k, quantity);
        }

        @Override
        public void finished(int k, String why) {
            monitor.finished(k, why);
        }
    }
}
