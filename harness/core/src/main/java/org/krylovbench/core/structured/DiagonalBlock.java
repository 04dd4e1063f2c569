package org.krylovbench.core.structured;

import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** A block on the diagonal of a matrix, as a dense matrix. */
final class DiagonalBlock {

    private DiagonalBlock() {}

    /** Rows and columns {@code first .. first + size - 1}, copied. Cost: a pass over what is stored of these rows. */
    static DenseMatrix of(OperatorData data, int first, int size) {
        double[] values = new double[Math.multiplyExact(size, size)];
        if (data instanceof DenseMatrix A) {
            for (int j = 0; j < size; j++) {
                System.arraycopy(A.values(), first + (first + j) * A.rows(), values, j * size, size);
            }
            return new DenseMatrix(size, size, values);
        }
        CsrMatrix A = CsrMatrix.of(data);
        for (int i = 0; i < size; i++) {
            for (int at = A.rowPointers()[first + i]; at < A.rowPointers()[first + i + 1]; at++) {
                int j = A.columnIndices()[at] - first;
                if (j >= 0 && j < size) {
                    values[i + j * size] = A.values()[at];
                }
            }
        }
        return new DenseMatrix(size, size, values);
    }
}
