package org.krylovbench.problems;

/** Step by step through time. */
final class HostTimeStepping implements HostMap {

    private final BandedCholesky implicit;
    private final HostCsr explicit;
    private final int steps;
    private final double[] next;

    HostTimeStepping(BandedCholesky implicit, HostCsr explicit, int steps) {
        this.implicit = implicit;
        this.explicit = explicit;
        this.steps = steps;
        next = new double[explicit.rows()];
    }

    @Override
    public int rows() {
        return explicit.rows();
    }

    @Override
    public int columns() {
        return explicit.columns();
    }

    @Override
    public void apply(double[] x, double[] y) {
        System.arraycopy(x, 0, y, 0, y.length);
        for (int step = 0; step < steps; step++) {
            explicit.apply(y, next);
            implicit.solve(next);
            System.arraycopy(next, 0, y, 0, y.length);
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        System.arraycopy(x, 0, y, 0, y.length);
        for (int step = 0; step < steps; step++) {
            implicit.solve(y);
            explicit.applyTranspose(y, next);
            System.arraycopy(next, 0, y, 0, y.length);
        }
    }
}
