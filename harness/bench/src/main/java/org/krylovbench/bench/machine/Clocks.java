package org.krylovbench.bench.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.LongSupplier;
import org.krylovbench.results.ClockRow;

/** How fine the clocks are that solves are timed by, and what a reading of them takes. */
public final class Clocks {

    private static final int READINGS = 100_000;
    private static final int ROUNDS = 10;

    private Clocks() {}

    public static List<ClockRow> measure() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return List.of(
                of("wall", System::nanoTime),
                threads.isCurrentThreadCpuTimeSupported()
                        ? of("cpu", threads::getCurrentThreadCpuTime)
                        : new ClockRow("cpu", Double.NaN, Double.NaN));
    }

    /** The least of several rounds: the first of them compile it. */
    private static ClockRow of(String name, LongSupplier clock) {
        long resolution = Long.MAX_VALUE;
        double cost = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long last = clock.getAsLong();
            for (int i = 0; i < READINGS; i++) {
                long now = clock.getAsLong();
                if (now > last) {
                    resolution = Math.min(resolution, now - last);
                }
                last = now;
            }
            cost = Math.min(cost, (System.nanoTime() - start) / (double) READINGS);
        }
        return new ClockRow(name, resolution == Long.MAX_VALUE ? Double.NaN : 1e-9 * resolution, 1e-9 * cost);
    }
}
