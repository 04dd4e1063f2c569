package org.krylovbench.core.monitor;

import java.util.List;
import org.krylovbench.core.solver.Monitor;

/** Stops at the first rule that is met, in their order, or at a residual of zero, and keeps the reason. */
public final class Stopping implements Monitor {

    private final List<Rule> rules;
    private final double normalResidualBound;
    private Reason reason = Reason.ITERATION_LIMIT;
    private String words = "not started";
    private int iterations;
    private double residualNorm = Double.NaN;

    public Stopping(List<Rule> rules) {
        this(rules, 0);
    }

    /** With a bound for methods that look at ‖Aᵀr‖₂. */
    public Stopping(List<Rule> rules, double normalResidualBound) {
        this.rules = List.copyOf(rules);
        this.normalResidualBound = normalResidualBound;
    }

    @Override
    public double normalResidualBound() {
        return normalResidualBound;
    }

    @Override
    public boolean proceed(int k, double residualNorm) {
        this.iterations = k;
        this.residualNorm = residualNorm;
        if (residualNorm == 0) {
            stop(Reason.CONVERGED, "‖r‖ = 0");
            return false;
        }
        for (int i = 0; i < rules.size(); i++) { // no iterator: nothing is allocated per iteration
            Rule rule = rules.get(i);
            if (rule.met(k, residualNorm)) {
                stop(rule.reason(), rule.words());
                return false;
            }
        }
        return true;
    }

    @Override
    public void breakdown(int k, String quantity) {
        stop(Reason.BREAKDOWN, quantity);
    }

    @Override
    public void finished(int k, String why) {
        stop(Reason.CONVERGED, why);
    }

    private void stop(Reason reason, String words) {
        this.reason = reason;
        this.words = words;
    }

    public Reason reason() {
        return reason;
    }

    /** What was met, in words. */
    public String words() {
        return words;
    }

    /** Number of iterations at the last question. */
    public int iterations() {
        return iterations;
    }

    /** ‖r‖₂ at the last question, as the method knew it. */
    public double residualNorm() {
        return residualNorm;
    }
}
