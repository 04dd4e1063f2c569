package org.krylovbench.core.multigrid;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * The matrix of one level of multigrid.
 *
 * @param A its entries
 * @param diagonal that of A, with a number that is not zero for each entry that is
 * @param symmetric whether A is, but for rounding
 */
record LevelMatrix(CsrMatrix A, double[] diagonal, boolean symmetric) {

    int size() {
        return diagonal.length;
    }

    double[] inverseDiagonal() {
        return Arrays.stream(diagonal).map(d -> 1 / d).toArray();
    }

    /** Whether no two unknowns are connected. */
    boolean isDiagonal() {
        for (int i = 0; i < size(); i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                if (A.columnIndices()[at] != i && A.values()[at] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    LevelMatrix transpose() {
        return new LevelMatrix(A.transpose(), diagonal, symmetric);
    }

    /** r ← b − A x. */
    void residual(double[] b, double[] x, double[] r) {
        int[] pointers = A.rowPointers();
        int[] indices = A.columnIndices();
        double[] values = A.values();
        for (int i = 0; i < r.length; i++) {
            double rest = b[i];
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                rest -= values[at] * x[indices[at]];
            }
            r[i] = rest;
        }
    }

    /** What it holds. */
    static long bytes(CsrMatrix A) {
        return (long) (Integer.BYTES + Double.BYTES) * A.values().length + (long) Integer.BYTES * (A.rows() + 1);
    }
}
