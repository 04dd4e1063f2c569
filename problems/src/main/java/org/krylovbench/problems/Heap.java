package org.krylovbench.problems;

import java.io.IOException;
import java.util.Locale;

/** The memory that a problem may take, asked before any is taken. */
public final class Heap {

    private Heap() {}

    /**
     * Refuses what cannot fit.
     *
     * @param entries numbers of the largest array that is needed
     * @param bytes what is needed in all
     * @param what needs it, for example {@code a dense 200000×200000 matrix}
     * @throws IOException that says what is needed and what there is, and what would do
     */
    public static void require(double entries, double bytes, String what) throws IOException {
        if (entries > Integer.MAX_VALUE - 8) {
            throw new IOException(what + " has " + String.format(Locale.ROOT, "%.3g", entries)
                    + " entries, more than an array of Java can hold (2147483639); a smaller size would do");
        }
        double most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new IOException(what + " needs " + gigabytes(bytes) + ", but Java may use " + gigabytes(most)
                    + "; a smaller size would do, or more memory: KRYLOV_JAVA_OPTS=-Xmx"
                    + (long) Math.ceil(1.25 * bytes / (1 << 30)) + "g");
        }
    }

    /**
     * Refuses a sparse matrix that cannot fit while it is made, when there is a second copy of it.
     *
     * @param entries how many it has at most
     */
    public static void requireSparse(double rows, double entries, String what) throws IOException {
        require(Math.max(rows, entries), Integer.BYTES * rows + 2 * (Integer.BYTES + Double.BYTES) * entries, what);
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
