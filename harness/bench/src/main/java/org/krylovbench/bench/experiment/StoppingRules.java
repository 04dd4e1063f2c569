package org.krylovbench.bench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.problems.LinearProblem;

/**
 * When every case of an experiment stops, whichever comes first.
 *
 * @param relativeResidual ‖r‖₂ / ‖b‖₂ at most this, 0 for no such rule; of methods that monitor the preconditioned residual,
 *     that relative to its start
 * @param normalResidual ‖Aᵀr‖₂ / ‖Aᵀb‖₂ at most this for methods that have it, which are CGLS, LSQR and LSMR, the last two
 *     with Mᵀ Aᵀ in place of Aᵀ in the numerator; of Tikhonov's method [A; α L] in place of A; 0 for no such rule
 * @param maxIterations at most so many iterations
 * @param maxSeconds at most so long a recorded run
 * @param discrepancy Morozov's principle, ‖r‖₂ at most η times the norm of the noise: η, 0 for no such rule; not for methods
 *     that do not monitor ‖r‖₂
 * @param stagnation no progress of one part in a thousand in so many iterations, or only in what recurrences make of a
 *     residual that is down to the rounding of b; 0 for no such rule
 */
public record StoppingRules(
        double relativeResidual,
        double normalResidual,
        int maxIterations,
        double maxSeconds,
        double discrepancy,
        int stagnation) {

    static final StoppingRules DEFAULT = new StoppingRules(1e-8, 0, 1000, 60, 0, 0);

    /** A residual norm of so many times that of b is divergence. */
    private static final double DIVERGED = 1e10;

    /** A residual norm of so many times that of b is not that of the iterate any more: ε / 16 in double precision. */
    private static final double ROUNDING = 0x1p-56;

    public StoppingRules {
        if (!(relativeResidual >= 0 && relativeResidual < 1)) {
            throw new IllegalArgumentException("relative-residual must lie in [0, 1), but is " + relativeResidual);
        }
        if (!(normalResidual >= 0 && normalResidual < 1)) {
            throw new IllegalArgumentException("normal-residual must lie in [0, 1), but is " + normalResidual);
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("max-iterations must be at least 1, but is " + maxIterations);
        }
        if (!(maxSeconds > 0)) {
            throw new IllegalArgumentException("max-seconds must be positive, but is " + maxSeconds);
        }
        if (!(discrepancy >= 0)) {
            throw new IllegalArgumentException("discrepancy must not be negative, but is " + discrepancy);
        }
        if (stagnation < 0) {
            throw new IllegalArgumentException("stagnation must not be negative, but is " + stagnation);
        }
    }

    /** For the recorded run of a case. */
    public Stopping recorded(LinearProblem problem, Monitored monitored, double normB, double normNormalB) {
        List<Rule> rules = residualRules(problem, monitored, normB);
        rules.add(Rule.iterations(maxIterations));
        rules.add(Rule.seconds(maxSeconds, System::nanoTime));
        if (stagnation > 0) {
            rules.add(Rule.stagnation(stagnation));
            rules.add(Rule.rounding(ROUNDING * normB));
        }
        rules.add(Rule.divergence(DIVERGED * normB));
        return new Stopping(rules, normalResidual * normNormalB);
    }

    /** For the timed runs: the same, but they end where the recorded run ended, not by their own clock. */
    public Stopping timed(
            LinearProblem problem, Monitored monitored, double normB, double normNormalB, int iterations) {
        List<Rule> rules = residualRules(problem, monitored, normB);
        rules.add(Rule.iterations(iterations));
        rules.add(Rule.divergence(DIVERGED * normB));
        return new Stopping(rules, normalResidual * normNormalB);
    }

    private List<Rule> residualRules(LinearProblem problem, Monitored monitored, double normB) {
        List<Rule> rules = new ArrayList<>();
        if (relativeResidual > 0) {
            rules.add(Rule.residual(relativeResidual * normB, "relative " + monitored + " ≤ " + relativeResidual));
        }
        if (discrepancy > 0 && problem.noiseLevel() > 0 && monitored == Monitored.TRUE_RESIDUAL) {
            double bound = discrepancy * problem.noiseLevel();
            rules.add(Rule.residual(
                    bound * normB, String.format(Locale.ROOT, "discrepancy: relative residual ≤ %.4g", bound)));
        }
        return rules;
    }
}
