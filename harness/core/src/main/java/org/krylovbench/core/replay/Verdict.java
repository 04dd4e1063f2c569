package org.krylovbench.core.replay;

import java.util.function.IntToDoubleFunction;

/**
 * What a rule says of a history.
 *
 * @param sample the index of the chosen iteration among those that were looked at, −1 for none
 * @param value of the function that the rule looks at, there
 * @param words why there is none; empty, if there is one
 */
public record Verdict(int sample, double value, String words) {

    static Verdict at(int sample, double value) {
        return new Verdict(sample, value, "");
    }

    static Verdict none(String why) {
        return new Verdict(-1, Double.NaN, why);
    }

    /** Whether there is one. */
    public boolean found() {
        return sample >= 0;
    }

    /** Where a function of the index is least, from this index on; where it is no number does not count. */
    static Verdict least(RecordedHistory history, int from, IntToDoubleFunction f, String otherwise) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < history.size(); i++) {
            double value = f.applyAsDouble(i);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        return best < 0 ? none(otherwise) : at(best, least);
    }

    /** The first index from this one on where a function is at most the bound. */
    static Verdict first(RecordedHistory history, int from, IntToDoubleFunction f, double bound, String otherwise) {
        for (int i = from; i < history.size(); i++) {
            double value = f.applyAsDouble(i);
            if (value <= bound) {
                return at(i, value);
            }
        }
        return none(otherwise);
    }
}
