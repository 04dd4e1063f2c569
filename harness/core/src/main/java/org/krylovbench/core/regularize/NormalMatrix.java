package org.krylovbench.core.regularize;

import java.io.IOException;
import java.util.List;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Heap;

/** N = Σ BᵀB of some maps B, with all its entries: B by its columns, and a matrix product. */
final class NormalMatrix {

    private NormalMatrix() {}

    /**
     * N in borrowed memory.
     *
     * @throws IOException if it does not fit
     */
    static Matrix of(List<Transposable> maps, Workspace work) throws IOException {
        int n = maps.get(0).columns();
        double rows = maps.stream().mapToInt(Transposable::rows).max().orElseThrow();
        Heap.require(
                rows * n,
                Double.BYTES * (2 * rows * n + (double) n * n),
                "the matrix of normal equations of " + n + " unknowns (form: products needs none)");
        Matrix N = work.matrix("N", n, n);
        for (int i = 0; i < maps.size(); i++) {
            Matrix B = dense(maps.get(i), work);
            N.multiply(1, B, true, B, false, i == 0 ? 0 : 1);
        }
        return N;
    }

    private static Matrix dense(Transposable map, Workspace work) {
        int m = map.rows();
        int n = map.columns();
        double[] values = new double[m * n];
        double[] column = new double[m];
        double[] unit = new double[n];
        Vector x = work.vector("t", n);
        Vector y = work.vector("r", m);
        for (int j = 0; j < n; j++) {
            unit[j] = 1;
            x.copyFrom(unit);
            map.apply(x, y);
            y.copyTo(column);
            System.arraycopy(column, 0, values, j * m, m);
            unit[j] = 0;
        }
        Matrix B = work.matrix("B", m, n);
        B.copyFrom(values);
        return B;
    }
}
