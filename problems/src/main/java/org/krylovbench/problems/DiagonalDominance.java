package org.krylovbench.problems;

/**
 * Σⱼ≠ᵢ |aᵢⱼ| ≤ aᵢᵢ in every row, and strictly in at least one row of every connected component of the matrix's graph. By
 * Gershgorin a symmetric such matrix is semidefinite, and by Taussky's theorem (Amer. Math. Monthly 56, 1949) it is
 * regular: hence positive definite. The row sums are rounded; a matrix that misses the condition by a rounding error is
 * taken for one that meets it, and the other way round.
 */
final class DiagonalDominance {

    private DiagonalDominance() {}

    /** For symmetric matrices. Cost: one pass over the entries and one search through the graph. */
    static boolean showsPositiveDefinite(CsrMatrix a) {
        boolean[] reached = new boolean[a.rows()];
        int[] queue = new int[a.rows()];
        int size = 0;
        for (int i = 0; i < a.rows(); i++) {
            double excess = excess(a, i);
            if (!(a.get(i, i) > 0 && excess >= 0)) { // NaN too
                return false;
            }
            if (excess > 0) {
                reached[i] = true;
                queue[size++] = i;
            }
        }
        for (int next = 0; next < size; next++) { // everything connected with a strictly dominant row
            int i = queue[next];
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                int j = a.columnIndices()[at];
                if (a.values()[at] != 0 && !reached[j]) {
                    reached[j] = true;
                    queue[size++] = j;
                }
            }
        }
        return size == a.rows();
    }

    /** For symmetric matrices. Cost: one pass over the entries, and another over the rows that are not strictly dominant. */
    static boolean showsPositiveDefinite(DenseMatrix a) {
        int n = a.rows();
        int[] waiting = new int[n]; // the rows not known to be connected with a strictly dominant one
        int left = 0;
        int[] queue = new int[n];
        int size = 0;
        for (int i = 0; i < n; i++) {
            double excess = excess(a, i);
            if (!(a.get(i, i) > 0 && excess >= 0)) { // NaN too
                return false;
            }
            if (excess > 0) {
                queue[size++] = i;
            } else {
                waiting[left++] = i;
            }
        }
        for (int next = 0; next < size && left > 0; next++) {
            int still = 0;
            for (int k = 0; k < left; k++) {
                if (a.get(waiting[k], queue[next]) != 0) {
                    queue[size++] = waiting[k];
                } else {
                    waiting[still++] = waiting[k];
                }
            }
            left = still;
        }
        return left == 0;
    }

    /** aᵢᵢ − Σⱼ≠ᵢ |aᵢⱼ|, by the column, which is the same. */
    private static double excess(DenseMatrix a, int i) {
        double sum = 0;
        for (int j = 0; j < a.rows(); j++) {
            sum += j == i ? 0 : Math.abs(a.get(j, i));
        }
        return a.get(i, i) - sum;
    }

    /** aᵢᵢ − Σⱼ≠ᵢ |aᵢⱼ|. */
    private static double excess(CsrMatrix a, int i) {
        double sum = 0;
        for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
            if (a.columnIndices()[at] != i) {
                sum += Math.abs(a.values()[at]);
            }
        }
        return a.get(i, i) - sum;
    }
}
