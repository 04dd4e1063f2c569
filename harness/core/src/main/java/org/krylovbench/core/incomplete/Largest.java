package org.krylovbench.core.incomplete;

import java.util.Arrays;

/** Columns whose entries in w are largest; of equal ones those more to the left. Hoare's selection, O(count) on average. */
final class Largest {

    private Largest() {}

    /** Moves the {@code keep} columns with the largest |w| to the front, ascending; returns how many there are. */
    static int select(int[] columns, int count, double[] w, int keep) {
        int kept = Math.min(count, keep);
        int low = 0;
        int high = count - 1;
        while (kept < count && low < high) {
            int pivot = columns[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (before(columns[i], pivot, w)) {
                    i++;
                }
                while (before(pivot, columns[j], w)) {
                    j--;
                }
                if (i <= j) {
                    int column = columns[i];
                    columns[i++] = columns[j];
                    columns[j--] = column;
                }
            }
            if (kept <= j) {
                high = j;
            } else if (kept >= i) {
                low = i;
            } else {
                break;
            }
        }
        Arrays.sort(columns, 0, kept);
        return kept;
    }

    private static boolean before(int a, int b, double[] w) {
        double first = Math.abs(w[a]);
        double second = Math.abs(w[b]);
        return first > second || (first == second && a < b);
    }
}
