package org.krylovbench.nd4j;

/** Products by slices of eight rows, see {@link SlicedRows}: eight sums that do not wait for each other. */
final class DoubleSlices implements SparseProduct {

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
    DoubleSlices(int rows, Stored order, Stored starts, Stored columns, Stored values) {
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
        long v = values.address() + 8L * start;
        double y0 = 0;
        double y1 = 0;
        double y2 = 0;
        double y3 = 0;
        double y4 = 0;
        double y5 = 0;
        double y6 = 0;
        double y7 = 0;
        for (int k = 0; k < width; k++, c += 32, v += 64) {
            y0 += Memory.getDouble(v) * Memory.getDouble(x + Memory.getInt(c));
            y1 += Memory.getDouble(v + 8) * Memory.getDouble(x + Memory.getInt(c + 4));
            y2 += Memory.getDouble(v + 16) * Memory.getDouble(x + Memory.getInt(c + 8));
            y3 += Memory.getDouble(v + 24) * Memory.getDouble(x + Memory.getInt(c + 12));
            y4 += Memory.getDouble(v + 32) * Memory.getDouble(x + Memory.getInt(c + 16));
            y5 += Memory.getDouble(v + 40) * Memory.getDouble(x + Memory.getInt(c + 20));
            y6 += Memory.getDouble(v + 48) * Memory.getDouble(x + Memory.getInt(c + 24));
            y7 += Memory.getDouble(v + 56) * Memory.getDouble(x + Memory.getInt(c + 28));
        }
        long to = order.address() + 32L * s;
        Memory.putDouble(y + Memory.getInt(to), y0);
        Memory.putDouble(y + Memory.getInt(to + 4), y1);
        Memory.putDouble(y + Memory.getInt(to + 8), y2);
        Memory.putDouble(y + Memory.getInt(to + 12), y3);
        Memory.putDouble(y + Memory.getInt(to + 16), y4);
        Memory.putDouble(y + Memory.getInt(to + 20), y5);
        Memory.putDouble(y + Memory.getInt(to + 24), y6);
        Memory.putDouble(y + Memory.getInt(to + 28), y7);
    }

    @Override
    public void applyNormal(long x, long w, long y) {
        for (int s = 0; s < groups(); s++) {
            apply(s, s + 1, x, w);
            int start = start(s);
            int width = (start(s + 1) - start) / HEIGHT;
            for (int lane = 0; lane < Math.min(HEIGHT, rows - s * HEIGHT); lane++) {
                double sum = Memory.getDouble(w + Memory.getInt(order.address() + 32L * s + 4L * lane));
                long c = columns.address() + 4L * (start + lane);
                long v = values.address() + 8L * (start + lane);
                for (int k = 0; k < width; k++, c += 32, v += 64) {
                    long to = y + Memory.getInt(c);
                    Memory.putDouble(to, Memory.getDouble(to) + Memory.getDouble(v) * sum);
                }
            }
        }
    }

    private void lastRow(int s, int lane, long x, long y) {
        int start = start(s);
        int width = (start(s + 1) - start) / HEIGHT;
        long c = columns.address() + 4L * (start + lane);
        long v = values.address() + 8L * (start + lane);
        double sum = 0;
        for (int k = 0; k < width; k++, c += 32, v += 64) {
            sum += Memory.getDouble(v) * Memory.getDouble(x + Memory.getInt(c));
        }
        Memory.putDouble(y + Memory.getInt(order.address() + 32L * s + 4L * lane), sum);
    }
}
