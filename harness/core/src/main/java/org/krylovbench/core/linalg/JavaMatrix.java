package org.krylovbench.core.linalg;

import java.util.Arrays;
import org.krylovbench.problems.DenseMatrix;

/** A dense matrix on the heap. */
final class JavaMatrix implements Matrix {

    private final JavaVector vec;
    private final JavaOperator map;
    final double[] entries;

    JavaMatrix(Vector vec, int rows, int columns) {
        this.vec = JavaVector.of(vec, Matrix.entries(rows, columns));
        entries = this.vec.entries;
        map = new JavaOperator(new HostDense(new DenseMatrix(rows, columns, entries)));
    }

    @Override
    public int rows() {
        return map.rows();
    }

    @Override
    public int columns() {
        return map.columns();
    }

    @Override
    public Vector vec() {
        return vec;
    }

    @Override
    public void apply(Vector x, Vector y) {
        map.apply(x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        map.applyTranspose(x, y);
    }

    @Override
    public void multiply(double a, Matrix A, boolean transposeA, Matrix B, boolean transposeB, double b) {
        ProductSize size = ProductSize.of(this, A, transposeA, B, transposeB);
        double[] left = of(A).entries;
        double[] right = of(B).entries;
        if (b == 0) {
            Arrays.fill(entries, 0);
        } else {
            vec.set(b, vec);
        }
        for (int j = 0; j < size.n(); j++) {
            int start = transposeB ? j : j * size.k();
            int step = transposeB ? size.n() : 1;
            if (transposeA) {
                addDots(size, j, a, left, right, start, step);
            } else {
                addColumns(size, j, a, left, right, start, step);
            }
        }
    }

    /** Column j of C takes columns of A, with factors from B that lie {@code step} apart. */
    private void addColumns(ProductSize size, int j, double a, double[] left, double[] right, int start, int step) {
        int to = j * size.m();
        for (int l = 0; l < size.k(); l++) {
            double factor = a * right[start + l * step];
            int from = l * size.m();
            for (int i = 0; i < size.m(); i++) {
                entries[to + i] += factor * left[from + i];
            }
        }
    }

    /** The same where the columns of A are the rows of op(A). */
    private void addDots(ProductSize size, int j, double a, double[] left, double[] right, int start, int step) {
        int to = j * size.m();
        for (int i = 0; i < size.m(); i++) {
            int from = i * size.k();
            double sum = 0;
            for (int l = 0; l < size.k(); l++) {
                sum += left[from + l] * right[start + l * step];
            }
            entries[to + i] += a * sum;
        }
    }

    /** A matrix of this backend. */
    static JavaMatrix of(Matrix A) {
        if (!(A instanceof JavaMatrix other)) {
            throw new IllegalArgumentException("a matrix of another backend: " + A.getClass());
        }
        return other;
    }
}
