package org.krylovbench.core.incomplete;

import org.krylovbench.problems.HostMap;

/**
 * The one map after the other, square and of one size.
 *
 * @param first may write into what it reads
 * @param then may write into what it reads
 */
record Composed(HostMap first, HostMap then) implements HostMap {

    @Override
    public int rows() {
        return then.rows();
    }

    @Override
    public int columns() {
        return first.columns();
    }

    @Override
    public void apply(double[] x, double[] y) {
        first.apply(x, y);
        then.apply(y, y);
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        then.applyTranspose(x, y);
        first.applyTranspose(y, y);
    }
}
