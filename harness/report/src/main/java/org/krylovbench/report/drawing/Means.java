package org.krylovbench.report.drawing;

/** Rows of numbers as rows of another length: each new number is the mean of the old ones over its part of the row. */
public final class Means {

    private Means() {}

    static double[] of(double[] values, int rows, int columns, int width) {
        double[] means = new double[Math.multiplyExact(rows, width)];
        for (int j = 0; j < width; j++) {
            double from = (double) j * columns / width;
            double to = (double) (j + 1) * columns / width;
            int last = Math.min(columns - 1, (int) Math.ceil(to) - 1);
            for (int k = (int) from; k <= last; k++) {
                double part = (Math.min(to, k + 1) - Math.max(from, k)) / (to - from);
                for (int i = 0; i < rows; i++) {
                    means[i * width + j] += part * values[i * columns + k];
                }
            }
        }
        return means;
    }

    static double[] transposed(double[] values, int rows, int columns) {
        double[] transposed = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = values[i * columns + j];
            }
        }
        return transposed;
    }
}
