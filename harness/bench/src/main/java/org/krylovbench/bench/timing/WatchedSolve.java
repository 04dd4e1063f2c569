package org.krylovbench.bench.timing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.results.Timing;

/**
 * The solve of a case in each {@linkplain OverheadWay way of watching} it, by the wall clock and by the processor time of
 * this thread. The clock of the processor is read outside the other, for a reading of it takes longer.
 */
public final class WatchedSolve {

    /**
     * What a solve took.
     *
     * @param cpuSeconds NaN where it is not known, or not the whole of it
     */
    public record Spent(double seconds, double cpuSeconds) {}

    /** As long goes a plain loop, that a solve of microseconds is one of many. */
    private static final long LOOP_NANOSECONDS = 5_000_000;

    /** Solves shorter than this are done again just before they are timed, as {@link SolveBenchmark} does. */
    private static final double SHORT_SECONDS = 0.05;

    private final TimedCase timed;
    private final int iterations;
    private final boolean oneThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Turn unwatched;
    private final Turn stamped;
    private boolean shortSolves = true;

    /**
     * A solve of a case that is timed.
     *
     * @param oneThread whether this one does all the work
     */
    public WatchedSolve(TimedCase timed, int iterations, boolean oneThread) {
        this.timed = timed;
        this.iterations = iterations;
        this.oneThread = oneThread;
        this.unwatched = new Turn(Timing.Kind.SOLVE, 0, true, iterations);
        this.stamped = new Turn(Timing.Kind.STAMPED, 0, false, iterations);
    }

    /**
     * Makes the process warm. The plain loop goes first, for as long as the others do at the least, that no way meets code
     * which was compiled without it in view, or is interpreted still.
     */
    public WarmingUp.Warm warmUp(int fork) throws IOException {
        long start = System.nanoTime();
        do {
            bare();
        } while ((System.nanoTime() - start) * 1e-9 < timed.measurement().warmUpSeconds());
        timed.record();
        WarmingUp.Warm warm = WarmingUp.up(timed, fork, List.of(unwatched, stamped));
        shortSolves = warm.secondsPerSolve() < SHORT_SECONDS;
        return warm;
    }

    public Spent in(OverheadWay way) throws IOException {
        return switch (way) {
            case BARE -> bare();
            case UNWATCHED -> shot(unwatched);
            case STAMPED -> shot(stamped);
            case RECORDED -> new Spent(timed.record().seconds(), Double.NaN);
        };
    }

    /** The median of the solves of a loop, as a shot is one solve: a mean would have all that fell into any of them. */
    private Spent bare() {
        if (shortSolves) {
            timed.lap(unwatched);
        }
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        long begin = System.nanoTime();
        do {
            timed.prepare(unwatched);
            var counter = new Counter(iterations);
            long cpuStart = cpuNanoseconds();
            long start = System.nanoTime();
            timed.solve(counter);
            wall.add((double) (System.nanoTime() - start));
            cpu.add((double) (cpuNanoseconds() - cpuStart));
        } while (System.nanoTime() - begin < LOOP_NANOSECONDS);
        return spent(median(wall), median(cpu));
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Spent shot(Turn turn) {
        if (shortSolves) {
            timed.lap(turn);
        }
        timed.prepare(turn);
        long cpuStart = cpuNanoseconds();
        long start = System.nanoTime();
        timed.shoot(turn);
        long wall = System.nanoTime() - start;
        return spent((double) wall, (double) (cpuNanoseconds() - cpuStart));
    }

    private Spent spent(double wallNanoseconds, double cpuNanoseconds) {
        return new Spent(1e-9 * wallNanoseconds, oneThread && cpuNanoseconds > 0 ? 1e-9 * cpuNanoseconds : Double.NaN);
    }

    private long cpuNanoseconds() {
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
    }

    /** Does nothing but count. */
    private record Counter(int iterations) implements Monitor {

        @Override
        public boolean proceed(int k, double residualNorm) {
            return k < iterations;
        }

        @Override
        public void breakdown(int k, String quantity) {}

        @Override
        public void finished(int k, String why) {}
    }
}
