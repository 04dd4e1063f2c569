package org.krylovbench.core.reconstruct;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * A matrix row by row, on the host. Of a dense one it makes a copy that takes half as much memory again.
 *
 * @param A the same matrix; stored zeros are possible
 */
record Rows(CsrMatrix A) {

    static Rows of(OperatorData data) {
        if (data instanceof CsrMatrix sparse) {
            return new Rows(sparse);
        }
        if (data instanceof DenseMatrix dense) {
            return new Rows(byRows(dense));
        }
        throw new IllegalArgumentException(
                "needs the entries of A, which a " + data.getClass().getSimpleName() + " does not have at hand");
    }

    private static CsrMatrix byRows(DenseMatrix dense) {
        int m = dense.rows();
        int n = dense.columns();
        int[] pointers = new int[m + 1];
        int[] indices = new int[m * n];
        double[] values = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                indices[i * n + j] = j;
                values[i * n + j] = dense.get(i, j);
            }
            pointers[i + 1] = (i + 1) * n;
        }
        return new CsrMatrix(m, n, pointers, indices, values);
    }

    /** aᵢᵀ x. */
    double dot(int i, double[] x) {
        double sum = 0;
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            sum += A.values()[at] * x[A.columnIndices()[at]];
        }
        return sum;
    }

    /** x ← x + α aᵢ. */
    void axpy(double alpha, int i, double[] x) {
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            x[A.columnIndices()[at]] += alpha * A.values()[at];
        }
    }

    /** The entries of x that row i touches ← their positive part. */
    void clip(int i, double[] x) {
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            int j = A.columnIndices()[at];
            x[j] = Math.max(x[j], 0);
        }
    }

    /** ‖aᵢ‖² of each row. */
    double[] squaredNorms() {
        double[] ones = new double[A.columns()];
        Arrays.fill(ones, 1);
        return squaredNorms(ones);
    }

    /** Σⱼ sⱼ aᵢⱼ² of each row. */
    double[] squaredNorms(double[] s) {
        double[] norms = new double[A.rows()];
        for (int i = 0; i < norms.length; i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                norms[i] += s[A.columnIndices()[at]] * A.values()[at] * A.values()[at];
            }
        }
        return norms;
    }

    /** Σⱼ |aᵢⱼ| of each row. */
    double[] absoluteRowSums() {
        double[] sums = new double[A.rows()];
        for (int i = 0; i < sums.length; i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                sums[i] += Math.abs(A.values()[at]);
            }
        }
        return sums;
    }

    /** Σᵢ |aᵢⱼ| of each column. */
    double[] absoluteColumnSums() {
        double[] sums = new double[A.columns()];
        for (int at = 0; at < A.values().length; at++) {
            sums[A.columnIndices()[at]] += Math.abs(A.values()[at]);
        }
        return sums;
    }

    /** How many entries of each column are not zero. */
    double[] columnCounts() {
        double[] counts = new double[A.columns()];
        for (int at = 0; at < A.values().length; at++) {
            counts[A.columnIndices()[at]] += A.values()[at] == 0 ? 0 : 1;
        }
        return counts;
    }
}
