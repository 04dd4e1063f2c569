package org.krylovbench.statistics;

/**
 * How the statistic U of Mann and Whitney (1947) is distributed where two samples are alike and have no ties: the library
 * keeps it to itself, and tells p-values only.
 */
final class RankSums {

    private RankSums() {}

    /** P(U = u) for u = 0 … m n, by equation (1) of the paper. Cost O(m² n²). */
    static double[] probabilities(int m, int n) {
        double[][] row = new double[n + 1][];
        for (int j = 0; j <= n; j++) {
            row[j] = new double[] {1};
        }
        for (int i = 1; i <= m; i++) {
            double[][] next = new double[n + 1][];
            next[0] = new double[] {1};
            for (int j = 1; j <= n; j++) {
                next[j] = mixed(row[j], next[j - 1], i, j);
            }
            row = next;
        }
        return row[n];
    }

    /** The largest value is of the first sample, and exceeds all j of the second, or it is of the second. */
    private static double[] mixed(double[] first, double[] second, int i, int j) {
        double[] mixed = new double[i * j + 1];
        for (int u = 0; u < first.length; u++) {
            mixed[u + j] += first[u] * i / (i + j);
        }
        for (int u = 0; u < second.length; u++) {
            mixed[u] += second[u] * j / (i + j);
        }
        return mixed;
    }
}
