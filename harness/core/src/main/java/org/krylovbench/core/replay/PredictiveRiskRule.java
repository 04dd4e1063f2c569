package org.krylovbench.core.replay;

/**
 * The unbiased predictive risk estimate: the least ‖r‖² + 2 s² k − m s², relative to ‖b‖², with s² = ‖e‖² / m and k degrees of
 * freedom after k iterations, as {@link CrossValidationRule} counts them. Vogel, Computational Methods for Inverse Problems
 * (2002), section 7.1.
 */
public record PredictiveRiskRule() implements IterationRule {

    @Override
    public String label() {
        return "UPRE";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        if (!(history.noise() > 0)) {
            return Verdict.none("the noise level is not known");
        }
        double squared = history.noise() * history.noise();
        double variance = squared / history.rows();
        return Verdict.least(
                history,
                1,
                i -> Math.pow(history.residual()[i], 2) + 2 * variance * history.iteration()[i] - squared,
                "no residual is a number");
    }
}
