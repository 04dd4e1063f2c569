package org.krylovbench.bench.record;

/** Hears how far a recorded run has come. */
@FunctionalInterface
public interface SolveListener {

    /** The recorded run of the current case has come so far. */
    void iterated(int iteration, double relativeResidual);
}
