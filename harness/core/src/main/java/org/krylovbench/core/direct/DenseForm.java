package org.krylovbench.core.direct;

import java.io.IOException;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
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
        A.copyFrom(DenseMatrix.of(data).values());
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
}
