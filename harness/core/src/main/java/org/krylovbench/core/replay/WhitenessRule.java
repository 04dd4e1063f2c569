package org.krylovbench.core.replay;

/**
 * The residual most like white noise, by its normalised cumulative periodogram, whose distance is the value: Hansen, Kilmer and
 * Kjeldsen, BIT 46 (2006).
 */
public record WhitenessRule() implements IterationRule {

    @Override
    public String label() {
        return "NCP";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        return Verdict.least(history, 1, i -> history.whiteness()[i], "no periodograms were recorded: b has no noise");
    }
}
