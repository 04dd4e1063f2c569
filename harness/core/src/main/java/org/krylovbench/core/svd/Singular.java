package org.krylovbench.core.svd;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.problems.DenseMatrix;

/** The vectors that belong to the largest singular values, copied out of all. */
final class Singular {

    private Singular() {}

    /** The first columns. */
    static Matrix leadingColumns(Matrix U, int columns, Backend backend) {
        double[] entries = Arrays.copyOf(entries(U), Matrix.entries(U.rows(), columns));
        return backend.matrix(new DenseMatrix(U.rows(), columns, entries));
    }

    /** The first rows. */
    static Matrix leadingRows(Matrix Vt, int rows, Backend backend) {
        double[] all = entries(Vt);
        double[] entries = new double[Matrix.entries(rows, Vt.columns())];
        for (int j = 0; j < Vt.columns(); j++) {
            System.arraycopy(all, j * Vt.rows(), entries, j * rows, rows);
        }
        return backend.matrix(new DenseMatrix(rows, Vt.columns(), entries));
    }

    private static double[] entries(Matrix matrix) {
        double[] entries = new double[Matrix.entries(matrix.rows(), matrix.columns())];
        matrix.copyTo(entries);
        return entries;
    }
}
