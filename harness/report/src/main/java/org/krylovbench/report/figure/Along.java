package org.krylovbench.report.figure;

/** What a path of solutions goes along. */
public enum Along {
    ALL,
    ITERATIONS,
    /** λ, k or α. */
    PARAMETER
}
