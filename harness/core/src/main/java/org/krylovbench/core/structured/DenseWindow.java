package org.krylovbench.core.structured;

import org.krylovbench.problems.DenseMatrix;

/** Rows of a dense matrix, of which more are fetched at a time than are asked for, as they lie across memory. */
final class DenseWindow implements RowWindow {

    /** Entries that lie together and so cost little more than one: four lines of the cache. */
    private static final int AHEAD = 32;

    private final DenseMatrix A;
    private int start;
    private int end;
    private double[] rows = {};

    DenseWindow(DenseMatrix A) {
        this.A = A;
    }

    @Override
    public DenseMatrix transposed(int first, int last) {
        if (first < start || last >= end) {
            fetch(first, Math.min(A.rows(), last + 1 + AHEAD));
        }
        int n = A.columns();
        double[] values = new double[Math.multiplyExact(n, last - first + 1)];
        System.arraycopy(rows, (first - start) * n, values, 0, values.length);
        return new DenseMatrix(n, last - first + 1, values);
    }

    private void fetch(int from, int to) {
        start = from;
        end = to;
        int n = A.columns();
        int size = Math.multiplyExact(n, to - from);
        if (rows.length < size) {
            rows = new double[size];
        }
        for (int j = 0; j < n; j++) {
            for (int i = from; i < to; i++) {
                rows[(i - from) * n + j] = A.get(i, j);
            }
        }
    }

    @Override
    public int height() {
        return A.columns();
    }

    @Override
    public int place(int column) {
        return column;
    }
}
