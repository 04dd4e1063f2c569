package org.krylovbench.core.linalg;

import java.util.stream.IntStream;

/** Columns on the heap, one array each. */
final class JavaBasis implements Basis {

    private final JavaVector[] columns;
    private final double[] coefficients;

    JavaBasis(int size, int columns) {
        this.columns =
                IntStream.range(0, columns).mapToObj(j -> new JavaVector(size)).toArray(JavaVector[]::new);
        this.coefficients = new double[columns];
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
