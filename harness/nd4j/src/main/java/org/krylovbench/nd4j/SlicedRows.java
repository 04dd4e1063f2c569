package org.krylovbench.nd4j;

import org.krylovbench.problems.CsrMatrix;

/**
 * A sparse matrix by slices of eight rows, stored by columns inside a slice and filled up with zeros to its longest row:
 * SELL-8 of Kreutzer et al. (2014), without sorting. Eight sums run side by side where compressed rows have one.
 *
 * @param starts where each slice begins in the other two, and where the last ends
 * @param columnIndices column of each entry
 * @param values the entries
 */
record SlicedRows(int rows, int columns, int[] starts, int[] columnIndices, double[] values) {

    static final int HEIGHT = 8;

    static SlicedRows of(CsrMatrix matrix) {
        int slices = (matrix.rows() + HEIGHT - 1) / HEIGHT;
        int[] starts = new int[slices + 1];
        for (int s = 0; s < slices; s++) {
            starts[s + 1] = Math.addExact(starts[s], HEIGHT * longestRow(matrix, s));
        }
        int[] indices = new int[starts[slices]];
        double[] values = new double[starts[slices]];
        for (int i = 0; i < matrix.rows(); i++) {
            int to = starts[i / HEIGHT] + i % HEIGHT;
            for (int at = matrix.rowPointers()[i]; at < matrix.rowPointers()[i + 1]; at++, to += HEIGHT) {
                indices[to] = matrix.columnIndices()[at];
                values[to] = matrix.values()[at];
            }
            fillUp(indices, to, starts[i / HEIGHT + 1], i, matrix);
        }
        return new SlicedRows(matrix.rows(), matrix.columns(), starts, indices, values);
    }

    /** What is filled up reads an entry of x near the others. */
    private static void fillUp(int[] indices, int from, int end, int row, CsrMatrix matrix) {
        int near = Math.min(row, matrix.columns() - 1);
        for (int to = from; to < end; to += HEIGHT) {
            indices[to] = near;
        }
    }

    private static int longestRow(CsrMatrix matrix, int slice) {
        int longest = 0;
        for (int i = slice * HEIGHT; i < Math.min(matrix.rows(), (slice + 1) * HEIGHT); i++) {
            longest = Math.max(longest, matrix.rowPointers()[i + 1] - matrix.rowPointers()[i]);
        }
        return longest;
    }

    /** Entries with those filled up, over those of the matrix. */
    static double filling(CsrMatrix matrix) {
        long stored = 0;
        for (int s = 0; s * HEIGHT < matrix.rows(); s++) {
            stored += (long) HEIGHT * longestRow(matrix, s);
        }
        return stored / (double) Math.max(1, matrix.values().length);
    }
}
