package org.krylovbench.core.regularize;

/** Chooses λ for each projected problem of one solve, and the iteration to stop at. Allocates at construction only. */
interface ParameterRule {

    /** Chooses λ for the next projected problem, with the right-hand side β e₁. */
    void choose(ProjectedSvd svd, double beta);

    /** What was chosen for the k-th projected problem, counted from one. */
    double lambda(int k);

    /** Hears the residual norm of the problem that it has chosen λ for. */
    void solved(double residualNorm);

    /** The iteration that it would stop at, which may lie a few back; 0 as long as there is none. */
    int chosen();

    /** Why there. */
    String why();
}
