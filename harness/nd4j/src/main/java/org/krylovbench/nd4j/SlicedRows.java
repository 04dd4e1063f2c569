package org.krylovbench.nd4j;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * A sparse matrix by slices of eight rows, stored by columns inside a slice and filled up with zeros to its longest row.
 * Rows of like length are brought together, inside windows so that y stays near: SELL-8-256 of Kreutzer et al. (2014).
 * Eight sums run side by side where compressed rows have one. Setup O(nnz + rows · log 256).
 *
 * @param order the rows in the order in which they are stored
 * @param starts where each slice begins in the other two, and where the last ends
 * @param columnIndices column of each entry
 * @param values the entries
 */
record SlicedRows(int[] order, int[] starts, int[] columnIndices, double[] values) {

    static final int HEIGHT = 8;

    /** A multiple of the height. On random rows the filling falls from 1.47 to 1.03, and larger ones gain no more. */
    private static final int WINDOW = 256;

    static SlicedRows of(CsrMatrix matrix, int[] order) {
        int slices = (matrix.rows() + HEIGHT - 1) / HEIGHT;
        int[] starts = new int[slices + 1];
        for (int s = 0; s < slices; s++) {
            starts[s + 1] = Math.addExact(starts[s], HEIGHT * longestRow(matrix, order, s));
        }
        int[] indices = new int[starts[slices]];
        double[] values = new double[starts[slices]];
        for (int k = 0; k < order.length; k++) {
            int row = order[k];
            int to = starts[k / HEIGHT] + k % HEIGHT;
            for (int at = matrix.rowPointers()[row]; at < matrix.rowPointers()[row + 1]; at++, to += HEIGHT) {
                indices[to] = matrix.columnIndices()[at];
                values[to] = matrix.values()[at];
            }
            fillUp(indices, to, starts[k / HEIGHT + 1], Math.min(row, matrix.columns() - 1));
        }
        return new SlicedRows(order, starts, indices, values);
    }

    /** What is filled up reads an entry of x near the others. */
    private static void fillUp(int[] indices, int from, int end, int near) {
        for (int to = from; to < end; to += HEIGHT) {
            indices[to] = near;
        }
    }

    /** The rows, longest first in each window, and otherwise as they were. */
    static int[] order(CsrMatrix matrix) {
        long[] keys = new long[matrix.rows()];
        Arrays.setAll(keys, i -> ((long) -length(matrix, i) << Integer.SIZE) + i);
        for (int from = 0; from < keys.length; from += WINDOW) {
            Arrays.sort(keys, from, Math.min(keys.length, from + WINDOW));
        }
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static int length(CsrMatrix matrix, int row) {
        return matrix.rowPointers()[row + 1] - matrix.rowPointers()[row];
    }

    private static int longestRow(CsrMatrix matrix, int[] order, int slice) {
        int longest = 0;
        for (int k = slice * HEIGHT; k < Math.min(order.length, (slice + 1) * HEIGHT); k++) {
            longest = Math.max(longest, length(matrix, order[k]));
        }
        return longest;
    }

    /** Entries with those filled up, over those of the matrix. */
    static double filling(CsrMatrix matrix, int[] order) {
        long stored = 0;
        for (int s = 0; s * HEIGHT < order.length; s++) {
            stored += (long) HEIGHT * longestRow(matrix, order, s);
        }
        return stored / (double) Math.max(1, matrix.values().length);
    }
}
