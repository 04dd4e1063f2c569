package org.krylovbench.core.ordering;

import java.util.Arrays;

/**
 * An order of elimination that keeps fill low: always next a variable whose elimination joins the fewest others, by an upper
 * bound on their number. P. Amestoy, T. Davis, I. Duff, An approximate minimum degree ordering algorithm, SIAM J. Matrix
 * Anal. Appl. 17 (1996), algorithm 2: a quotient graph in which eliminated variables have become elements, elements that
 * others contain are absorbed, and variables that cannot be told apart are eliminated together. Its memory is that of the
 * graph and some vectors. Variables with very many neighbours come last.
 */
final class MinimumDegree {

    private static final int[] NONE = {};

    private final int n;

    /** Aᵢ of a variable: those that it is joined to by an edge; Lₑ of an element: those that it joins. */
    private final int[][] variables;

    /** Eᵢ: the elements that join the variable to others. */
    private final int[][] elements;

    /** How many variables variable i stands for; 0 for an element and for one that another stands for. */
    private final int[] weight;

    /** How many variables a living element joins; 0 for all else. */
    private final int[] size;

    /** |Lₑ ∖ Lₚ| in the step in which the element was last met. */
    private final int[] outside;

    private final int[] met;
    private final int[] marked;
    private int stamp;

    private final int[] degree;
    private final DegreeLists lists;
    private final int[] front;
    private final int[] bucket;
    private final int[] hash;
    private final int[] nextInBucket;

    /** What a variable stands for, itself first. */
    private final int[] nextMember;

    private final int[] lastMember;
    private final int[] order;
    private int ordered;

    private MinimumDegree(Graph graph) {
        n = graph.size();
        variables = new int[n][];
        elements = new int[n][];
        weight = new int[n];
        size = new int[n];
        outside = new int[n];
        met = new int[n];
        marked = new int[n];
        degree = new int[n];
        lists = new DegreeLists(n);
        front = new int[n];
        bucket = new int[n];
        hash = new int[n];
        nextInBucket = new int[n];
        nextMember = new int[n];
        lastMember = new int[n];
        order = new int[n];
        Arrays.fill(elements, NONE);
        Arrays.fill(weight, 1);
        Arrays.fill(bucket, -1);
        Arrays.fill(nextMember, -1);
        Arrays.setAll(lastMember, i -> i);
        Arrays.setAll(variables, graph::neighbours);
        Arrays.setAll(degree, graph::degree);
    }

    /** Which variable is eliminated first, second, and so on. */
    static int[] of(Graph graph) {
        return new MinimumDegree(graph).order();
    }

    private int[] order() {
        int many = Graph.many(n);
        int last = n;
        for (int i = n - 1; i >= 0; i--) {
            if (degree[i] > many) {
                weight[i] = 0;
                order[--last] = i;
            } else {
                lists.insert(i, degree[i]);
            }
        }
        while (ordered < last) {
            eliminate(lists.removeLeast(), last);
        }
        return order;
    }

    private void eliminate(int p, int last) {
        stamp++;
        int count = gather(p); // Lₚ
        put(p);
        measureElements(count);
        for (int at = 0; at < count; at++) {
            prune(front[at], p);
        }
        merge(count);
        close(p, count, last);
    }

    /** Lₚ = (Aₚ ∪ ⋃ Lₑ) ∖ {p} into the front; the elements e of p are absorbed. */
    private int gather(int p) {
        marked[p] = stamp;
        int count = append(variables[p], 0);
        for (int e : elements[p]) {
            if (size[e] > 0) {
                count = append(variables[e], count);
                absorb(e);
            }
        }
        return count;
    }

    private int append(int[] list, int count) {
        int end = count;
        for (int i : list) {
            if (weight[i] > 0 && marked[i] != stamp) {
                marked[i] = stamp;
                lists.remove(i, degree[i]);
                front[end++] = i;
            }
        }
        return end;
    }

    private void absorb(int e) {
        size[e] = 0;
        variables[e] = NONE;
    }

    /** Appends a variable, with all that it stands for, to the order. */
    private void put(int i) {
        for (int member = i; member != -1; member = nextMember[member]) {
            order[ordered++] = member;
        }
        weight[i] = 0;
        elements[i] = NONE;
        variables[i] = NONE;
    }

    private void measureElements(int count) {
        for (int at = 0; at < count; at++) {
            int i = front[at];
            for (int e : elements[i]) {
                if (met[e] != stamp) {
                    met[e] = stamp;
                    outside[e] = size[e];
                }
                outside[e] -= weight[i];
            }
        }
    }

    /** Takes out of the lists of i what p stands for now, and bounds how many it is joined to outside of Lₚ. */
    private void prune(int i, int p) {
        int bound = 0;
        int[] kept = elements[i];
        int count = 0;
        for (int e : kept) {
            if (size[e] > 0 && outside[e] > 0) {
                kept[count++] = e;
                bound += outside[e];
            } else if (size[e] > 0) {
                absorb(e); // Lₑ ⊂ Lₚ
            }
        }
        int[] joined = variables[i];
        int edges = 0;
        for (int j : joined) {
            if (weight[j] > 0 && marked[j] != stamp) {
                joined[edges++] = j;
                bound += weight[j];
            }
        }
        if (bound == 0) {
            put(i); // it is joined to nothing but Lₚ, so it causes no fill now
            return;
        }
        degree[i] = Math.min(degree[i], bound);
        variables[i] = Arrays.copyOf(joined, edges);
        elements[i] = Arrays.copyOf(kept, count + 1);
        elements[i][count] = p;
    }

    /** Lets one variable stand for those whose lists are the same, which are looked for among those of the same hash. */
    private void merge(int count) {
        for (int at = 0; at < count; at++) {
            int i = front[at];
            if (weight[i] > 0) {
                hash[i] = Math.floorMod(sum(elements[i]) + sum(variables[i]), n);
                int like = bucket[hash[i]];
                while (like != -1 && !alike(i, like)) {
                    like = nextInBucket[like];
                }
                if (like == -1) {
                    nextInBucket[i] = bucket[hash[i]];
                    bucket[hash[i]] = i;
                } else {
                    join(i, like);
                }
            }
        }
        for (int at = 0; at < count; at++) {
            bucket[hash[front[at]]] = -1;
        }
    }

    private static int sum(int[] list) {
        int sum = 0;
        for (int i : list) {
            sum += i;
        }
        return sum;
    }

    private void join(int i, int like) {
        weight[like] += weight[i];
        weight[i] = 0;
        nextMember[lastMember[like]] = i;
        lastMember[like] = lastMember[i];
        elements[i] = NONE;
        variables[i] = NONE;
    }

    private boolean alike(int i, int j) {
        return sameSet(elements[i], elements[j]) && sameSet(variables[i], variables[j]);
    }

    private static boolean sameSet(int[] a, int[] b) {
        if (a.length != b.length) {
            return false;
        }
        Arrays.sort(a);
        Arrays.sort(b);
        return Arrays.equals(a, b);
    }

    /** Makes p an element, and puts what it joins back into the lists. */
    private void close(int p, int count, int last) {
        int left = 0;
        for (int at = 0; at < count; at++) {
            int i = front[at];
            if (weight[i] > 0) {
                front[left++] = i;
                size[p] += weight[i];
            }
        }
        variables[p] = Arrays.copyOf(front, left);
        for (int i : variables[p]) {
            degree[i] = Math.min(degree[i] + size[p] - weight[i], last - ordered - weight[i]);
            lists.insert(i, degree[i]);
        }
    }
}
