package org.krylovbench.problems;

import java.util.Arrays;

/** Entries (i, j, value) in the order in which they come; entries at the same place add up. */
public final class CoordinateList {

    private final int rows;
    private final int columns;
    private int[] rowIndices;
    private int[] columnIndices;
    private double[] values;
    private int size;

    /** An empty list for a matrix of this size. */
    public CoordinateList(int rows, int columns) {
        this(rows, columns, 1024);
    }

    /** An empty list with room for that many entries; it grows if there are more. */
    public CoordinateList(int rows, int columns, int capacity) {
        this.rows = rows;
        this.columns = columns;
        rowIndices = new int[capacity];
        columnIndices = new int[capacity];
        values = new double[capacity];
    }

    /** Adds an entry, its place counted from 0. */
    public void add(int i, int j, double value) {
        if (size == values.length) {
            grow(size + 1L);
        }
        rowIndices[size] = i;
        columnIndices[size] = j;
        values[size++] = value;
    }

    /** Adds entries, the first ones of these arrays. */
    public void addAll(int[] i, int[] j, double[] value, int count) {
        if (count > values.length - size) {
            grow((long) size + count);
        }
        System.arraycopy(i, 0, rowIndices, size, count);
        System.arraycopy(j, 0, columnIndices, size, count);
        System.arraycopy(value, 0, values, size, count);
        size += count;
    }

    private void grow(long least) {
        int most = Integer.MAX_VALUE - 8;
        if (least > most) {
            throw new IllegalStateException("more than " + most + " entries; an array of Java holds no more");
        }
        int capacity = (int) Math.min(Math.max(2L * size, least), most);
        rowIndices = Arrays.copyOf(rowIndices, capacity);
        columnIndices = Arrays.copyOf(columnIndices, capacity);
        values = Arrays.copyOf(values, capacity);
    }

    /** Cost: two passes over entries that come by rows or by columns; else four, as they are sorted by counting. */
    public CsrMatrix toCsr() {
        CsrMatrix a = byRows();
        return withoutDuplicates(isSorted(a) ? a : a.transpose().transpose()); // which keeps the order of equal places
    }

    /** The rows with their entries in the order in which they came. */
    private CsrMatrix byRows() {
        int[] pointers = new int[rows + 1];
        for (int k = 0; k < size; k++) {
            pointers[rowIndices[k] + 1]++;
        }
        Arrays.parallelPrefix(pointers, Integer::sum);
        int[] next = Arrays.copyOf(pointers, rows);
        int[] indices = new int[size];
        double[] sorted = new double[size];
        for (int k = 0; k < size; k++) {
            int to = next[rowIndices[k]]++;
            indices[to] = columnIndices[k];
            sorted[to] = values[k];
        }
        return new CsrMatrix(rows, columns, pointers, indices, sorted);
    }

    private static boolean isSorted(CsrMatrix a) {
        int[] indices = a.columnIndices();
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i] + 1; at < a.rowPointers()[i + 1]; at++) {
                if (indices[at - 1] > indices[at]) {
                    return false;
                }
            }
        }
        return true;
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
        if (kept == values.length) {
            return a;
        }
        return new CsrMatrix(
                a.rows(), a.columns(), pointers, Arrays.copyOf(indices, kept), Arrays.copyOf(values, kept));
    }
}
