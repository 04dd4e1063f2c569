package org.krylovbench.core.replay;

/**
 * The first iteration after which the residual has become flat: that sank by less than this part an iteration since the one that
 * was looked at before. Its value is that part.
 *
 * @param part of the residual
 */
public record FlatResidualRule(double part) implements IterationRule {

    public FlatResidualRule {
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("part must lie in (0, 1), but is " + part);
        }
    }

    @Override
    public String label() {
        return "flat residual";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        return Verdict.first(
                history,
                1,
                i -> (1 - history.residual()[i] / history.residual()[i - 1])
                        / (history.iteration()[i] - history.iteration()[i - 1]),
                part,
                "the residual still sinks");
    }
}
