package org.krylovbench.core.linalg;

import org.krylovbench.problems.HostMap;

/** A map on plain arrays as a map on the vectors of any backend, with a copy to the host and one back. */
public final class HostOperator implements Transposable {

    private final HostMap map;
    private final double[] rowsLong;
    private final double[] columnsLong;

    /** A map that nothing else uses, as it may hold scratch memory. */
    public HostOperator(HostMap map) {
        this.map = map;
        this.rowsLong = new double[map.rows()];
        this.columnsLong = new double[map.columns()];
    }

    @Override
    public int rows() {
        return rowsLong.length;
    }

    @Override
    public int columns() {
        return columnsLong.length;
    }

    @Override
    public void apply(Vector x, Vector y) {
        x.copyTo(columnsLong);
        map.apply(columnsLong, rowsLong);
        y.copyFrom(rowsLong);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        x.copyTo(rowsLong);
        map.applyTranspose(rowsLong, columnsLong);
        y.copyFrom(columnsLong);
    }
}
