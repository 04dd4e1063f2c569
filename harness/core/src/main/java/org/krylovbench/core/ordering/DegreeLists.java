package org.krylovbench.core.ordering;

import java.util.Arrays;

/** Vertices by their degrees, in one list for each degree: all operations take constant time but for the search of the least. */
final class DegreeLists {

    private final int[] first;
    private final int[] next;
    private final int[] previous;
    private int least;

    DegreeLists(int n) {
        first = new int[n];
        next = new int[n];
        previous = new int[n];
        Arrays.fill(first, -1);
    }

    void insert(int i, int degree) {
        next[i] = first[degree];
        previous[i] = -1;
        if (next[i] != -1) {
            previous[next[i]] = i;
        }
        first[degree] = i;
        least = Math.min(least, degree);
    }

    void remove(int i, int degree) {
        if (previous[i] == -1) {
            first[degree] = next[i];
        } else {
            next[previous[i]] = next[i];
        }
        if (next[i] != -1) {
            previous[next[i]] = previous[i];
        }
    }

    /** Takes out one of the least degree; there must be one. */
    int removeLeast() {
        while (first[least] == -1) {
            least++;
        }
        int i = first[least];
        remove(i, least);
        return i;
    }
}
