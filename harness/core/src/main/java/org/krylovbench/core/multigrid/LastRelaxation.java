package org.krylovbench.core.multigrid;

/** The coarsest level smoothed instead of solved, before and after, from zero. Exact for a diagonal matrix. */
record LastRelaxation(Relaxation relaxation, String note) implements LastLevel {

    @Override
    public void solve(double[] b, double[] x) {
        relaxation.before(b, x, true);
        relaxation.after(b, x);
    }

    @Override
    public long bytes() {
        return relaxation.bytes();
    }
}
