package org.krylovbench.bench.card;

import org.krylovbench.results.NpyFile;

/** Where a matrix has entries that are not zero, for a drawing of it. */
final class Pattern {

    private static final int CELLS = 128;

    private Pattern() {}

    /** The part of entries that are not zero in each cell; cells are square, and the longer side has at most 128. */
    static NpyFile of(MatrixEntries entries) {
        int side = (Math.max(entries.rows(), entries.columns()) - 1) / CELLS + 1;
        int down = (entries.rows() - 1) / side + 1;
        int right = (entries.columns() - 1) / side + 1;
        double[] cells = new double[down * right];
        entries.forEach((i, j, value) -> cells[i / side * right + j / side]++);
        for (int i = 0; i < down; i++) {
            int height = Math.min(side, entries.rows() - i * side);
            for (int j = 0; j < right; j++) {
                int width = Math.min(side, entries.columns() - j * side);
                cells[i * right + j] /= (double) height * width;
            }
        }
        return new NpyFile(down, right, cells);
    }
}
