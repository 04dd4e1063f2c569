package org.krylovbench.problems.matrix;

import java.io.IOException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;

/**
 * The first-order difference L on n points: (L x)ⱼ = xⱼ₊₁ − xⱼ. Its null space are the constants. As a regularisation
 * matrix it asks for x to be smooth.
 *
 * @param n number of points
 * @param ends what follows the last point
 */
public record FirstDifference(int n, Ends ends) {

    /** What follows the last point. */
    public enum Ends {
        /** The first one: L is n×n, a circulant. */
        PERIODIC,
        /** Nothing: L is (n − 1)×n, of full rank. */
        FREE
    }

    public FirstDifference {
        if (n < 2) {
            throw new IllegalArgumentException("n must be at least 2, but is " + n);
        }
    }

    /** L, two entries a row. */
    public CsrMatrix matrix() throws IOException {
        int rows = ends == Ends.FREE ? n - 1 : n;
        double entries = 2.0 * rows;
        Heap.require(entries, entries * (Double.BYTES + 1.5 * Integer.BYTES), "a difference of " + n + " points");
        int[] rowPointers = new int[rows + 1];
        int[] columnIndices = new int[2 * rows];
        double[] values = new double[2 * rows];
        for (int i = 0; i < rows; i++) {
            boolean last = i == n - 1; // whose next point has the smaller index
            columnIndices[2 * i] = last ? 0 : i;
            columnIndices[2 * i + 1] = last ? i : i + 1;
            values[2 * i] = last ? 1 : -1;
            values[2 * i + 1] = last ? -1 : 1;
            rowPointers[i + 1] = 2 * i + 2;
        }
        return new CsrMatrix(rows, n, rowPointers, columnIndices, values);
    }
}
