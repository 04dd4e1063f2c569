package org.krylovbench.core.structured;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/** Rows of a sparse matrix. Cost of a window: the entries of its rows, and the matrix that is made. */
final class SparseWindow implements RowWindow {

    private final CsrMatrix A;
    private final int[] places;
    private int[] touched = new int[16];
    private int count;

    SparseWindow(CsrMatrix A) {
        this.A = A;
        places = new int[A.columns()];
        Arrays.fill(places, -1);
    }

    @Override
    public DenseMatrix transposed(int first, int last) {
        for (int k = 0; k < count; k++) {
            places[touched[k]] = -1;
        }
        count = 0;
        for (int at = A.rowPointers()[first]; at < A.rowPointers()[last + 1]; at++) {
            touch(A.columnIndices()[at]);
        }
        double[] values = new double[Math.multiplyExact(count, last - first + 1)];
        for (int i = first; i <= last; i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                values[(i - first) * count + places[A.columnIndices()[at]]] = A.values()[at];
            }
        }
        return new DenseMatrix(count, last - first + 1, values);
    }

    private void touch(int column) {
        if (places[column] >= 0) {
            return;
        }
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        places[column] = count;
        touched[count++] = column;
    }

    @Override
    public int height() {
        return count;
    }

    @Override
    public int place(int column) {
        return places[column];
    }
}
