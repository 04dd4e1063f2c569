package org.krylovbench.core.incomplete;

import org.krylovbench.problems.HostMap;

/** Aᵀ, by the data of A. */
record TransposedMap(HostMap of) implements HostMap {

    @Override
    public int rows() {
        return of.columns();
    }

    @Override
    public int columns() {
        return of.rows();
    }

    @Override
    public void apply(double[] x, double[] y) {
        of.applyTranspose(x, y);
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        of.apply(x, y);
    }
}
