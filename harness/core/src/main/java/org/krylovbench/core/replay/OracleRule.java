package org.krylovbench.core.replay;

/** The least error, for which the solution must be known: what all others are compared with. */
public record OracleRule() implements IterationRule {

    @Override
    public String label() {
        return "oracle";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        return Verdict.least(history, 0, i -> history.error()[i], "the solution is not known");
    }
}
