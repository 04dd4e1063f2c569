package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * A ≈ R Rᵀ column by column, without the entries that are small and without those beyond the largest of a column: Lin and
 * Moré (1999), Algorithm 2.1, with the threshold of MATLAB's {@code ichol}. Of A it reads the upper triangle.
 */
final class ThresholdCholesky {

    private static final int NONE = -1;

    private final CsrMatrix A;
    private final double tolerance;
    private final int fill;
    private final Pivots pivots;
    private final GrowingRows columns;
    private final double[] inverse;
    private final double[] w;
    private final int[] column; // the last one that had an entry in this row
    private final int[] below;
    private final int[] next; // entry of each column that is the first not used yet
    private final int[] head; // a column whose next entry is in this row, and in follower another one
    private final int[] follower;
    private int count;

    private ThresholdCholesky(CsrMatrix A, double tolerance, int fill, Pivots pivots) {
        int n = A.rows();
        this.A = A;
        this.tolerance = tolerance;
        this.fill = fill;
        this.pivots = pivots;
        columns = new GrowingRows(n, A.values().length);
        inverse = new double[n];
        w = new double[n];
        column = new int[n];
        below = new int[n];
        next = new int[n];
        head = new int[n];
        follower = new int[n];
    }

    /**
     * @param tolerance τ: what is dropped is less than that times the 1-norm of the column of A from the diagonal down
     * @param fill how many more entries a column may have than that of A
     */
    static Factors.Cholesky of(CsrMatrix A, double tolerance, int fill, Pivots pivots) {
        return new ThresholdCholesky(A, tolerance, fill, pivots).factors();
    }

    private Factors.Cholesky factors() {
        Arrays.fill(column, NONE);
        Arrays.fill(head, NONE);
        for (int j = 0; j < A.rows(); j++) {
            double least = tolerance * start(j);
            int most = (int) Math.min(Integer.MAX_VALUE, (long) count + fill);
            double magnitude = Math.abs(w[j]);
            int after;
            for (int k = head[j]; k != NONE; k = after) {
                after = follower[k];
                magnitude += update(j, k);
            }
            inverse[j] = 1 / Math.sqrt(pivots.accept(j, w[j], magnitude));
            keep(j, least, most);
            await(j, columns.pointers[j]);
        }
        return rows();
    }

    /** w ← the column of A from the diagonal down; returns its 1-norm. */
    private double start(int j) {
        count = 0;
        double sum = 0;
        for (int at = A.rowPointers()[j]; at < A.rowPointers()[j + 1]; at++) {
            int i = A.columnIndices()[at];
            if (i >= j) {
                w[i] = A.values()[at];
                sum += Math.abs(w[i]);
                column[i] = j;
                if (i > j) {
                    below[count++] = i;
                }
            }
        }
        return sum;
    }

    /** w ← w − rₖ rⱼₖ from row j down; returns what the diagonal lost. */
    private double update(int j, int k) {
        int at = next[k];
        double factor = columns.values[at];
        double loss = factor * factor;
        w[j] -= loss;
        await(k, at + 1);
        for (at++; at < columns.pointers[k + 1]; at++) {
            int i = columns.indices[at];
            double update = columns.values[at] * factor;
            if (column[i] == j) {
                w[i] -= update;
            } else {
                column[i] = j;
                w[i] = -update;
                below[count++] = i;
            }
        }
        return loss;
    }

    private void keep(int j, double least, int most) {
        int large = 0;
        for (int k = 0; k < count; k++) {
            if (!(Math.abs(w[below[k]]) < least)) { // NaN too, for the pivot to show
                below[large++] = below[k];
            }
        }
        int kept = Largest.select(below, large, w, most);
        for (int k = 0; k < kept; k++) {
            columns.add(below[k], w[below[k]] * inverse[j]);
        }
        columns.endRow();
    }

    /** Has column k wait for the row of its entry {@code at}. */
    private void await(int k, int at) {
        next[k] = at;
        if (at < columns.pointers[k + 1]) {
            int i = columns.indices[at];
            follower[k] = head[i];
            head[i] = k;
        }
    }

    /** R = D (I + N) by rows. */
    private Factors.Cholesky rows() {
        CsrMatrix strict = columns.toCsr().transpose();
        for (int i = 0; i < strict.rows(); i++) {
            for (int at = strict.rowPointers()[i]; at < strict.rowPointers()[i + 1]; at++) {
                strict.values()[at] *= inverse[i];
            }
        }
        return new Factors.Cholesky(strict, inverse);
    }
}
