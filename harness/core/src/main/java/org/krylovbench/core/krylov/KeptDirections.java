package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Monitor;

/**
 * Directions kept in a basis, so that each new one is made orthogonal to all of them by classical Gram–Schmidt twice. With
 * k of them kept that takes 4k vector passes.
 */
final class KeptDirections implements Reorthogonalization {

    private final Basis V;
    private final int dimension;
    private final double[] h;
    private int size;
    private boolean overflowed;

    /**
     * None so far.
     *
     * @param dimension of the space that they lie in
     */
    KeptDirections(Basis V, int dimension) {
        this.V = V;
        this.dimension = dimension;
        this.h = new double[V.capacity()];
    }

    @Override
    public boolean overflowed(int k, Monitor monitor) {
        if (overflowed) {
            monitor.breakdown(
                    k,
                    "reorthogonalization keeps at most basis-limit = " + size
                            + " vectors and needs one more; a larger basis-limit would do");
        }
        return overflowed;
    }

    /** Leaves exactly zero where they span the whole space. */
    @Override
    public void takeOutOf(Vector s) {
        if (size == dimension) {
            s.fill(0);
        } else {
            Orthogonalization.twice(V, size, s, h);
        }
    }

    @Override
    public void keep(double scale, Vector s) {
        if (size < V.capacity()) {
            V.column(size).set(scale, s);
            size++;
        } else {
            overflowed = size < dimension;
        }
    }
}
