package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/** The rows of a square sparse matrix as they come, without knowing how many entries there will be. */
final class GrowingRows {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private final int size;
    final int[] pointers;
    int[] indices;
    double[] values;
    private int stored;
    private int row;

    GrowingRows(int size, int expected) {
        this.size = size;
        pointers = new int[size + 1];
        indices = new int[expected];
        values = new double[expected];
    }

    /** Adds an entry to the current row, right of those before. */
    void add(int j, double value) {
        if (stored == values.length) {
            if (stored == MOST) {
                throw FactorizationException.tooLarge(MOST);
            }
            int capacity = (int) Math.min(MOST, 1.5 * stored + 16);
            indices = Arrays.copyOf(indices, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        indices[stored] = j;
        values[stored++] = value;
    }

    /** Ends the current row. */
    void endRow() {
        pointers[++row] = stored;
    }

    CsrMatrix toCsr() {
        return new CsrMatrix(size, size, pointers, Arrays.copyOf(indices, stored), Arrays.copyOf(values, stored));
    }
}
