package org.krylovbench.problems.files;

import java.io.IOException;
import java.nio.file.Path;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Shape;

/**
 * A two-dimensional array of real numbers. A list is a column, as in MATLAB.
 *
 * @param rows height
 * @param columns width
 * @param values by rows
 */
public record RealArray(int rows, int columns, double[] values) {

    public RealArray {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    "a " + rows + "×" + columns + " array needs " + rows * columns + " values, got " + values.length);
        }
    }

    /** The entries of a matrix, zeros included. */
    static RealArray of(OperatorData matrix, Path file) throws IOException {
        int rows = matrix.rows();
        int columns = matrix.columns();
        double entries = (double) rows * columns;
        Heap.require(entries, 8 * entries, file + ": the " + rows + "×" + columns + " array");
        if (matrix instanceof DenseMatrix dense) {
            return new RealArray(rows, columns, new Shape(rows, columns).byRows(dense.values()));
        }
        var sparse = (CsrMatrix) matrix;
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int at = sparse.rowPointers()[i]; at < sparse.rowPointers()[i + 1]; at++) {
                values[i * columns + sparse.columnIndices()[at]] = sparse.values()[at];
            }
        }
        return new RealArray(rows, columns, values);
    }

    /** The array as a matrix. */
    DenseMatrix toMatrix() {
        return new DenseMatrix(rows, columns, shape().byColumns(values));
    }

    /** Its grid. */
    public Shape shape() {
        return new Shape(rows, columns);
    }
}
