package org.krylovbench.problems;

import java.util.Arrays;

/**
 * The rows of a sparse matrix from top to bottom, the entries of a row in any order; those at the same place add up. Unlike
 * a {@link CoordinateList} it holds little more than the matrix itself.
 */
public final class SparseRows {

    private final int columns;
    private final int[] pointers;
    private int[] indices;
    private double[] values;
    private int stored;
    private int row;
    private final double[] sums;
    private final int[] lastRow;
    private int[] touched = new int[16];
    private int count;

    /**
     * No rows yet.
     *
     * @param expected entries that there is room for at first
     */
    public SparseRows(int rows, int columns, int expected) {
        this.columns = columns;
        pointers = new int[rows + 1];
        indices = new int[expected];
        values = new double[expected];
        sums = new double[columns];
        lastRow = new int[columns];
        Arrays.fill(lastRow, -1);
    }

    /** Adds to the entry in this column of the current row. */
    public void add(int j, double value) {
        if (lastRow[j] == row) {
            sums[j] += value;
            return;
        }
        lastRow[j] = row;
        sums[j] = value;
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = j;
    }

    /** Multiplies the entries of the current row. */
    public void scale(double factor) {
        for (int k = 0; k < count; k++) {
            sums[touched[k]] *= factor;
        }
    }

    /** Ends the current row. Cost: one sort of its column indices. */
    public void endRow() {
        Arrays.sort(touched, 0, count);
        if (values.length - stored < count) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8, 1.5 * stored + count);
            indices = Arrays.copyOf(indices, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        for (int k = 0; k < count; k++) {
            indices[stored] = touched[k];
            values[stored++] = sums[touched[k]];
        }
        pointers[++row] = stored;
        count = 0;
    }

    /** The matrix, all of whose rows must have been ended. */
    public CsrMatrix toCsr() {
        if (row != pointers.length - 1) {
            throw new IllegalStateException((pointers.length - 1 - row) + " rows are missing");
        }
        boolean full = stored == values.length;
        return new CsrMatrix(
                row,
                columns,
                pointers,
                full ? indices : Arrays.copyOf(indices, stored),
                full ? values : Arrays.copyOf(values, stored));
    }
}
