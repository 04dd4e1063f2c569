package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * The unknowns that a row of A reaches in so many steps, itself among them: where a row of Aᵏ can have entries if the
 * diagonal has. Found by breadth-first search in the graph of A, row by row, so that no power is stored.
 */
final class Neighbourhood {

    private final CsrMatrix A;
    private final int steps;
    private final int[] lastRow;
    private final int[] members;
    private int count;

    Neighbourhood(CsrMatrix A, int steps) {
        this.A = A;
        this.steps = steps;
        lastRow = new int[A.rows()];
        Arrays.fill(lastRow, -1);
        members = new int[A.rows()];
    }

    /** Finds those of row i, to be had from {@link #members} until the next call; returns how many there are. */
    int of(int i) {
        lastRow[i] = i;
        members[0] = i;
        count = 1;
        int seen = 0;
        for (int step = 0; step < steps && seen < count; step++) {
            int end = count;
            for (; seen < end; seen++) {
                visit(i, members[seen]);
            }
        }
        Arrays.sort(members, 0, count);
        return count;
    }

    private void visit(int i, int from) {
        for (int at = A.rowPointers()[from]; at < A.rowPointers()[from + 1]; at++) {
            int j = A.columnIndices()[at];
            if (lastRow[j] != i) {
                lastRow[j] = i;
                members[count++] = j;
            }
        }
    }

    /** Ascending. */
    int[] members() {
        return members;
    }
}
