package org.krylovbench.core.ordering;

import java.io.IOException;
import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;

/**
 * An undirected graph without loops, by lists of neighbours.
 *
 * @param starts of the lists, and the end of the last
 * @param neighbours one list after the other, each in any order and without duplicates
 */
record Graph(int[] starts, int[] neighbours) {

    /** Number of vertices. */
    int size() {
        return starts.length - 1;
    }

    int degree(int i) {
        return starts[i + 1] - starts[i];
    }

    /** Those that are joined to i, as a new array. */
    int[] neighbours(int i) {
        return Arrays.copyOfRange(neighbours, starts[i], starts[i + 1]);
    }

    /** That of A + Aᵀ, as if nothing cancelled. */
    static Graph ofSum(CsrMatrix a) {
        CsrMatrix transpose = a.transpose();
        var lists = new Lists(a.rows(), 2 * a.values().length);
        for (int i = 0; i < a.rows(); i++) {
            lists.begin(i);
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                lists.add(a.columnIndices()[at]);
            }
            for (int at = transpose.rowPointers()[i]; at < transpose.rowPointers()[i + 1]; at++) {
                lists.add(transpose.columnIndices()[at]);
            }
            lists.end(i);
        }
        return lists.graph();
    }

    /**
     * That of AᵀA, as if nothing cancelled: columns are joined by a row that has entries in both. Rows with very many
     * entries are left out, as they would join all.
     *
     * @throws IOException if it has too many edges for the memory
     */
    static Graph ofNormal(CsrMatrix a) throws IOException {
        int full = many(a.columns());
        double most = 0;
        for (int i = 0; i < a.rows(); i++) {
            double length = a.rowPointers()[i + 1] - a.rowPointers()[i];
            most += length > full ? 0 : length * length;
        }
        Heap.require(most, 2 * Integer.BYTES * most, "the pattern of AᵀA");
        CsrMatrix transpose = a.transpose();
        var lists = new Lists(a.columns(), (int) most);
        for (int j = 0; j < a.columns(); j++) {
            lists.begin(j);
            for (int in = transpose.rowPointers()[j]; in < transpose.rowPointers()[j + 1]; in++) {
                int i = transpose.columnIndices()[in];
                int end = a.rowPointers()[i + 1];
                if (end - a.rowPointers()[i] <= full) {
                    for (int at = a.rowPointers()[i]; at < end; at++) {
                        lists.add(a.columnIndices()[at]);
                    }
                }
            }
            lists.end(j);
        }
        return lists.graph();
    }

    /** From how many on a row counts as full, by the rule of Davis, Gilbert, Larimore and Ng (2004), section 4. */
    static int many(int n) {
        return (int) Math.max(16, 10 * Math.sqrt(n));
    }

    /** Lists in the making. */
    private static final class Lists {

        private final int[] starts;
        private final int[] neighbours;
        private final int[] lastSeen;
        private int count;
        private int vertex;

        Lists(int n, int most) {
            starts = new int[n + 1];
            neighbours = new int[most];
            lastSeen = new int[n];
            Arrays.fill(lastSeen, -1);
        }

        void begin(int i) {
            vertex = i;
            lastSeen[i] = i; // no loops
        }

        void add(int j) {
            if (lastSeen[j] != vertex) {
                lastSeen[j] = vertex;
                neighbours[count++] = j;
            }
        }

        void end(int i) {
            starts[i + 1] = count;
        }

        Graph graph() {
            return new Graph(starts, Arrays.copyOf(neighbours, count));
        }
    }
}
