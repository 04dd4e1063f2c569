package org.krylovbench.core.direct;

import java.io.IOException;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.HostMap;
import org.krylovbench.problems.OperatorData;

/** A of any kind as a dense matrix: by its entries where they are at hand, else column by column from unit vectors. */
final class DenseForm {

    private DenseForm() {}

    /**
     * A in borrowed memory.
     *
     * @param matrices of the size of A that there are on the heap when there are most, with all that factors take
     * @throws IOException if these do not fit
     */
    static Matrix of(OperatorData data, Workspace work, int matrices) throws IOException {
        require(data, matrices);
        Matrix A = work.matrix("A", data.rows(), data.columns());
        A.copyFrom(byColumns(data));
        return A;
    }

    private static void require(OperatorData data, int matrices) throws IOException {
        double entries = (double) data.rows() * data.columns();
        String alternative =
                data instanceof CsrMatrix && data.rows() == data.columns() ? " (sparse-lu needs less)" : "";
        Heap.require(
                entries,
                matrices * Double.BYTES * entries,
                "a dense " + data.rows() + "×" + data.columns() + " matrix with its factors" + alternative);
    }

    private static double[] byColumns(OperatorData data) {
        if (data instanceof DenseMatrix dense) {
            return dense.values();
        }
        double[] entries = new double[data.rows() * data.columns()];
        if (data instanceof CsrMatrix sparse) {
            scatter(sparse, entries);
        } else {
            multiply(data.onHost(), entries);
        }
        return entries;
    }

    private static void scatter(CsrMatrix a, double[] entries) {
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                entries[i + a.columnIndices()[at] * a.rows()] = a.values()[at];
            }
        }
    }

    private static void multiply(HostMap map, double[] entries) {
        double[] unit = new double[map.columns()];
        double[] column = new double[map.rows()];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = 1;
            map.apply(unit, column); // A eⱼ
            unit[j] = 0;
            System.arraycopy(column, 0, entries, j * column.length, column.length);
        }
    }
}
