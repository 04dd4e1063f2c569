package org.krylovbench.core.svd;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/** Maps applied to one column after the other, by way of the host. */
public final class ColumnProducts {

    private ColumnProducts() {}

    /** A X. */
    static Matrix of(Transposable A, Matrix X, Backend backend) {
        double[] from = new double[Matrix.entries(A.columns(), X.columns())];
        X.copyTo(from);
        return of(A, X.columns(), backend, (j, x) -> System.arraycopy(from, j * x.length, x, 0, x.length));
    }

    /** The entries of a map; a matrix is what it is. */
    public static Matrix formed(Transposable A, Backend backend) {
        return A instanceof Matrix matrix
                ? matrix
                : of(A, A.columns(), backend, (j, x) -> {
                    Arrays.fill(x, 0);
                    x[j] = 1;
                });
    }

    private static Matrix of(Transposable A, int columns, Backend backend, Column column) {
        double[] products = new double[Matrix.entries(A.rows(), columns)];
        double[] from = new double[A.columns()];
        double[] to = new double[A.rows()];
        Vector x = backend.vector(A.columns());
        Vector y = backend.vector(A.rows());
        for (int j = 0; j < columns; j++) {
            column.copyTo(j, from);
            x.copyFrom(from);
            A.apply(x, y);
            y.copyTo(to);
            System.arraycopy(to, 0, products, j * to.length, to.length);
        }
        return backend.matrix(new DenseMatrix(A.rows(), columns, products));
    }

    /** Tells a column. */
    @FunctionalInterface
    private interface Column {
        void copyTo(int j, double[] into);
    }
}
