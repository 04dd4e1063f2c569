package org.krylovbench.core.monitor;

/** Why a solve ended. */
public enum Reason {
    CONVERGED,
    ITERATION_LIMIT,
    TIME_LIMIT,
    STAGNATED,
    DIVERGED,
    BREAKDOWN
}
