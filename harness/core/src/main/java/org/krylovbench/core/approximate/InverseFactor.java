package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.SparseRows;

/**
 * Makes G row by row. With J the columns of row i up to i, the last of them, and A(J, J) = L Lᵀ it is gᵀ = L⁻ᵀ e, e the
 * last unit vector: A(J, J)⁻¹ e divided by the root of its last entry. Kolotilina and Yeremin (1993), section 2.
 */
final class InverseFactor {

    /** What is left of a diagonal entry when all else was subtracted is rounding below this part of it. */
    private static final double ROUNDING = 100 * 0x1p-52;

    private final CsrMatrix A;
    private final Neighbourhood neighbourhood;
    private final int[] place; // of an unknown in J
    private double[] L = new double[64]; // by rows, each with its entries up to the diagonal
    private double[] g = new double[16];

    InverseFactor(CsrMatrix A, int power) {
        this.A = A;
        neighbourhood = new Neighbourhood(A, power);
        place = new int[A.rows()];
        Arrays.fill(place, -1);
    }

    CsrMatrix rows() {
        var G = new SparseRows(A.rows(), A.rows(), A.values().length);
        int[] J = neighbourhood.members();
        for (int i = 0; i < A.rows(); i++) {
            int m = upTo(i, J, neighbourhood.of(i));
            gather(J, m);
            factorize(J, m);
            solve(m);
            for (int a = 0; a < m; a++) {
                G.add(J[a], g[a]);
            }
            G.endRow();
        }
        return G.toCsr();
    }

    /** How many are at most i, which is among them. */
    private static int upTo(int i, int[] J, int count) {
        return Arrays.binarySearch(J, 0, count, i) + 1;
    }

    /** L ← the lower triangle of A(J, J). */
    private void gather(int[] J, int m) {
        int length = Math.multiplyExact(m, m + 1) / 2;
        if (L.length < length) {
            L = new double[2 * length];
        }
        if (g.length < m) {
            g = new double[2 * m];
        }
        Arrays.fill(L, 0, length, 0);
        for (int a = 0; a < m; a++) {
            place[J[a]] = a;
        }
        for (int a = 0; a < m; a++) {
            int row = a * (a + 1) / 2;
            int end = A.rowPointers()[J[a] + 1];
            for (int at = A.rowPointers()[J[a]]; at < end && A.columnIndices()[at] <= J[a]; at++) {
                int b = place[A.columnIndices()[at]];
                if (b >= 0) {
                    L[row + b] = A.values()[at];
                }
            }
        }
        for (int a = 0; a < m; a++) {
            place[J[a]] = -1;
        }
    }

    private void factorize(int[] J, int m) {
        for (int a = 0, row = 0; a < m; row += ++a) {
            double diagonal = L[row + a];
            double pivot = diagonal;
            for (int b = 0, other = 0; b < a; other += ++b) {
                double sum = L[row + b];
                for (int c = 0; c < b; c++) {
                    sum -= L[row + c] * L[other + c];
                }
                L[row + b] = sum / L[other + b];
                pivot -= L[row + b] * L[row + b];
            }
            if (!(pivot > ROUNDING * diagonal)) { // NaN too
                throw FactorizationException.notPositive(J[a] + 1);
            }
            L[row + a] = Math.sqrt(pivot);
        }
    }

    /** g ← L⁻ᵀ e. */
    private void solve(int m) {
        Arrays.fill(g, 0, m, 0);
        g[m - 1] = 1;
        for (int a = m - 1; a >= 0; a--) {
            int row = a * (a + 1) / 2;
            g[a] /= L[row + a];
            for (int b = 0; b < a; b++) {
                g[b] -= L[row + b] * g[a];
            }
        }
    }
}
