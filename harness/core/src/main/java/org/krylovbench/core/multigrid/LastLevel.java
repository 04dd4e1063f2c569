package org.krylovbench.core.multigrid;

/** What is done on the coarsest level of multigrid. */
interface LastLevel {

    /** Sets x to the solution of A x = b, or to something like it. */
    void solve(double[] b, double[] x);

    long bytes();

    /** What was done otherwise than asked; empty if nothing. */
    String note();
}
