package org.krylovbench.problems;

import java.util.Arrays;

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

    @Override
    public HostMap onHost() {
        return new HostDense(this);
    }

    @Override
    public double[] diagonal() {
        double[] diagonal = new double[Math.min(rows, columns)];
        Arrays.setAll(diagonal, i -> get(i, i));
        return diagonal;
    }

    public double get(int i, int j) {
        return values[i + j * rows];
    }
}
