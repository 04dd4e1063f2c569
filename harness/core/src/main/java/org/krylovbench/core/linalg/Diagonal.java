package org.krylovbench.core.linalg;

/** A diagonal matrix: y = d ∘ x. */
public record Diagonal(Vector d) implements Transposable {

    @Override
    public int rows() {
        return d.size();
    }

    @Override
    public int columns() {
        return d.size();
    }

    @Override
    public void apply(Vector x, Vector y) {
        y.set(1, x);
        y.times(d);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        apply(x, y);
    }
}
