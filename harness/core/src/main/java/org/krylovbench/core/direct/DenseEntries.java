package org.krylovbench.core.direct;

import java.io.IOException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.OperatorData;

/** All entries of any A by columns, zeros included: of an operator without entries by as many products as it has columns. */
final class DenseEntries {

    private DenseEntries() {}

    /** Why there is no room for the singular value decomposition of A on the host; empty, if there is. */
    static String obstacle(OperatorData data) {
        double entries = (double) data.rows() * data.columns();
        double vectors = (double) Math.min(data.rows(), data.columns()) * ((double) data.rows() + data.columns());
        double bytes = Double.BYTES * (2 * entries + 2 * vectors); // A and a copy, U and V and what they are made from
        try {
            Heap.require(
                    entries,
                    bytes,
                    "the singular value decomposition of a dense " + data.rows() + "×" + data.columns() + " matrix");
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        return "";
    }

    /** The entries by columns; those of a dense matrix itself, which are not to be changed. */
    static double[] of(OperatorData data) {
        if (data instanceof DenseMatrix dense) {
            return dense.values();
        }
        int m = data.rows();
        int n = data.columns();
        double[] entries = new double[Math.multiplyExact(m, n)];
        if (data instanceof CsrMatrix sparse) {
            for (int i = 0; i < m; i++) {
                for (int at = sparse.rowPointers()[i]; at < sparse.rowPointers()[i + 1]; at++) {
                    entries[i + sparse.columnIndices()[at] * m] = sparse.values()[at];
                }
            }
            return entries;
        }
        HostMap A = data.onHost();
        double[] unit = new double[n];
        double[] column = new double[m];
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            A.apply(unit, column);
            System.arraycopy(column, 0, entries, j * m, m);
            unit[j] = 0;
        }
        return entries;
    }
}
