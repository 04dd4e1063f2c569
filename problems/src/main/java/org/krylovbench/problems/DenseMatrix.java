package org.krylovbench.problems;

/**
 * A dense matrix, stored by columns.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values entry (i, j) at {@code i + j * rows}
 */
public record DenseMatrix(int rows, int columns, double[] values) implements OperatorData {

    public DenseMatrix {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    "a " + rows + "×" + columns + " matrix needs " + rows * columns + " values, got " + values.length);
        }
    }

    @Override
    public long coefficients() {
        return values.length;
    }

    public double get(int i, int j) {
        return values[i + j * rows];
    }
}
