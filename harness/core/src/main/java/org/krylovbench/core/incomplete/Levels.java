package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * The rows of a triangular matrix by levels: those of a level need only unknowns of levels before, and can be solved for
 * together. Anderson and Saad (1989); Saad (2003), section 11.6.2.
 *
 * @param order the rows, level by level, as substitution meets them in each
 * @param starts of each level in the order, and where the last ends
 */
record Levels(int[] order, int[] starts) {

    /** Those of a strictly triangular matrix. Cost: a pass over its entries, and a sort by counting. */
    static Levels of(CsrMatrix strict, boolean lower) {
        int n = strict.rows();
        int[] level = new int[n];
        int count = 0;
        for (int k = 0; k < n; k++) {
            int i = lower ? k : n - 1 - k;
            int last = -1;
            for (int at = strict.rowPointers()[i]; at < strict.rowPointers()[i + 1]; at++) {
                last = Math.max(last, level[strict.columnIndices()[at]]);
            }
            level[i] = last + 1;
            count = Math.max(count, last + 2);
        }
        int[] starts = new int[count + 1];
        for (int i = 0; i < n; i++) {
            starts[level[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, count);
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            int i = lower ? k : n - 1 - k;
            order[next[level[i]]++] = i;
        }
        return new Levels(order, starts);
    }

    /** How many there are. */
    int count() {
        return starts.length - 1;
    }

    /** The rows of a level, on average. */
    double meanWidth() {
        return (double) order.length / count();
    }
}
