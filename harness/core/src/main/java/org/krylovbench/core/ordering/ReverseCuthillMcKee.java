package org.krylovbench.core.ordering;

import java.util.Arrays;

/**
 * An order that keeps entries near the diagonal: breadth first from a vertex at the edge of the graph, neighbours of few
 * first, then all in reverse. A. George, J. Liu, Computer Solution of Large Sparse Positive Definite Systems (1981), chapter
 * 4; the vertex is found as in section 4.3.
 */
final class ReverseCuthillMcKee {

    private final Graph graph;
    private final int[] order;

    /** In which search the vertex was last reached; −1 once it has its place. */
    private final int[] reached;

    private int search;

    private ReverseCuthillMcKee(Graph graph) {
        this.graph = graph;
        order = new int[graph.size()];
        reached = new int[graph.size()];
    }

    static int[] of(Graph graph) {
        return new ReverseCuthillMcKee(graph).order();
    }

    private int[] order() {
        int n = graph.size();
        int end = 0;
        for (int i = 0; i < n; i++) {
            if (reached[i] != -1) {
                end = component(edge(i, end), end);
            }
        }
        for (int i = 0; i < n / 2; i++) {
            int other = order[n - 1 - i];
            order[n - 1 - i] = order[i];
            order[i] = other;
        }
        return order;
    }

    /** Orders the component of this vertex from this place on, and returns where it ends. */
    private int component(int root, int start) {
        Levels levels = levels(root, start);
        for (int at = start; at < levels.end(); at++) {
            reached[order[at]] = -1;
        }
        return levels.end();
    }

    /** A vertex of the same component from which the farthest is about as far as from any. */
    private int edge(int from, int start) {
        int root = from;
        Levels levels = levels(root, start);
        while (true) {
            int candidate = order[levels.last()];
            for (int at = levels.last(); at < levels.end(); at++) {
                candidate = graph.degree(order[at]) < graph.degree(candidate) ? order[at] : candidate;
            }
            Levels farther = levels(candidate, start);
            if (farther.height() <= levels.height()) {
                return root;
            }
            root = candidate;
            levels = farther;
        }
    }

    /** @param last where the last level starts */
    private record Levels(int height, int last, int end) {}

    /** Breadth first into the order, from this place on. */
    private Levels levels(int root, int start) {
        search++;
        order[start] = root;
        reached[root] = search;
        int height = 0;
        int level = start;
        int end = start + 1;
        while (true) {
            int next = end;
            for (int at = level; at < next; at++) {
                end = appendNeighbours(order[at], end);
            }
            if (end == next) {
                return new Levels(height, level, end);
            }
            level = next;
            height++;
        }
    }

    private int appendNeighbours(int i, int start) {
        int end = start;
        for (int at = graph.starts()[i]; at < graph.starts()[i + 1]; at++) {
            int j = graph.neighbours()[at];
            if (reached[j] != search) { // of a component without a place, none has one
                reached[j] = search;
                order[end++] = j;
            }
        }
        sortByDegree(start, end);
        return end;
    }

    private void sortByDegree(int start, int end) {
        long[] keys = new long[end - start];
        Arrays.setAll(keys, k -> (long) graph.degree(order[start + k]) << 32 | order[start + k]);
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            order[start + k] = (int) keys[k];
        }
    }
}
