package org.krylovbench.core.multigrid;

import java.util.List;
import org.krylovbench.problems.HostMap;

/**
 * A cycle of multigrid from x = 0, as a linear map of b. Saad (2003), Algorithm 13.3. It is symmetric if A is; its
 * transpose is a cycle for Aᵀ with the same prolongators.
 */
final class Multigrid implements HostMap {

    private final int size;
    private final List<MultigridLevel> levels;
    private final LastLevel last;
    private final MultigridCycle cycle;

    /** Right-hand sides and solutions of the levels but the first. */
    private final double[][] b;

    private final double[][] x;

    /** @param sizes how many unknowns each level has, the last included */
    Multigrid(int[] sizes, List<MultigridLevel> levels, LastLevel last, MultigridCycle cycle) {
        size = sizes[0];
        this.levels = levels;
        this.last = last;
        this.cycle = cycle;
        b = new double[sizes.length][];
        x = new double[sizes.length][];
        for (int l = 1; l < sizes.length; l++) {
            b[l] = new double[sizes[l]];
            x[l] = new double[sizes[l]];
        }
    }

    @Override
    public int rows() {
        return size;
    }

    @Override
    public int columns() {
        return size;
    }

    @Override
    public void apply(double[] r, double[] z) {
        cycle(0, r, z, true);
    }

    @Override
    public void applyTranspose(double[] r, double[] z) {
        apply(r, z);
    }

    private void cycle(int l, double[] b, double[] x, boolean fromZero) {
        if (l == levels.size()) {
            last.solve(b, x);
            return;
        }
        MultigridLevel level = levels.get(l);
        level.relaxation().before(b, x, fromZero);
        level.restrictResidual(b, x, this.b[l + 1]);
        int visits = l + 1 == levels.size() ? 1 : cycle.visits;
        for (int visit = 0; visit < visits; visit++) {
            cycle(l + 1, this.b[l + 1], this.x[l + 1], visit == 0);
        }
        level.correct(this.x[l + 1], x);
        level.relaxation().after(b, x);
    }
}
