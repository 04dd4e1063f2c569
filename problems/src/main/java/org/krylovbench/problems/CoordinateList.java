package org.krylovbench.problems;

import java.util.Arrays;

/** Entries (i, j, value) in the order in which they come; entries at the same place add up. */
public final class CoordinateList {

    private final int rows;
    private final int columns;
    private int[] rowIndices = new int[1024];
    private int[] columnIndices = new int[1024];
    private double[] values = new double[1024];
    private int size;

    /** An empty list for a matrix of this size. */
    public CoordinateList(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Adds an entry, its place counted from 0. */
    public void add(int i, int j, double value) {
        if (size == values.length) {
            int capacity = (int) Math.min(2L * size, Integer.MAX_VALUE - 8);
            rowIndices = Arrays.copyOf(rowIndices, capacity);
            columnIndices = Arrays.copyOf(columnIndices, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rowIndices[size] = i;
        columnIndices[size] = j;
        values[size++] = value;
    }

    /** Cost: four passes over the entries; they are sorted by counting. */
    public CsrMatrix toCsr() {
        return withoutDuplicates(byColumns().transpose());
    }

    /** Aᵀ with its rows in no order; transposing it sorts them and keeps the order of equal places. */
    private CsrMatrix byColumns() {
        int[] pointers = new int[columns + 1];
        for (int k = 0; k < size; k++) {
            pointers[columnIndices[k] + 1]++;
        }
        Arrays.parallelPrefix(pointers, Integer::sum);
        int[] next = Arrays.copyOf(pointers, columns);
        int[] indices = new int[size];
        double[] sorted = new double[size];
        for (int k = 0; k < size; k++) {
            int to = next[columnIndices[k]]++;
            indices[to] = rowIndices[k];
            sorted[to] = values[k];
        }
        return new CsrMatrix(/* rows= */ columns, /* columns= */ rows, pointers, indices, sorted);
    }

    /** Squeezes the arrays of {@code a}, which is given up. */
    private static CsrMatrix withoutDuplicates(CsrMatrix a) {
        int[] pointers = a.rowPointers();
        int[] indices = a.columnIndices();
        double[] values = a.values();
        int kept = 0;
        int at = 0;
        for (int i = 0; i < a.rows(); i++) {
            int start = kept;
            for (; at < pointers[i + 1]; at++) {
                if (kept > start && indices[kept - 1] == indices[at]) {
                    values[kept - 1] += values[at];
                } else {
                    indices[kept] = indices[at];
                    values[kept++] = values[at];
                }
            }
            pointers[i + 1] = kept;
        }
        return new CsrMatrix(
                a.rows(), a.columns(), pointers, Arrays.copyOf(indices, kept), Arrays.copyOf(values, kept));
    }
}
