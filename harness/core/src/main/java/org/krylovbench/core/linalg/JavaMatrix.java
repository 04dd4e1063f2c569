package org.krylovbench.core.linalg;

import java.util.Arrays;
import java.util.function.Consumer;
import org.krylovbench.problems.DenseMatrix;

/** A dense matrix on the heap: products by plain loops, factorisations by EJML. */
final class JavaMatrix implements Matrix {

    private final JavaVector vec;
    private final JavaOperator map;
    final double[] entries;

    JavaMatrix(Vector vec, int rows, int columns) {
        this.vec = JavaVector.of(vec, Matrix.entries(rows, columns));
        entries = this.vec.entries;
        map = new JavaOperator(new DenseMatrix(rows, columns, entries).onHost());
    }

    /** A matrix on this very array. */
    JavaMatrix(double[] entries, int rows, int columns) {
        this(new JavaVector(entries), rows, columns);
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

    @Override
    public void solveTriangular(boolean transpose, Vector b) {
        Ejml.solveTriangular(this, transpose, JavaVector.of(b, rows()).entries);
    }

    @Override
    public void solveTriangular(boolean transpose, Matrix B) {
        Requirements.rows(B, rows());
        of(B).forEachColumn(column -> Ejml.solveTriangular(this, transpose, column));
    }

    /** Hands over a copy of each column and takes back what became of it. */
    void forEachColumn(Consumer<double[]> change) {
        double[] column = new double[rows()];
        for (int j = 0; j < columns(); j++) {
            System.arraycopy(entries, j * column.length, column, 0, column.length);
            change.accept(column);
            System.arraycopy(column, 0, entries, j * column.length, column.length);
        }
    }

    @Override
    public Cholesky cholesky() {
        Requirements.squareAndFinite(this);
        return Ejml.cholesky(this);
    }

    @Override
    public Lu lu() {
        Requirements.squareAndFinite(this);
        return new JavaLu(this);
    }

    @Override
    public Qr qr() {
        Requirements.tallAndFinite(this);
        return new JavaQr(this);
    }

    @Override
    public Svd svd() {
        Requirements.finite(this);
        return Ejml.svd(this);
    }

    @Override
    public double[] singularValues() {
        Requirements.finite(this);
        return Ejml.singularValues(this);
    }

    @Override
    public LeastSquares leastSquares(Matrix B, double tolerance) {
        Requirements.rows(B, rows());
        Requirements.tolerance(tolerance);
        Requirements.finite(B);
        return Ejml.leastSquares(svd(), of(B), tolerance);
    }

    @Override
    public SymmetricEigen eigen() {
        Requirements.squareAndFinite(this);
        return Ejml.eigen(this);
    }

    @Override
    public double[] eigenvalues() {
        Requirements.squareAndFinite(this);
        return Ejml.eigenvalues(this);
    }

    /** A matrix of this backend. */
    static JavaMatrix of(Matrix A) {
        if (!(A instanceof JavaMatrix other)) {
            throw new IllegalArgumentException("a matrix of another backend: " + A.getClass());
        }
        return other;
    }
}
