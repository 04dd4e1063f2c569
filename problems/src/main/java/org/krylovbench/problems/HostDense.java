package org.krylovbench.problems;

import java.util.Arrays;

/** Products with a dense matrix, column by column. */
record HostDense(DenseMatrix matrix) implements HostMap {

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public void apply(double[] x, double[] y) {
        double[] values = matrix.values();
        Arrays.fill(y, 0);
        for (int j = 0; j < x.length; j++) {
            int column = j * y.length;
            for (int i = 0; i < y.length; i++) {
                y[i] += values[column + i] * x[j];
            }
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        double[] values = matrix.values();
        for (int j = 0; j < y.length; j++) {
            int column = j * x.length;
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += values[column + i] * x[i];
            }
            y[j] = sum;
        }
    }
}
