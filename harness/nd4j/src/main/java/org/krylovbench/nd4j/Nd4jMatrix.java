package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.ProductSize;
import org.krylovbench.core.linalg.Vector;

/** The entries of a vector as a matrix by columns, worked on by BLAS and LAPACK. */
final class Nd4jMatrix implements Matrix {

    private final Nd4jVector vec;
    private final int rows;
    private final int columns;
    private final Lapack lapack;

    /** @param lapack in the precision of the vector */
    Nd4jMatrix(Vector vec, int rows, int columns, Lapack lapack) {
        this.vec = Nd4jVector.of(vec, Matrix.entries(rows, columns));
        this.rows = rows;
        this.columns = columns;
        this.lapack = lapack;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public Vector vec() {
        return vec;
    }

    @Override
    public void apply(Vector x, Vector y) {
        product(false, Nd4jVector.of(x, columns), Nd4jVector.of(y, rows));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product(true, Nd4jVector.of(x, rows), Nd4jVector.of(y, columns));
    }

    private void product(boolean transpose, Nd4jVector x, Nd4jVector y) {
        y.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        lapack.gemv(transpose, rows, columns, vec.pointer, x.pointer, y.pointer);
    }

    @Override
    public void multiply(double a, Matrix A, boolean transposeA, Matrix B, boolean transposeB, double b) {
        ProductSize size = ProductSize.of(this, A, transposeA, B, transposeB);
        Nd4jVector left = of(A).vec;
        Nd4jVector right = of(B).vec;
        if (b == 0) {
            vec.fill(0); // and then add to it, for the same reason
        } else if (b != 1) {
            vec.set(b, vec);
        }
        lapack.gemm(transposeA, transposeB, size.m(), size.n(), size.k(), a, left.pointer, right.pointer, vec.pointer);
    }

    /** A matrix of this backend. */
    static Nd4jMatrix of(Matrix A) {
        if (!(A instanceof Nd4jMatrix other)) {
            throw new IllegalArgumentException("a matrix of another backend: " + A.getClass());
        }
        return other;
    }
}
