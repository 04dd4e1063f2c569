package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * A square matrix whose unknowns and equations have been put into another order: B = A(p, p).
 *
 * @param order p, in which B's unknown k is A's p(k)
 * @param B by compressed columns, as EJML has it
 */
record Reordered(int[] order, DMatrixSparseCSC B) {

    /**
     * Reorders the entries of a matrix.
     *
     * @throws IOException if the memory cannot hold what the order is made from
     */
    static Reordered of(OperatorData data, Ordering ordering) throws IOException {
        CsrMatrix a = CsrMatrix.of(data);
        if (!Arrays.stream(a.values()).allMatch(Double::isFinite)) {
            throw FactorizationException.notFinite();
        }
        int[] order = ordering.of(a);
        return new Reordered(order, byColumns(a.transpose(), order));
    }

    private static DMatrixSparseCSC byColumns(CsrMatrix transpose, int[] order) {
        int n = order.length;
        int[] place = new int[n];
        for (int k = 0; k < n; k++) {
            place[order[k]] = k;
        }
        var B = new DMatrixSparseCSC(n, n, transpose.values().length);
        for (int k = 0; k < n; k++) {
            int j = order[k];
            for (int at = transpose.rowPointers()[j]; at < transpose.rowPointers()[j + 1]; at++) {
                B.nz_rows[B.nz_length] = place[transpose.columnIndices()[at]];
                B.nz_values[B.nz_length++] = transpose.values()[at];
            }
            B.col_idx[k + 1] = B.nz_length;
        }
        return B;
    }

    /** y(p), on the host. */
    double[] reorder(Vector y) {
        double[] given = new double[order.length];
        y.copyTo(given);
        double[] reordered = new double[order.length];
        Arrays.setAll(reordered, k -> given[order[k]]);
        return reordered;
    }

    /** Undoes {@link #reorder}. */
    void restore(double[] reordered, Vector x) {
        double[] entries = new double[order.length];
        for (int k = 0; k < entries.length; k++) {
            entries[order[k]] = reordered[k];
        }
        x.copyFrom(entries);
    }
}
