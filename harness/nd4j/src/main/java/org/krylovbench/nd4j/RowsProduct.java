package org.krylovbench.nd4j;

/** Products by compressed rows, for matrices whose rows differ much in length. */
final class RowsProduct implements SparseProduct {

    private final int rows;
    private final Stored starts;
    private final Stored indices;
    private final Stored values;

    RowsProduct(int rows, Stored starts, Stored indices, Stored values) {
        this.rows = rows;
        this.starts = starts;
        this.indices = indices;
        this.values = values;
    }

    @Override
    public void apply(long x, long y) {
        long start = starts.address();
        long index = indices.address();
        long value = values.address();
        for (int i = 0; i < rows; i++) {
            long end = Memory.getInt(start + 4L * i + 4);
            double sum = 0;
            for (long at = Memory.getInt(start + 4L * i); at < end; at++) {
                sum += Memory.getDouble(value + 8 * at) * Memory.getDouble(x + 8L * Memory.getInt(index + 4 * at));
            }
            Memory.putDouble(y + 8L * i, sum);
        }
    }
}
