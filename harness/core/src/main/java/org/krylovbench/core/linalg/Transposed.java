package org.krylovbench.core.linalg;

/** Aᵀ, by the data of A. */
record Transposed(Transposable of) implements Transposable {

    @Override
    public int rows() {
        return of.columns();
    }

    @Override
    public int columns() {
        return of.rows();
    }

    @Override
    public void apply(Vector x, Vector y) {
        of.applyTranspose(x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        of.apply(x, y);
    }

    @Override
    public Transposable transpose() {
        return of;
    }
}
