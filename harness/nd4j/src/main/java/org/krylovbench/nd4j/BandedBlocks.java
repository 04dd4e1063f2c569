package org.krylovbench.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;

/**
 * The blur of a line, an n×n matrix whose few diagonals the boundary may fold or wrap round, as dense blocks of rows: of
 * each block only the columns from its first nonzero to its last.
 */
record BandedBlocks(int n, List<Block> blocks) {

    /** Rows of a block: enough to keep a matrix product busy, few beside the reach of a blur. */
    private static final int ROWS = 32;

    /**
     * Rows {@code row .. row + rows − 1} and columns {@code column .. column + columns − 1}.
     *
     * @param entries by rows: a matrix by columns that is the transpose of the block
     */
    record Block(int row, int rows, int column, int columns, Stored entries) {}

    /**
     * The blur of lines of n pixels.
     *
     * @param taps of the line, the bright pixel at {@code center}
     * @param store brings entries to native memory
     */
    static BandedBlocks of(double[] taps, int center, Boundary boundary, int n, Function<double[], Stored> store) {
        List<Block> blocks = new ArrayList<>();
        for (int row = 0; row < n; row += ROWS) {
            int rows = Math.min(ROWS, n - row);
            double[] dense = new double[rows * n];
            int first = n - 1;
            int last = 0;
            for (int i = 0; i < rows; i++) {
                for (int p = 0; p < taps.length; p++) {
                    Continuation pixel = boundary.at(row + i - p + center, n);
                    for (int k = 0; k < pixel.size(); k++) {
                        int column = pixel.sources()[k];
                        dense[i * n + column] += taps[p] * pixel.weights()[k];
                        first = Math.min(first, column);
                        last = Math.max(last, column);
                    }
                }
            }
            int columns = Math.max(0, last - first + 1);
            double[] entries = new double[rows * columns];
            for (int i = 0; i < rows; i++) {
                System.arraycopy(dense, i * n + first, entries, i * columns, columns);
            }
            blocks.add(new Block(row, rows, first, columns, store.apply(entries)));
        }
        return new BandedBlocks(n, blocks);
    }

    /** Entries that a product with n columns multiplies, for estimates: the width of a block times all rows. */
    static double entries(int taps, int n) {
        return (double) n * Math.min(n, ROWS + taps - 1);
    }
}
