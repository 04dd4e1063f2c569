package org.krylovbench.core.structured;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

/** The factor L of {@link BandedApproximateInverse} in its form M = LᵀL. */
final class BandedFactor {

    private BandedFactor() {}

    /**
     * Row i is √η R⁻¹ e of A(J, J) = RᵀR for J = i − k … i and the last unit vector e. The first k + 1 rows have a block in
     * common, as leading blocks have leading factors.
     *
     * @throws FactorizationException if A is not positive definite, and one of the blocks shows it
     */
    static CsrMatrix of(OperatorData data, int bandwidth, double eta) {
        int n = data.rows();
        int k = Math.min(bandwidth, n - 1);
        Backend host = new JavaBackend();
        var rows = new ContiguousRows(n, (long) n * (k + 1) - k * (k + 1L) / 2);
        Vector e = host.vector(k + 1);
        double[] row = new double[k + 1];
        Matrix R = factor(data, 0, k + 1, host);
        for (int i = 0; i < n; i++) {
            int first = Math.max(0, i - k);
            if (first > 0) {
                R = factor(data, first, k + 1, host);
            }
            Arrays.fill(row, 0);
            row[i - first] = Math.sqrt(eta);
            e.copyFrom(row);
            R.solveTriangular(false, e);
            e.copyTo(row);
            rows.add(first, i - first + 1, row, 0, 1);
        }
        return rows.toCsr();
    }

    private static Matrix factor(OperatorData data, int first, int size, Backend host) {
        try {
            return host.matrix(DiagonalBlock.of(data, first, size)).cholesky().R();
        } catch (FactorizationException notPositive) {
            throw FactorizationException.notPositiveBlock(first + 1, first + size);
        }
    }
}
