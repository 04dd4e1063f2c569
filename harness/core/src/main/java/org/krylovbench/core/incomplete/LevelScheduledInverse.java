package org.krylovbench.core.incomplete;

import java.util.Arrays;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.HostMap;

/**
 * T⁻¹ of a triangular matrix by several threads, level by level, with the bits of one thread, as the sum of a row is
 * always made by one and in the same order. T⁻ᵀ is left to another map.
 *
 * <p>The rows, stored in the order of the levels, are cut into pieces: parts of a wide level, or narrow levels one after
 * the other. Whoever is free takes the next piece and waits until the levels before are done. So the caller needs nobody:
 * helpers from the common pool take pieces if they come in time. Nothing is allocated for an application.
 */
final class LevelScheduledInverse implements HostMap {

    /** Rows of a piece that are worth the two exchanges between cores that it costs. */
    private static final int ROWS_OF_PIECE = 256;

    /** Spins until the core is offered to whom it waits for. */
    private static final int SPINS = 200;

    private final HostMap alone;
    private final int[] rows;
    private final int[] pointers;
    private final int[] indices;
    private final double[] values;
    private final double[] before;
    private final double[] after;
    private final int[] pieces; // where each begins, and where the last ends
    private final int[] required; // pieces that must be done before one is begun
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Help[] helpers;
    private double[] x = {};
    private double[] y = {};

    /**
     * T = D₁ (I + N) D₂.
     *
     * @param alone the same map for one thread
     * @param strict N
     * @param before the inverse of D₁; none for the identity
     * @param after the inverse of D₂; none for the identity
     */
    LevelScheduledInverse(
            HostMap alone,
            Levels levels,
            boolean lower,
            CsrMatrix strict,
            double[] before,
            double[] after,
            int threads) {
        this.alone = alone;
        this.before = before;
        this.after = after;
        int n = strict.rows();
        rows = levels.order();
        pointers = new int[n + 1];
        indices = new int[strict.values().length];
        values = new double[strict.values().length];
        store(strict, lower);
        int[] cut = new int[2 * n + 2];
        int[] needs = new int[2 * n + 2];
        int count = cut(levels, threads, cut, needs);
        cut[count] = n;
        pieces = Arrays.copyOf(cut, count + 1);
        required = Arrays.copyOf(needs, count);
        helpers = new Help[threads - 1];
        Arrays.setAll(helpers, k -> new Help());
    }

    /** In the order of the levels, the entries of a row as substitution by one thread meets them. */
    private void store(CsrMatrix strict, boolean lower) {
        int to = 0;
        for (int r = 0; r < rows.length; r++) {
            int start = strict.rowPointers()[rows[r]];
            int end = strict.rowPointers()[rows[r] + 1];
            for (int k = 0; k < end - start; k++) {
                int at = lower ? start + k : end - 1 - k;
                indices[to] = strict.columnIndices()[at];
                values[to++] = strict.values()[at];
            }
            pointers[r + 1] = to;
        }
    }

    private static int cut(Levels levels, int threads, int[] cut, int[] needs) {
        int count = 0;
        boolean open = false; // narrow levels are being gathered
        for (int level = 0; level < levels.count(); level++) {
            int start = levels.starts()[level];
            int width = levels.starts()[level + 1] - start;
            int parts = Math.max(1, Math.min(threads, width / ROWS_OF_PIECE));
            if (parts == 1 && open) {
                continue;
            }
            int earlier = count;
            for (int part = 0; part < parts; part++) {
                cut[count] = start + (int) ((long) width * part / parts);
                needs[count++] = earlier;
            }
            open = parts == 1;
        }
        return count;
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public int columns() {
        return rows.length;
    }

    /** What its arrays take, besides those of the map for one thread. */
    long bytes() {
        return (long) Integer.BYTES * (rows.length + pointers.length + indices.length + pieces.length + required.length)
                + (long) Double.BYTES * values.length;
    }

    @Override
    public void apply(double[] in, double[] out) {
        x = in;
        y = out;
        done.set(0);
        taken.set(0);
        for (Help helper : helpers) {
            helper.reinitialize();
            helper.fork();
        }
        work();
        for (Help helper : helpers) {
            helper.join();
        }
        for (int i = 0; i < after.length; i++) {
            out[i] *= after[i];
        }
    }

    @Override
    public void applyTranspose(double[] in, double[] out) {
        alone.applyTranspose(in, out);
    }

    private void work() {
        for (int piece = taken.getAndIncrement(); piece < required.length; piece = taken.getAndIncrement()) {
            for (int spins = 0; done.get() < required[piece]; spins++) {
                pause(spins);
            }
            solve(pieces[piece], pieces[piece + 1]);
            done.incrementAndGet();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // somebody else may hold the core of the thread that is waited for
    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    private void solve(int start, int end) {
        double[] b = x;
        double[] solution = y;
        int at = pointers[start];
        for (int r = start; r < end; r++) {
            int i = rows[r];
            double sum = before.length == 0 ? b[i] : before[i] * b[i];
            for (int stop = pointers[r + 1]; at < stop; at++) {
                sum -= values[at] * solution[indices[at]];
            }
            solution[i] = sum;
        }
    }

    /** A thread of the common pool that takes pieces. */
    private final class Help extends RecursiveAction {

        private static final long serialVersionUID = 1;

        @Override
        protected void compute() {
            work();
        }
    }
}
