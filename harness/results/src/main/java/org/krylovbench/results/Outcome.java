package org.krylovbench.results;

/** How a case ended. */
public enum Outcome {
    /** The stopping rule was met, and the recomputed residual agrees. */
    CONVERGED("converged"),
    /** The error had its minimum before the last iteration: with noisy data, stopping there would have been better. */
    SEMICONVERGED("semiconverged"),
    ITERATION_LIMIT("iteration limit"),
    TIME_LIMIT("time limit"),
    /** The residual no longer goes down. */
    STAGNATED("stagnated"),
    /** The residual grew without bound, or is no number. */
    DIVERGED("diverged"),
    /** The method met a quantity with which it cannot go on; the message names it. */
    BREAKDOWN("breakdown"),
    /** The method saw its stopping rule met, but the recomputed residual does not. */
    FALSE_CONVERGENCE("false convergence"),
    OUT_OF_MEMORY("out of memory"),
    /** An exception; the message says which. */
    CRASHED("crashed"),
    /** Not run, because the combination makes no sense; the message says why. */
    SKIPPED("skipped");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For tables and legends. */
    @Override
    public String toString() {
        return words;
    }
}
