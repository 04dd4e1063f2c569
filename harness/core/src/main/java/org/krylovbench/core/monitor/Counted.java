package org.krylovbench.core.monitor;

import java.util.Optional;
import org.krylovbench.core.linalg.Halves;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * A linear map that counts and clocks how often it is applied; the method cannot tell, and need not. An application of one
 * of its halves counts as half a one.
 */
public final class Counted implements Transposable {

    private final Transposable map;
    private final Tally tally;
    private final int weight;

    public Counted(Transposable map) {
        this(map, new Tally(), Tally.WHOLE);
    }

    private Counted(Transposable map, Tally tally, int weight) {
        this.map = map;
        this.tally = tally;
        this.weight = weight;
    }

    @Override
    public int rows() {
        return map.rows();
    }

    @Override
    public int columns() {
        return map.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        long start = System.nanoTime();
        map.apply(x, y);
        tally.nanoseconds += System.nanoTime() - start;
        tally.halves += weight;
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        long start = System.nanoTime();
        map.applyTranspose(x, y);
        tally.nanoseconds += System.nanoTime() - start;
        tally.transposeHalves += weight;
    }

    @Override
    public Optional<Halves> halves() {
        return map.halves().map(halves -> new Halves(half(halves.left()), half(halves.right())));
    }

    private Counted half(Transposable half) {
        return new Counted(half, tally, weight / 2);
    }

    /** Does something that is not the method's, such as looking at an iterate, and neither counts nor clocks it. */
    public void uncounted(Runnable look) {
        long halves = tally.halves;
        long transposeHalves = tally.transposeHalves;
        long nanoseconds = tally.nanoseconds;
        look.run();
        tally.halves = halves;
        tally.transposeHalves = transposeHalves;
        tally.nanoseconds = nanoseconds;
    }

    /** Whole ones; half a one at the end is one. */
    public long applications() {
        return Tally.whole(tally.halves);
    }

    /** Likewise. */
    public long transposeApplications() {
        return Tally.whole(tally.transposeHalves);
    }

    /** Time spent in all applications; on an asynchronous device, in asking for them. */
    public double seconds() {
        return tally.nanoseconds * 1e-9;
    }

    /** What a map and its halves count together. */
    private static final class Tally {

        static final int WHOLE = 2;

        private long halves;
        private long transposeHalves;
        private long nanoseconds;

        static long whole(long halves) {
            return (halves + 1) / WHOLE;
        }
    }
}
