package org.krylovbench.core.approximate;

import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.SparseRows;

/** Makes M column by column, each by least squares in the pattern that grows with it. */
final class InverseColumns {

    /** Adds to the pattern of one column of M what it should have. */
    interface Growth {

        /** From an empty pattern for column k. */
        void grow(int k, GrowingLeastSquares column);
    }

    private final int n;
    private final GrowingLeastSquares column;
    private final Growth growth;
    private int empty;

    /** @param byColumns Aᵀ, whose rows are the columns of A */
    InverseColumns(CsrMatrix byColumns, Growth growth) {
        n = byColumns.rows();
        column = new GrowingLeastSquares(byColumns);
        this.growth = growth;
    }

    CsrMatrix make() {
        var transposed = new SparseRows(n, n, 4 * n);
        for (int k = 0; k < n; k++) {
            column.start(k);
            growth.grow(k, column);
            double[] m = column.solve();
            for (int q = 0; q < column.count(); q++) {
                transposed.add(column.columns()[q], m[q]);
            }
            transposed.endRow();
            empty += column.residualNorm() >= 1 ? 1 : 0;
        }
        return transposed.toCsr().transpose();
    }

    /** About columns that A m is orthogonal to e for whatever m is. */
    String note() {
        if (empty == 0) {
            return "";
        }
        return empty + (empty == 1 ? " column of M is" : " columns of M are")
                + " zero, as the pattern has nothing better";
    }
}
