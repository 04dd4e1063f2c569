package org.krylovbench.core.linalg;

import org.krylovbench.problems.HostMap;

/** A map on plain arrays as a map on the vectors of the reference backend. */
record JavaOperator(HostMap map) implements Transposable {

    @Override
    public int rows() {
        return map.rows();
    }

    @Override
    public int columns() {
        return map.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        map.apply(JavaVector.of(x, columns()).entries, JavaVector.of(y, rows()).entries);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        map.applyTranspose(JavaVector.of(x, rows()).entries, JavaVector.of(y, columns()).entries);
    }
}
