package org.krylovbench.core.monitor;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** A linear map that counts and clocks how often it is applied; the method cannot tell, and need not. */
public final class Counted implements Transposable {

    private final Transposable map;
    private long applications;
    private long transposeApplications;
    private long nanoseconds;

    public Counted(Transposable map) {
        this.map = map;
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
        nanoseconds += System.nanoTime() - start;
        applications++;
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        long start = System.nanoTime();
        map.applyTranspose(x, y);
        nanoseconds += System.nanoTime() - start;
        transposeApplications++;
    }

    public long applications() {
        return applications;
    }

    public long transposeApplications() {
        return transposeApplications;
    }

    /** Time spent in all applications; on an asynchronous device, in asking for them. */
    public double seconds() {
        return nanoseconds * 1e-9;
    }
}
