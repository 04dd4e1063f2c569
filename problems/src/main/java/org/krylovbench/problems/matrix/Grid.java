package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.Collections;
import org.krylovbench.problems.Heap;

/**
 * The inner points of a regular grid on the unit interval, square or cube, x fastest. The boundary, where the solution is
 * zero, is left out: h = 1 / (side + 1).
 *
 * @param dimension 1, 2 or 3
 * @param side number of points along each axis
 */
record Grid(int dimension, int side) {

    private static final int BYTES_PER_ENTRY = 12;
    private static final int BYTES_PER_POINT =
            4 + 2 * 8 + 9; // a row pointer, x† and b, and what it takes to see traits

    Grid {
        if (dimension < 1 || dimension > 3) {
            throw new IllegalArgumentException("dimension must be 1, 2 or 3, but is " + dimension);
        }
        if (side < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + side);
        }
    }

    double meshWidth() {
        return 1.0 / (side + 1.0);
    }

    /** Number of points, which is exact below 2³¹ only; see {@link #require}. */
    int points() {
        return (int) StrictMath.pow(side, dimension);
    }

    /** Refuses a matrix on this grid that the memory cannot hold, with that many entries in a row. */
    void require(int entriesPerRow, String what) throws IOException {
        double points = StrictMath.pow(side, dimension);
        Heap.require(
                entriesPerRow * points,
                (BYTES_PER_ENTRY * entriesPerRow + BYTES_PER_POINT) * points,
                what + " on " + String.join("×", Collections.nCopies(dimension, Integer.toString(side))) + " points");
    }
}
