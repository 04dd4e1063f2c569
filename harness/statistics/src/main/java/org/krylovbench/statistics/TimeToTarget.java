package org.krylovbench.statistics;

import java.util.Locale;

/**
 * When a target was reached, or until when it was not: a time that is censored on the right.
 *
 * @param seconds of reaching it, or of giving up
 * @param reached whether it was
 */
public record TimeToTarget(double seconds, boolean reached) {

    public TimeToTarget {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("seconds must be finite and not negative, but are " + seconds);
        }
    }

    public static TimeToTarget after(double seconds) {
        return new TimeToTarget(seconds, true);
    }

    /** Not reached until then. */
    public static TimeToTarget notBy(double seconds) {
        return new TimeToTarget(seconds, false);
    }

    /** Three digits, in seconds; a bound where it was not reached: "&gt; 60.0". */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, reached ? "%.3g" : "> %.3g", seconds);
    }
}
