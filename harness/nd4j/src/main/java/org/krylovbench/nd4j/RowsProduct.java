package org.krylovbench.nd4j;

/** Products by compressed rows, for matrices whose rows differ so much in length that slices would be mostly filling. */
final class RowsProduct implements SparseProduct {

    private final int rows;
    private final Stored starts;
    private final Stored columns;
    private final Stored values;

    /**
     * A product with a stored matrix.
     *
     * @param columns byte offset in x of each entry
     */
    RowsProduct(int rows, Stored starts, Stored columns, Stored values) {
        this.rows = rows;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    @Override
    public void apply(long x, long y) {
        long c = columns.address();
        long v = values.address();
        int start = 0;
        for (int i = 0; i < rows; i++) {
            int end = Memory.getInt(starts.address() + 4L * i + 4);
            double sum = 0;
            for (int at = start; at < end; at++, c += 4, v += 8) {
                sum += Memory.getDouble(v) * Memory.getDouble(x + Memory.getInt(c));
            }
            Memory.putDouble(y + 8L * i, sum);
            start = end;
        }
    }
}
