package org.krylovbench.problems;

import java.util.Arrays;

/** Products with a sparse matrix by compressed rows: gathered for A x, scattered for Aᵀ x. */
record HostCsr(CsrMatrix matrix) implements HostMap {

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
        int[] pointers = matrix.rowPointers();
        int[] indices = matrix.columnIndices();
        double[] values = matrix.values();
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                sum += values[at] * x[indices[at]];
            }
            y[i] = sum;
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        int[] pointers = matrix.rowPointers();
        int[] indices = matrix.columnIndices();
        double[] values = matrix.values();
        Arrays.fill(y, 0);
        for (int i = 0; i < x.length; i++) {
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                y[indices[at]] += values[at] * x[i];
            }
        }
    }
}
