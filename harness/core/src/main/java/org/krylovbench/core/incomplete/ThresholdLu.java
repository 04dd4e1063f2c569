package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * A ≈ (I + L) D (I + U) without the entries that are small and without those beyond the p largest of a row: Saad (2003),
 * Algorithm 10.6, ILUT(p, τ).
 */
final class ThresholdLu {

    private final CsrMatrix A;
    private final double tolerance;
    private final int fill;
    private final Pivots pivots;
    private final GrowingRows lower;
    private final GrowingRows upper;
    private final double[] inverse;
    private final double[] w;
    private final int[] row; // the last row that had an entry in this column
    private final int[] pending; // a heap of columns yet to be eliminated, the least on top
    private final int[] left;
    private final int[] right;
    private int heap;
    private int rightCount;

    private ThresholdLu(CsrMatrix A, double tolerance, int fill, Pivots pivots) {
        int n = A.rows();
        this.A = A;
        this.tolerance = tolerance;
        this.fill = fill;
        this.pivots = pivots;
        lower = new GrowingRows(n, A.values().length);
        upper = new GrowingRows(n, A.values().length);
        inverse = new double[n];
        w = new double[n];
        row = new int[n];
        pending = new int[n];
        left = new int[n];
        right = new int[n];
    }

    /**
     * @param tolerance τ, relative to the 2-norm of the row of A
     * @param fill p, for L and for U each
     */
    static Factors of(CsrMatrix A, double tolerance, int fill, Pivots pivots) {
        return new ThresholdLu(A, tolerance, fill, pivots).factors();
    }

    private Factors factors() {
        Arrays.fill(row, -1);
        for (int i = 0; i < A.rows(); i++) {
            double least = tolerance * start(i); // τᵢ = τ ‖aᵢ‖₂
            double magnitude = Math.abs(w[i]);
            int leftCount = 0;
            while (heap > 0) {
                int k = pop();
                double diagonal = w[i];
                double factor = w[k];
                w[k] = factor * inverse[k]; // lᵢₖ = wₖ / uₖₖ
                if (!(Math.abs(w[k]) < least)) { // NaN too, for the pivot to show
                    left[leftCount++] = k;
                    eliminate(i, k, factor);
                    magnitude += Math.abs(diagonal - w[i]);
                }
            }
            inverse[i] = 1 / pivots.accept(i, w[i], magnitude);
            keep(lower, left, leftCount, 1);
            keep(upper, right, dropSmall(least), inverse[i]);
        }
        return new Factors(lower.toCsr(), inverse, upper.toCsr());
    }

    /** w ← aᵢ; returns its norm. */
    private double start(int i) {
        heap = 0;
        rightCount = 0;
        double sum = 0;
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            double entry = A.values()[at];
            add(i, A.columnIndices()[at], entry);
            sum += entry * entry;
        }
        return Math.sqrt(sum);
    }

    /** w ← w − lᵢₖ uₖ. */
    private void eliminate(int i, int k, double factor) {
        for (int at = upper.pointers[k]; at < upper.pointers[k + 1]; at++) {
            int j = upper.indices[at];
            double update = factor * upper.values[at];
            if (row[j] == i) {
                w[j] -= update;
            } else {
                add(i, j, -update);
            }
        }
    }

    private void add(int i, int j, double entry) {
        row[j] = i;
        w[j] = entry;
        if (j < i) {
            push(j);
        } else if (j > i) {
            right[rightCount++] = j;
        }
    }

    private int dropSmall(double least) {
        int count = 0;
        for (int k = 0; k < rightCount; k++) {
            if (!(Math.abs(w[right[k]]) < least)) {
                right[count++] = right[k];
            }
        }
        return count;
    }

    private void keep(GrowingRows rows, int[] columns, int count, double scale) {
        int kept = Largest.select(columns, count, w, fill);
        for (int k = 0; k < kept; k++) {
            rows.add(columns[k], w[columns[k]] * scale);
        }
        rows.endRow();
    }

    private void push(int j) {
        int at = heap++;
        while (at > 0 && pending[(at - 1) >>> 1] > j) {
            pending[at] = pending[(at - 1) >>> 1];
            at = (at - 1) >>> 1;
        }
        pending[at] = j;
    }

    private int pop() {
        int least = pending[0];
        int last = pending[--heap];
        int at = 0;
        for (int child = 1; child < heap; child = 2 * at + 1) {
            if (child + 1 < heap && pending[child + 1] < pending[child]) {
                child++;
            }
            if (pending[child] >= last) {
                break;
            }
            pending[at] = pending[child];
            at = child;
        }
        pending[at] = last;
        return least;
    }
}
