package org.krylovbench.nd4j;

/** Products by slices of eight rows, see {@link SlicedRows}: eight sums that do not wait for each other. */
final class FloatSlices implements SparseProduct {

    private static final int HEIGHT = SlicedRows.HEIGHT;

    private final int rows;
    private final Stored order;
    private final Stored starts;
    private final Stored columns;
    private final Stored values;

    /**
     * A product with a stored matrix.
     *
     * @param order byte offset in y of each row
     * @param columns byte offset in x of each entry
     */
    FloatSlices(int rows, Stored order, Stored starts, Stored columns, Stored values) {
        this.rows = rows;
        this.order = order;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    @Override
    public int groups() {
        return (rows + HEIGHT - 1) / HEIGHT;
    }

    @Override
    public int start(int slice) {
        return Memory.getInt(starts.address() + 4L * slice);
    }

    @Override
    public void apply(int from, int to, long x, long y) {
        int whole = Math.min(to, rows / HEIGHT);
        for (int s = from; s < whole; s++) {
            slice(s, x, y);
        }
        for (int lane = 0; whole < to && lane < rows % HEIGHT; lane++) {
            lastRow(whole, lane, x, y);
        }
    }

    private void slice(int s, long x, long y) {
        int start = start(s);
        int width = (start(s + 1) - start) / HEIGHT;
        long c = columns.address() + 4L * start;
        long v = values.address() + 4L * start;
        float y0 = 0;
        float y1 = 0;
        float y2 = 0;
        float y3 = 0;
        float y4 = 0;
        float y5 = 0;
        float y6 = 0;
        float y7 = 0;
        for (int k = 0; k < width; k++, c += 32, v += 32) {
            y0 += Memory.getFloat(v) * Memory.getFloat(x + Memory.getInt(c));
            y1 += Memory.getFloat(v + 4) * Memory.getFloat(x + Memory.getInt(c + 4));
            y2 += Memory.getFloat(v + 8) * Memory.getFloat(x + Memory.getInt(c + 8));
            y3 += Memory.getFloat(v + 12) * Memory.getFloat(x + Memory.getInt(c + 12));
            y4 += Memory.getFloat(v + 16) * Memory.getFloat(x + Memory.getInt(c + 16));
            y5 += Memory.getFloat(v + 20) * Memory.getFloat(x + Memory.getInt(c + 20));
            y6 += Memory.getFloat(v + 24) * Memory.getFloat(x + Memory.getInt(c + 24));
            y7 += Memory.getFloat(v + 28) * Memory.getFloat(x + Memory.getInt(c + 28));
        }
        long to = order.address() + 32L * s;
        Memory.putFloat(y + Memory.getInt(to), y0);
        Memory.putFloat(y + Memory.getInt(to + 4), y1);
        Memory.putFloat(y + Memory.getInt(to + 8), y2);
        Memory.putFloat(y + Memory.getInt(to + 12), y3);
        Memory.putFloat(y + Memory.getInt(to + 16), y4);
        Memory.putFloat(y + Memory.getInt(to + 20), y5);
        Memory.putFloat(y + Memory.getInt(to + 24), y6);
        Memory.putFloat(y + Memory.getInt(to + 28), y7);
    }

    @Override
    public void applyNormal(long x, long w, long y) {
        for (int s = 0; s < groups(); s++) {
            apply(s, s + 1, x, w);
            int start = start(s);
            int width = (start(s + 1) - start) / HEIGHT;
            for (int lane = 0; lane < Math.min(HEIGHT, rows - s * HEIGHT); lane++) {
                float sum = Memory.getFloat(w + Memory.getInt(order.address() + 32L * s + 4L * lane));
                long c = columns.address() + 4L * (start + lane);
                long v = values.address() + 4L * (start + lane);
                for (int k = 0; k < width; k++, c += 32, v += 32) {
                    long to = y + Memory.getInt(c);
                    Memory.putFloat(to, Memory.getFloat(to) + Memory.getFloat(v) * sum);
                }
            }
        }
    }

    private void lastRow(int s, int lane, long x, long y) {
        int start = start(s);
        int width = (start(s + 1) - start) / HEIGHT;
        long c = columns.address() + 4L * (start + lane);
        long v = values.address() + 4L * (start + lane);
        float sum = 0;
        for (int k = 0; k < width; k++, c += 32, v += 32) {
            sum += Memory.getFloat(v) * Memory.getFloat(x + Memory.getInt(c));
        }
        Memory.putFloat(y + Memory.getInt(order.address() + 32L * s + 4L * lane), sum);
    }
}
