package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/** A sparse square matrix from its first row to its last, where the entries of a row have no gaps between them. */
final class ContiguousRows {

    private final int[] pointers;
    private final int[] indices;
    private final double[] values;
    private int row;

    /**
     * No rows yet.
     *
     * @param entries how many there will be in all
     * @throws FactorizationException if they are more than an array can hold
     */
    ContiguousRows(int n, long entries) {
        int most = Integer.MAX_VALUE - 8;
        if (entries > most) {
            throw FactorizationException.tooLarge(most);
        }
        pointers = new int[n + 1];
        indices = new int[(int) entries];
        values = new double[(int) entries];
    }

    /** The next row: so many entries from this column on, taken from {@code entries} at {@code start + k step}. */
    void add(int column, int count, double[] entries, int start, int step) {
        int to = pointers[row];
        for (int k = 0; k < count; k++) {
            indices[to + k] = column + k;
            values[to + k] = entries[start + k * step];
        }
        pointers[++row] = to + count;
    }

    CsrMatrix toCsr() {
        return new CsrMatrix(row, row, pointers, indices, values);
    }

    /** What such a matrix takes on a backend with numbers of so many bytes. */
    static long bytes(CsrMatrix matrix, int bytesOfNumber) {
        return (long) matrix.values().length * (Integer.BYTES + bytesOfNumber)
                + (long) Integer.BYTES * matrix.rowPointers().length;
    }
}
