package org.krylovbench.nd4j;

/** Products by compressed rows, for matrices whose rows differ so much in length that slices would be mostly filling. */
final class FloatRows implements SparseProduct {

    private final int rows;
    private final Stored starts;
    private final Stored columns;
    private final Stored values;

    /**
     * A product with a stored matrix.
     *
     * @param columns byte offset in x of each entry
     */
    FloatRows(int rows, Stored starts, Stored columns, Stored values) {
        this.rows = rows;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    @Override
    public int groups() {
        return rows;
    }

    @Override
    public int start(int row) {
        return Memory.getInt(starts.address() + 4L * row);
    }

    @Override
    public void apply(int from, int to, long x, long y) {
        int start = start(from);
        long c = columns.address() + 4L * start;
        long v = values.address() + 4L * start;
        for (int i = from; i < to; i++) {
            int end = start(i + 1);
            float sum = 0;
            for (int at = start; at < end; at++, c += 4, v += 4) {
                sum += Memory.getFloat(v) * Memory.getFloat(x + Memory.getInt(c));
            }
            Memory.putFloat(y + 4L * i, sum);
            start = end;
        }
    }

    @Override
    public void applyNormal(long x, long w, long y) {
        for (int i = 0; i < rows; i++) {
            apply(i, i + 1, x, w);
            float sum = Memory.getFloat(w + 4L * i);
            long c = columns.address() + 4L * start(i);
            long end = columns.address() + 4L * start(i + 1);
            long v = values.address() + 4L * start(i);
            for (; c < end; c += 4, v += 4) {
                long to = y + Memory.getInt(c);
                Memory.putFloat(to, Memory.getFloat(to) + Memory.getFloat(v) * sum);
            }
        }
    }
}
