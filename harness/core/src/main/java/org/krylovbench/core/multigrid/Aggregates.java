package org.krylovbench.core.multigrid;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * Disjoint sets of strongly connected unknowns, each of which becomes one unknown of the coarser level. An unknown without
 * strong connections is in none. Vaněk, Mandel and Brezina (1996), Algorithm 5.1, in three passes over the entries.
 *
 * @param count how many sets
 * @param of the set that each unknown is in, or {@link #NONE}
 */
record Aggregates(int count, int[] of) {

    static final int NONE = -1;

    /** By the off-diagonal entries of a matrix that holds the strong connections only. */
    static Aggregates of(CsrMatrix strong) {
        int[] pointers = strong.rowPointers();
        int[] indices = strong.columnIndices();
        int[] set = new int[strong.rows()];
        Arrays.fill(set, NONE);
        int count = 0;
        for (int i = 0; i < set.length; i++) { // neighbourhoods of which nothing is taken yet
            if (isFree(strong, set, i) && pointers[i + 1] - pointers[i] > 1) {
                for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                    set[indices[at]] = count;
                }
                count++;
            }
        }
        int[] first = set.clone();
        for (int i = 0; i < set.length; i++) { // what is connected with one of them joins it
            for (int at = pointers[i]; at < pointers[i + 1] && set[i] == NONE; at++) {
                set[i] = first[indices[at]];
            }
        }
        for (int i = 0; i < set.length; i++) { // what is left, with its neighbours that are left
            if (set[i] == NONE && pointers[i + 1] - pointers[i] > 1) {
                for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                    if (set[indices[at]] == NONE) {
                        set[indices[at]] = count;
                    }
                }
                count++;
            }
        }
        return new Aggregates(count, set);
    }

    private static boolean isFree(CsrMatrix strong, int[] set, int i) {
        for (int at = strong.rowPointers()[i]; at < strong.rowPointers()[i + 1]; at++) {
            if (set[strong.columnIndices()[at]] != NONE) {
                return false;
            }
        }
        return true;
    }
}
