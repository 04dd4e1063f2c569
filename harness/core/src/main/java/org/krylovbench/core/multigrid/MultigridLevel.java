package org.krylovbench.core.multigrid;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * A level of multigrid that has a coarser one.
 *
 * @param P from the coarser one to this
 */
record MultigridLevel(LevelMatrix matrix, Relaxation relaxation, CsrMatrix P) {

    /** c ← Pᵀ(b − A x), in one pass over both. */
    void restrictResidual(double[] b, double[] x, double[] c) {
        int[] pointers = matrix.A().rowPointers();
        int[] indices = matrix.A().columnIndices();
        double[] values = matrix.A().values();
        int[] to = P.columnIndices();
        double[] weights = P.values();
        Arrays.fill(c, 0);
        for (int i = 0; i < x.length; i++) {
            double r = b[i];
            for (int at = pointers[i]; at < pointers[i + 1]; at++) {
                r -= values[at] * x[indices[at]];
            }
            for (int at = P.rowPointers()[i]; at < P.rowPointers()[i + 1]; at++) {
                c[to[at]] += weights[at] * r;
            }
        }
    }

    /** x ← x + P c. */
    void correct(double[] c, double[] x) {
        int[] from = P.columnIndices();
        double[] weights = P.values();
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int at = P.rowPointers()[i]; at < P.rowPointers()[i + 1]; at++) {
                sum += weights[at] * c[from[at]];
            }
            x[i] += sum;
        }
    }

    long bytes() {
        return LevelMatrix.bytes(P) + relaxation.bytes();
    }
}
