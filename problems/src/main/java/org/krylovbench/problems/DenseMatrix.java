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

    /**
     * All entries of any A, zeros included: of a map without entries by as many products as it has columns. A dense matrix is
     * returned as it is.
     */
    public static DenseMatrix of(OperatorData data) {
        if (data instanceof DenseMatrix dense) {
            return dense;
        }
        double[] values = new double[Math.multiplyExact(data.rows(), data.columns())];
        if (data instanceof CsrMatrix sparse) {
            scatter(sparse, values);
        } else {
            multiply(data.onHost(), values);
        }
        return new DenseMatrix(data.rows(), data.columns(), values);
    }

    private static void scatter(CsrMatrix a, double[] values) {
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                values[i + a.columnIndices()[at] * a.rows()] = a.values()[at];
            }
        }
    }

    private static void multiply(HostMap map, double[] values) {
        double[] unit = new double[map.columns()];
        double[] column = new double[map.rows()];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = 1;
            map.apply(unit, column); // A eⱼ
            unit[j] = 0;
            System.arraycopy(column, 0, values, j * column.length, column.length);
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
