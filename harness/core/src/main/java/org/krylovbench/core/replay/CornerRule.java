package org.krylovbench.core.replay;

import java.util.Arrays;
import org.krylovbench.core.regularize.DiscreteCorner;

/**
 * The corner of the discrete L-curve (log ‖r‖, log ‖x‖) by adaptive pruning: Hansen, Jensen and Rodriguez (2007). It has no
 * value.
 */
public record CornerRule() implements IterationRule {

    @Override
    public String label() {
        return "L-curve, pruned";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        if (history.size() < 2) {
            return Verdict.none("the L-curve has no corner");
        }
        double[] residuals = Arrays.copyOfRange(history.residual(), 1, history.size()); // x₀ = 0 has no logarithm
        double[] norms = Arrays.copyOfRange(history.solutionNorm(), 1, history.size());
        int corner = DiscreteCorner.of(residuals, norms);
        return corner == DiscreteCorner.NONE
                ? Verdict.none("the L-curve has no corner")
                : Verdict.at(corner + 1, Double.NaN);
    }
}
