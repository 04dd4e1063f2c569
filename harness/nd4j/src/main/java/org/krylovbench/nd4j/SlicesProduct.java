package org.krylovbench.nd4j;

/** Products by slices of eight rows, see {@link SlicedRows}: eight sums that do not wait for each other. */
final class SlicesProduct implements SparseProduct {

    private final int rows;
    private final Stored starts;
    private final Stored indices;
    private final Stored values;

    SlicesProduct(int rows, Stored starts, Stored indices, Stored values) {
        this.rows = rows;
        this.starts = starts;
        this.indices = indices;
        this.values = values;
    }

    @Override
    public void apply(long x, long y) {
        int whole = rows / SlicedRows.HEIGHT;
        for (int s = 0; s < whole; s++) {
            slice(s, x, y + 64L * s);
        }
        if (whole * SlicedRows.HEIGHT < rows) {
            lastRows(whole, x, y + 64L * whole);
        }
    }

    private void slice(int s, long x, long y) {
        long end = Memory.getInt(starts.address() + 4L * s + 4);
        long index = indices.address();
        long value = values.address();
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        double y4 = 0;
        double y5 = 0;
        double y6 = 0;
        double y7 = 0;
        for (long at = Memory.getInt(starts.address() + 4L * s); at < end; at += SlicedRows.HEIGHT) {
            long i = index + 4 * at;
            long v = value + 8 * at;
            y0 += Memory.getDouble(v) * Memory.getDouble(x + 8L * Memory.getInt(i));
            y1 += Memory.getDouble(v + 8) * Memory.getDouble(x + 8L * Memory.getInt(i + 4));
            y2 += Memory.getDouble(v + 16) * Memory.getDouble(x + 8L * Memory.getInt(i + 8));
            y3 += Memory.getDouble(v + 24) * Memory.getDouble(x + 8L * Memory.getInt(i + 12));
            y4 += Memory.getDouble(v + 32) * Memory.getDouble(x + 8L * Memory.getInt(i + 16));
            y5 += Memory.getDouble(v + 40) * Memory.getDouble(x + 8L * Memory.getInt(i + 20));
            y6 += Memory.getDouble(v + 48) * Memory.getDouble(x + 8L * Memory.getInt(i + 24));
            y7 += Memory.getDouble(v + 56) * Memory.getDouble(x + 8L * Memory.getInt(i + 28));
        }
        Memory.putDouble(y, y0);
        Memory.putDouble(y + 8, y1);
        Memory.putDouble(y + 16, y2);
        Memory.putDouble(y + 24, y3);
        Memory.putDouble(y + 32, y4);
        Memory.putDouble(y + 40, y5);
        Memory.putDouble(y + 48, y6);
        Memory.putDouble(y + 56, y7);
    }

    private void lastRows(int s, long x, long y) {
        long start = Memory.getInt(starts.address() + 4L * s);
        long end = Memory.getInt(starts.address() + 4L * s + 4);
        for (int lane = 0; s * SlicedRows.HEIGHT + lane < rows; lane++) {
            double sum = 0;
            for (long at = start + lane; at < end; at += SlicedRows.HEIGHT) {
                sum += Memory.getDouble(values.address() + 8 * at)
                        * Memory.getDouble(x + 8L * Memory.getInt(indices.address() + 4 * at));
            }
            Memory.putDouble(y + 8L * lane, sum);
        }
    }
}
