package org.krylovbench.core.monitor;

import java.util.Locale;
import java.util.function.LongSupplier;

/** One condition to stop at. It may remember, so it serves one solve. */
public interface Rule {

    /** Whether to stop after iteration k. */
    boolean met(int k, double residualNorm);

    Reason reason();

    /** What has been met, in words with numbers. */
    String words();

    /** ‖r‖ ≤ bound: the relative residual with bound = τ ‖b‖, Morozov's discrepancy principle with η ‖e‖. */
    static Rule residual(double bound, String words) {
        return new Simple(Reason.CONVERGED, words, (k, norm) -> norm <= bound);
    }

    /** At most so many iterations. */
    static Rule iterations(int most) {
        return new Simple(Reason.ITERATION_LIMIT, most + " iterations", (k, norm) -> k >= most);
    }

    /** At most so many seconds since the first question. */
    static Rule seconds(double most, LongSupplier nanoTime) {
        return new Simple(Reason.TIME_LIMIT, String.format(Locale.ROOT, "%.4g seconds", most), new Condition() {
            private long start;

            @Override
            public boolean met(int k, double norm) {
                if (k == 0) {
                    start = nanoTime.getAsLong();
                }
                return (nanoTime.getAsLong() - start) * 1e-9 >= most;
            }
        });
    }

    /** The residual exceeds the bound, or is no number. */
    static Rule divergence(double bound) {
        return new Simple(Reason.DIVERGED, "‖r‖ exceeds " + bound, (k, norm) -> !(norm <= bound)); // NaN too
    }

    /** The least residual norm so far went down by less than one part in a thousand in so many iterations. */
    static Rule stagnation(int window) {
        return new Simple(Reason.STAGNATED, "no progress in " + window + " iterations", new Condition() {
            private double least = Double.POSITIVE_INFINITY;
            private int since;

            @Override
            public boolean met(int k, double norm) {
                if (k == 0 || norm < (1 - 1e-3) * least) {
                    least = norm;
                    since = k;
                }
                return k - since >= window;
            }
        });
    }

    /**
     * ‖r‖ ≤ bound, where that is as small as rounding of b lets no residual become: recurrences go on down to zero, but what
     * they make is the residual of no iterate any more. Greenbaum (1997), section 7.3.
     *
     * @param bound a part of ε ‖b‖
     */
    static Rule rounding(double bound) {
        return new Simple(
                Reason.STAGNATED,
                "‖r‖ ≤ " + bound + " is below the rounding of b: the true residual is not as small",
                (k, norm) -> norm <= bound);
    }

    /** The test of a rule, without its words. */
    @FunctionalInterface
    interface Condition {
        boolean met(int k, double residualNorm);
    }

    /** A condition with its reason. */
    record Simple(Reason reason, String words, Condition condition) implements Rule {
        @Override
        public boolean met(int k, double residualNorm) {
            return condition.met(k, residualNorm);
        }
    }
}
