package org.krylovbench.core.linalg;

/** Columns that are stacked vectors, worked on one by one. */
final class StackedBasis implements Basis {

    private final Stacked[] columns;
    private final double[] coefficients;

    /** On these very columns. */
    StackedBasis(Stacked[] columns) {
        this.columns = columns;
        this.coefficients = new double[columns.length];
    }

    @Override
    public int capacity() {
        return columns.length;
    }

    @Override
    public Vector column(int j) {
        return columns[j];
    }

    @Override
    public void projectOut(int from, int to, Vector w, double[] h) {
        for (int j = from; j < to; j++) {
            coefficients[j] = columns[j].dot(w);
        }
        for (int j = from; j < to; j++) {
            w.axpy(-coefficients[j], columns[j]);
            h[j] += coefficients[j];
        }
    }

    @Override
    public void combine(int k, double[] y, Vector w) {
        w.fill(0);
        for (int j = 0; j < k; j++) {
            w.axpy(y[j], columns[j]);
        }
    }
}
