package org.krylovbench.core.multigrid;

/** How often a level of multigrid has the next coarser one correct it. Saad (2003), section 13.4.2. */
public enum MultigridCycle {
    /** Once. */
    V(1),
    /** Twice: of every level but the last, which is solved. */
    W(2);

    final int visits;

    MultigridCycle(int visits) {
        this.visits = visits;
    }
}
