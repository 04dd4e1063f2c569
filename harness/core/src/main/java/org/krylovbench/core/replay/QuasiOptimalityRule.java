package org.krylovbench.core.replay;

/**
 * The least step ‖xₖ − xₖ₋₁‖: where one more iteration changes least, before noise makes steps grow again. Of an iteration that
 * goes on until it stands still it is the end, and says nothing.
 */
public record QuasiOptimalityRule() implements IterationRule {

    @Override
    public String label() {
        return "quasi-optimality";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        return Verdict.least(history, 1, i -> history.step()[i], "no steps were recorded");
    }
}
