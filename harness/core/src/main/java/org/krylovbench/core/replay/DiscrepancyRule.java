package org.krylovbench.core.replay;

import org.krylovbench.problems.Labels;

/**
 * Morozov's discrepancy principle: the first iterate whose residual is at most η times the noise. Its value is ‖r‖ / ‖e‖.
 *
 * @param eta η, at least 1
 */
public record DiscrepancyRule(double eta) implements IterationRule {

    public DiscrepancyRule {
        if (!(eta >= 1 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a number of at least 1, but is " + eta);
        }
    }

    @Override
    public String label() {
        return "discrepancy, η = " + Labels.number(eta);
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        if (!(history.noise() > 0)) {
            return Verdict.none("the noise level is not known");
        }
        return Verdict.first(
                history, 0, i -> history.residual()[i] / history.noise(), eta, "no residual is as small as the noise");
    }
}
