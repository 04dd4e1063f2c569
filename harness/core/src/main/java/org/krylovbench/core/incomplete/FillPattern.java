package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;

/**
 * Where incomplete factors by levels have entries: those of A have level 0, and one that elimination makes of (i, k) and
 * (k, j) has level lev(i, k) + lev(k, j) + 1; those up to a level are kept. Saad (2003), section 10.3.3; Watts (1981).
 *
 * @param lower row pointers of the part strictly below the diagonal
 * @param lowerIndices its columns, ascending
 * @param upper row pointers of the part strictly above the diagonal
 * @param upperIndices its columns, ascending
 */
record FillPattern(int[] lower, int[] lowerIndices, int[] upper, int[] upperIndices) {

    /**
     * The pattern for a matrix that has its diagonal stored. Cost: for level 0 a pass, else as many steps as the
     * factorisation has, and those to find the places in sorted lists.
     */
    static FillPattern of(CsrMatrix A, int level) {
        return level == 0 ? of(A) : new Rows(A, level).pattern();
    }

    private static FillPattern of(CsrMatrix A) {
        int n = A.rows();
        int[] pointers = A.rowPointers();
        int[] columns = A.columnIndices();
        int[] lower = new int[n + 1];
        int[] upper = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int diagonal = pointers[i];
            while (columns[diagonal] < i) {
                diagonal++;
            }
            lower[i + 1] = lower[i] + diagonal - pointers[i];
            upper[i + 1] = upper[i] + pointers[i + 1] - diagonal - 1;
        }
        int[] below = new int[lower[n]];
        int[] above = new int[upper[n]];
        for (int i = 0; i < n; i++) {
            int at = pointers[i];
            for (int l = lower[i]; l < lower[i + 1]; l++) {
                below[l] = columns[at++];
            }
            at++; // the diagonal
            for (int u = upper[i]; u < upper[i + 1]; u++) {
                above[u] = columns[at++];
            }
        }
        return new FillPattern(lower, below, upper, above);
    }

    /** Finds the pattern row by row; that of the current row is a list of columns, each with the next and its level. */
    private static final class Rows {

        private final CsrMatrix A;
        private final int n;
        private final int most;
        private final int[] next;
        private final int[] level;
        private final int[] row;
        private final int[] lower;
        private final int[] upper;
        private int[] lowerIndices;
        private int[] upperIndices;
        private int[] upperLevels;

        Rows(CsrMatrix A, int most) {
            this.A = A;
            this.n = A.rows();
            this.most = most;
            next = new int[n + 1];
            level = new int[n];
            row = new int[n];
            Arrays.fill(row, -1);
            lower = new int[n + 1];
            upper = new int[n + 1];
            lowerIndices = new int[A.values().length];
            upperIndices = new int[A.values().length];
            upperLevels = new int[A.values().length];
        }

        FillPattern pattern() {
            for (int i = 0; i < n; i++) {
                int first = start(i);
                for (int k = first; k < i; k = next[k]) {
                    merge(i, k);
                }
                keep(i, first);
            }
            return new FillPattern(
                    lower, Arrays.copyOf(lowerIndices, lower[n]), upper, Arrays.copyOf(upperIndices, upper[n]));
        }

        /** The row of A; returns its first column. */
        private int start(int i) {
            int start = A.rowPointers()[i];
            int end = A.rowPointers()[i + 1];
            for (int at = start; at < end; at++) {
                int j = A.columnIndices()[at];
                row[j] = i;
                level[j] = 0;
                next[j] = at + 1 < end ? A.columnIndices()[at + 1] : n;
            }
            return A.columnIndices()[start];
        }

        /** What the elimination of (i, k) by row k adds. */
        private void merge(int i, int k) {
            int before = k;
            for (int at = upper[k]; at < upper[k + 1]; at++) {
                int fill = level[k] + upperLevels[at] + 1;
                if (fill > most) {
                    continue;
                }
                int j = upperIndices[at];
                if (row[j] == i) {
                    level[j] = Math.min(level[j], fill);
                } else {
                    while (next[before] < j) {
                        before = next[before];
                    }
                    next[j] = next[before];
                    next[before] = j;
                    row[j] = i;
                    level[j] = fill;
                }
            }
        }

        private void keep(int i, int first) {
            int l = lower[i];
            int k = first;
            for (; k < i; k = next[k]) {
                if (l == lowerIndices.length) {
                    lowerIndices = longer(lowerIndices);
                }
                lowerIndices[l++] = k;
            }
            int u = upper[i];
            for (k = next[i]; k < n; k = next[k]) {
                if (u == upperIndices.length) {
                    upperIndices = longer(upperIndices);
                    upperLevels = Arrays.copyOf(upperLevels, upperIndices.length);
                }
                upperIndices[u] = k;
                upperLevels[u++] = level[k];
            }
            lower[i + 1] = l;
            upper[i + 1] = u;
        }

        private static int[] longer(int[] array) {
            int most = Integer.MAX_VALUE - 8;
            if (array.length == most) {
                throw FactorizationException.tooLarge(most);
            }
            return Arrays.copyOf(array, (int) Math.min(most, 1.5 * array.length + 16));
        }
    }
}
