package org.krylovbench.core.precondition;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * Breadth-first search in the graph of A + Aᵀ, of a node's neighbours those with few neighbours first. Cuthill and McKee
 * (1969). Cost: a few searches, each a pass over A and Aᵀ.
 */
final class CuthillMcKee {

    private final int n;
    private final CsrMatrix[] directions;
    private final int[] degree;
    private final int[] order;
    private final int[] distance;
    private final int[] search; // which met the node last
    private final boolean[] placed;
    private final long[] neighbours; // degree and number, so that sorting orders them
    private int searches;

    CuthillMcKee(CsrMatrix A) {
        n = A.rows();
        directions = new CsrMatrix[] {A, A.transpose()};
        degree = new int[n];
        order = new int[n];
        distance = new int[n];
        search = new int[n];
        placed = new boolean[n];
        neighbours = new long[n];
        for (CsrMatrix edges : directions) {
            Arrays.setAll(degree, i -> degree[i] + edges.rowPointers()[i + 1] - edges.rowPointers()[i]);
        }
    }

    /** The nodes in the order in which they are to be numbered. */
    int[] reversed() {
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (!placed[i]) {
                start = component(i, start);
            }
        }
        for (int i = 0; i < n / 2; i++) {
            int other = order[i];
            order[i] = order[n - 1 - i];
            order[n - 1 - i] = other;
        }
        return order;
    }

    /** Places all that hang together with a node, from {@code start} on; returns the next free place. */
    private int component(int node, int start) {
        int end = search(node, start);
        int depth = -1;
        while (distance[order[end - 1]] > depth) { // from an end of the longest way so far: George and Liu (1979)
            depth = distance[order[end - 1]];
            end = search(leastDegreeOfLast(start, end), start);
        }
        for (int k = start; k < end; k++) {
            placed[order[k]] = true;
        }
        return end;
    }

    private int leastDegreeOfLast(int start, int end) {
        int least = order[end - 1];
        for (int k = end - 1; k >= start && distance[order[k]] == distance[order[end - 1]]; k--) {
            if (degree[order[k]] < degree[least]) {
                least = order[k];
            }
        }
        return least;
    }

    private int search(int root, int start) {
        searches++;
        order[start] = root;
        search[root] = searches;
        distance[root] = 0;
        int end = start + 1;
        for (int k = start; k < end; k++) {
            int count = newNeighbours(order[k]);
            Arrays.sort(neighbours, 0, count);
            for (int c = 0; c < count; c++) {
                order[end] = (int) neighbours[c];
                distance[order[end++]] = distance[order[k]] + 1;
            }
        }
        return end;
    }

    private int newNeighbours(int i) {
        int count = 0;
        for (CsrMatrix edges : directions) {
            for (int at = edges.rowPointers()[i]; at < edges.rowPointers()[i + 1]; at++) {
                int j = edges.columnIndices()[at];
                if (search[j] != searches) {
                    search[j] = searches;
                    neighbours[count++] = (long) degree[j] << Integer.SIZE | j;
                }
            }
        }
        return count;
    }
}
