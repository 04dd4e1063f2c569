package org.krylovbench.bench.experiment;

/** In which order the forks of the cases of a run are timed. */
public enum Order {
    /** A fork of each case after the other, in an order drawn anew for each round: a machine that becomes slower does so for all. */
    ROUNDS,
    /** All forks of a case before those of the next, as they stand in the plan: a case is done early. */
    CASES
}
