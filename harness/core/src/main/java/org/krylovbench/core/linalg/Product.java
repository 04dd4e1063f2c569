package org.krylovbench.core.linalg;

/** A B as a map: first B, then A. Holds one vector between them. */
public final class Product implements Transposable {

    private final Transposable A;
    private final Transposable B;
    private final Vector between;

    public Product(Transposable A, Transposable B, Backend backend) {
        this(A, B, backend.vector(B.rows()));
    }

    /** @param between what is used as scratch in each application */
    public Product(Transposable A, Transposable B, Vector between) {
        if (A.columns() != B.rows()) {
            throw new IllegalArgumentException(
                    "a map from vectors of " + A.columns() + " entries cannot follow one to vectors of " + B.rows());
        }
        this.A = A;
        this.B = B;
        this.between = between;
    }

    @Override
    public int rows() {
        return A.rows();
    }

    @Override
    public int columns() {
        return B.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        B.apply(x, between);
        A.apply(between, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        A.applyTranspose(x, between);
        B.applyTranspose(between, y);
    }
}
