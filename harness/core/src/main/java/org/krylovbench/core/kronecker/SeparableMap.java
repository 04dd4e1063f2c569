package org.krylovbench.core.kronecker;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** B ⊗ C as a map on images by rows. */
final class SeparableMap implements Transposable {

    private final Matrix B;
    private final Matrix C;
    private final SeparableProduct product;

    SeparableMap(Matrix B, Matrix C, Backend backend) {
        this.B = B;
        this.C = C;
        product = new SeparableProduct(B, C, backend);
    }

    @Override
    public int rows() {
        return B.rows() * C.rows();
    }

    @Override
    public int columns() {
        return B.columns() * C.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        product.apply(B, C, x, 0, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product.applyTranspose(B, C, x, 0, y);
    }

    /** What it holds. */
    long bytes() {
        long factors = (long) B.vec().size() + C.vec().size();
        return factors * B.vec().precision().bytes() + product.bytes();
    }
}
