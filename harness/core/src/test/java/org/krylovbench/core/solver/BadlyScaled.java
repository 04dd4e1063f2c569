package org.krylovbench.core.solver;

import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

/** A tridiagonal matrix whose columns are scaled by 1 to 10⁶: a method without a preconditioner gets nowhere. */
public final class BadlyScaled {

    private BadlyScaled() {}

    public static CsrMatrix matrix(int n) {
        var entries = new CoordinateList(n, n);
        for (int j = 0; j < n; j++) {
            double scale = Math.pow(10, 7 * j % 13 / 2.0);
            if (j > 0) {
                entries.add(j - 1, j, -0.5 * scale);
            }
            entries.add(j, j, 2 * scale);
            if (j < n - 1) {
                entries.add(j + 1, j, -1.2 * scale);
            }
        }
        return entries.toCsr();
    }
}
