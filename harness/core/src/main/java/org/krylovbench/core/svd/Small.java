package org.krylovbench.core.svd;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.problems.DenseMatrix;

/** Matrices of the size of a rank, on the host. */
final class Small {

    private Small() {}

    static DenseMatrix of(Matrix matrix) {
        double[] entries = new double[Matrix.entries(matrix.rows(), matrix.columns())];
        matrix.copyTo(entries);
        return new DenseMatrix(matrix.rows(), matrix.columns(), entries);
    }

    /** Some rows of the first columns. */
    static DenseMatrix block(DenseMatrix A, int fromRow, int rows, int columns) {
        double[] block = new double[Matrix.entries(rows, columns)];
        for (int j = 0; j < columns; j++) {
            System.arraycopy(A.values(), fromRow + j * A.rows(), block, j * rows, rows);
        }
        return new DenseMatrix(rows, columns, block);
    }

    /** A above B. */
    static DenseMatrix stacked(DenseMatrix A, DenseMatrix B) {
        int rows = A.rows() + B.rows();
        double[] both = new double[Matrix.entries(rows, A.columns())];
        for (int j = 0; j < A.columns(); j++) {
            System.arraycopy(A.values(), j * A.rows(), both, j * rows, A.rows());
            System.arraycopy(B.values(), j * B.rows(), both, j * rows + A.rows(), B.rows());
        }
        return new DenseMatrix(rows, A.columns(), both);
    }

    /** A diag(f(d)). */
    static DenseMatrix scaledColumns(DenseMatrix A, double[] d, DoubleUnaryOperator f) {
        double[] scaled = A.values().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= f.applyAsDouble(d[i / A.rows()]);
        }
        return new DenseMatrix(A.rows(), A.columns(), scaled);
    }

    /** S with SᵀS = G, for a symmetric G without negative eigenvalues but by rounding: S = Λ^½ Wᵀ. */
    static DenseMatrix root(SymmetricEigen G) {
        int r = G.lambda().length;
        DenseMatrix W = of(G.V());
        double[] root = new double[r * r];
        for (int i = 0; i < r; i++) {
            double scale = Math.sqrt(Math.max(0, G.lambda()[i]));
            for (int j = 0; j < r; j++) {
                root[i + j * r] = scale * W.values()[j + i * r];
            }
        }
        return new DenseMatrix(r, r, root);
    }

    /** A y. */
    static double[] times(DenseMatrix A, double[] y) {
        double[] product = new double[A.rows()];
        for (int j = 0; j < A.columns(); j++) {
            for (int i = 0; i < A.rows(); i++) {
                product[i] += A.values()[i + j * A.rows()] * y[j];
            }
        }
        return product;
    }

    static double norm(double... x) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
        if (largest == 0) {
            return 0;
        }
        return largest
                * Math.sqrt(Arrays.stream(x)
                        .map(entry -> entry / largest)
                        .map(entry -> entry * entry)
                        .sum());
    }
}
