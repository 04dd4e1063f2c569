package org.krylovbench.problems;

/** The grid that a vector is laid out on, by rows. */
public record Shape(int rows, int columns) {

    public int size() {
        return Math.multiplyExact(rows, columns);
    }

    /** The same image in the order of its columns. */
    public double[] byColumns(double[] byRows) {
        return turned(byRows, rows, columns);
    }

    /** The same image in the order of its rows, from that of its columns. */
    public double[] byRows(double[] byColumns) {
        return turned(byColumns, columns, rows);
    }

    private static double[] turned(double[] x, int lines, int length) {
        double[] y = new double[x.length];
        for (int i = 0; i < lines; i++) {
            for (int j = 0; j < length; j++) {
                y[j * lines + i] = x[i * length + j];
            }
        }
        return y;
    }
}
