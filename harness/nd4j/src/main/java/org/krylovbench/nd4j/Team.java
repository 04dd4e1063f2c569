package org.krylovbench.nd4j;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a backend: the one that calls, and workers that wait for it, awake for a moment and then parked. Nothing
 * is allocated for a call.
 */
final class Team implements AutoCloseable {

    /** What each thread does with its part. */
    @FunctionalInterface
    interface Work {
        void run(int part);
    }

    /** About a third of a millisecond. */
    private static final int SPINS = 20_000;

    private final Thread[] workers;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger round = new AtomicInteger();
    private volatile boolean closed;
    private @Nullable Work work;
    private volatile @Nullable Throwable failure;

    Team(int threads) {
        workers = IntStream.range(1, threads)
                .mapToObj(part -> new Thread(() -> serve(part), "krylov-" + part))
                .toArray(Thread[]::new);
        for (Thread worker : workers) {
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** How many threads, and parts. */
    int size() {
        return workers.length + 1;
    }

    /** Runs the work in as many parts as there are threads, and returns when all are done. */
    void run(Work parts) {
        if (workers.length == 0) {
            parts.run(0);
            return;
        }
        work = parts;
        busy.set(workers.length);
        round.incrementAndGet(); // the workers see it, and all before it
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        try {
            parts.run(0);
        } finally {
            for (int spins = 0; busy.get() > 0; spins++) {
                pause(spins);
            }
        }
        Throwable failed = failure;
        if (failed != null) {
            failure = null;
            throw new IllegalStateException("a thread of the backend failed: " + failed, failed);
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

    private void serve(int part) {
        for (int seen = 0; ; seen++) {
            for (int spins = 0; round.get() == seen; spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed || work == null) {
                return;
            }
            try {
                work.run(part);
            } catch (Throwable e) { // the caller hears of it
                failure = e;
            }
            busy.decrementAndGet();
        }
    }

    /** Where each thread's share begins, and where the last ends, for items that are alike. */
    int[] shares(int items) {
        return IntStream.rangeClosed(0, size())
                .map(part -> (int) ((long) items * part / size()))
                .toArray();
    }

    /** Where each thread's share of the groups begins if each is to have as many entries. */
    int[] shares(SparseProduct product) {
        int[] shares = new int[size() + 1];
        int groups = product.groups();
        int group = 0;
        for (int part = 1; part < size(); part++) {
            long enough = (long) product.start(groups) * part / size();
            while (group < groups && product.start(group) < enough) {
                group++;
            }
            shares[part] = group;
        }
        shares[size()] = groups;
        return shares;
    }

    @Override
    public void close() {
        closed = true;
        round.incrementAndGet();
        Arrays.stream(workers).forEach(LockSupport::unpark);
    }
}
