package org.krylovbench.core.krylov;

import org.krylovbench.core.solver.Monitor;

/** The small problem that a method by the Arnoldi process solves for the coefficients y of its correction. */
public interface Projection {

    /** Forgets all columns of H; the right-hand side is β e₁. */
    void start(double beta);

    /** Number of columns so far. */
    int size();

    /** Number of columns that it has room for. */
    int capacity();

    /**
     * Appends column j = {@link #size} of H, of j + 2 entries.
     *
     * @param negligible a column of this length is zero
     * @return false if the problem then has no solution; the column is not appended
     */
    boolean append(double[] column, double negligible);

    /** ‖β e₁ − H y‖₂ for the solution y. */
    double residualNorm();

    /** Writes the solution into the first {@link #size} entries of y. */
    void solve(double[] y);

    /** Says why a cycle that could not grow on has not made the residual smaller. */
    void stuck(Monitor monitor, int k);
}
