package org.krylovbench.core.linalg;

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
        map.apply(entries(x, columns()), entries(y, rows()));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        map.applyTranspose(entries(x, rows()), entries(y, columns()));
    }

    private static double[] entries(Vector x, int size) {
        if (!(x instanceof JavaVector vector)) {
            throw new IllegalArgumentException("a vector of another backend: " + x.getClass());
        }
        if (vector.size() != size) {
            throw new IllegalArgumentException("needs a vector of " + size + " entries, got " + vector.size());
        }
        return vector.entries;
    }
}
