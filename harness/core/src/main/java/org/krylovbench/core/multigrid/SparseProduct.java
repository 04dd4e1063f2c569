package org.krylovbench.core.multigrid;

import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.problems.CsrMatrix;

/**
 * A B of two sparse matrices, row by row with a sparse accumulator. Gustavson, ACM Trans. Math. Software 4 (1978),
 * 250–269. Cost: two flops for each pair of an entry of A and one of B that meet, and a sort of the columns of each row.
 */
final class SparseProduct {

    private final CsrMatrix A;
    private final CsrMatrix B;
    private final double[] sums;
    private final int[] lastRow;
    private int[] touched = new int[64];
    private int[] indices;
    private double[] values;
    private int stored;

    private SparseProduct(CsrMatrix A, CsrMatrix B) {
        this.A = A;
        this.B = B;
        sums = new double[B.columns()];
        lastRow = new int[B.columns()];
        Arrays.fill(lastRow, -1);
        indices = new int[A.values().length];
        values = new double[A.values().length];
    }

    /** The product, unless it has more entries than that. */
    static Optional<CsrMatrix> of(CsrMatrix A, CsrMatrix B, long most) {
        return new SparseProduct(A, B).multiply(most);
    }

    private Optional<CsrMatrix> multiply(long most) {
        int[] pointers = new int[A.rows() + 1];
        for (int i = 0; i < A.rows(); i++) {
            int count = accumulate(i);
            if ((long) stored + count > most) {
                return Optional.empty();
            }
            append(count);
            pointers[i + 1] = stored;
        }
        return Optional.of(new CsrMatrix(
                A.rows(), B.columns(), pointers, Arrays.copyOf(indices, stored), Arrays.copyOf(values, stored)));
    }

    /** Row i of the product into the accumulator; how many columns it touches. */
    private int accumulate(int i) {
        int count = 0;
        for (int a = A.rowPointers()[i]; a < A.rowPointers()[i + 1]; a++) {
            int k = A.columnIndices()[a];
            double factor = A.values()[a];
            for (int b = B.rowPointers()[k]; b < B.rowPointers()[k + 1]; b++) {
                int j = B.columnIndices()[b];
                if (lastRow[j] == i) {
                    sums[j] += factor * B.values()[b];
                } else {
                    lastRow[j] = i;
                    sums[j] = factor * B.values()[b];
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * count);
                    }
                    touched[count++] = j;
                }
            }
        }
        return count;
    }

    private void append(int count) {
        if (values.length - stored < count) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8, 1.5 * stored + count);
            indices = Arrays.copyOf(indices, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        Arrays.sort(touched, 0, count);
        for (int k = 0; k < count; k++) {
            indices[stored] = touched[k];
            values[stored++] = sums[touched[k]];
        }
    }
}
