package org.krylovbench.core.incomplete;

import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/** The entries of a square matrix by rows, those of the diagonal always among them. */
final class StoredEntries {

    private StoredEntries() {}

    /** A itself where its diagonal is stored, else a copy; a dense matrix by what is not zero. */
    static CsrMatrix of(OperatorData data) {
        if (data.rows() != data.columns()) {
            throw new IllegalArgumentException(
                    "needs a square matrix, but this is " + data.rows() + "×" + data.columns());
        }
        return withDiagonal(CsrMatrix.of(data));
    }

    private static CsrMatrix withDiagonal(CsrMatrix A) {
        int[] pointers = new int[A.rows() + 1];
        for (int i = 0; i < A.rows(); i++) {
            int length = A.rowPointers()[i + 1] - A.rowPointers()[i];
            pointers[i + 1] = pointers[i] + length + (hasDiagonal(A, i) ? 0 : 1);
        }
        if (pointers[A.rows()] == A.values().length) {
            return A;
        }
        int[] indices = new int[pointers[A.rows()]];
        double[] values = new double[pointers[A.rows()]];
        for (int i = 0; i < A.rows(); i++) {
            int to = pointers[i];
            boolean missing = !hasDiagonal(A, i);
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                if (missing && A.columnIndices()[at] > i) {
                    indices[to++] = i;
                    missing = false;
                }
                indices[to] = A.columnIndices()[at];
                values[to++] = A.values()[at];
            }
            if (missing) {
                indices[to] = i;
            }
        }
        return new CsrMatrix(A.rows(), A.columns(), pointers, indices, values);
    }

    private static boolean hasDiagonal(CsrMatrix A, int i) {
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            if (A.columnIndices()[at] >= i) {
                return A.columnIndices()[at] == i;
            }
        }
        return false;
    }
}
