package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.file.Path;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Refuses numbers that no method can compute with, and names the first place, counted from 1. */
final class Finite {

    private Finite() {}

    static void require(RealArray array, Path file) throws IOException {
        for (int k = 0; k < array.values().length; k++) {
            require(array.values()[k], k / array.columns(), k % array.columns(), file);
        }
    }

    static void require(OperatorData matrix, Path file) throws IOException {
        if (matrix instanceof DenseMatrix dense) {
            for (int k = 0; k < dense.values().length; k++) {
                require(dense.values()[k], k % dense.rows(), k / dense.rows(), file);
            }
        } else if (matrix instanceof CsrMatrix sparse) {
            for (int i = 0; i < sparse.rows(); i++) {
                for (int at = sparse.rowPointers()[i]; at < sparse.rowPointers()[i + 1]; at++) {
                    require(sparse.values()[at], i, sparse.columnIndices()[at], file);
                }
            }
        }
    }

    private static void require(double value, int row, int column, Path file) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException(file + ": the value in row " + (row + 1) + ", column " + (column + 1) + " is " + value
                    + "; replace it by a finite number");
        }
    }
}
