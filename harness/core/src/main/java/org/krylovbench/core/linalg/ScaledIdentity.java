package org.krylovbench.core.linalg;

/** A multiple of the identity: y = c x. */
public record ScaledIdentity(int size, double c) implements Transposable {

    @Override
    public int rows() {
        return size;
    }

    @Override
    public int columns() {
        return size;
    }

    @Override
    public void apply(Vector x, Vector y) {
        y.set(c, x);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        y.set(c, x);
    }
}
