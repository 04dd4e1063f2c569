package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;

/** How a cycle of a method by the Arnoldi process begins. */
@FunctionalInterface
interface Restart {

    /** Readies the basis and the small problem for the residual r, with β = ‖r‖. */
    void start(Vector r, double beta);
}
