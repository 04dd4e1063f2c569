package org.krylovbench.core.kronecker;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/**
 * The n × n matrices T(a) that blur a line of n pixels with taps a, as a linear function of the taps: vec T(a) = S a with a
 * sparse S. They are banded Toeplitz matrices where the boundary is zero, circulant where it is periodic, and Toeplitz plus
 * Hankel where it is reflexive. Nagy, Ng and Perrone, Kronecker product approximations for image restoration with reflexive
 * boundary conditions, SIAM J. Matrix Anal. Appl. 25 (2003), section 2.
 */
final class LineBlur {

    private final int n;
    private final CsrMatrix S;

    /** For taps whose place {@code center} is the pixel itself: (T(a) x)ᵢ = Σ aₚ xᵢ₋ₚ₊c. */
    LineBlur(Boundary boundary, int n, int taps, int center) {
        this.n = n;
        var entries = new CoordinateList(n * n, taps, n * taps);
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < taps; p++) {
                Continuation seen = boundary.at(i - p + center, n);
                for (int k = 0; k < seen.size(); k++) {
                    entries.add(i + seen.sources()[k] * n, p, seen.weights()[k]);
                }
            }
        }
        S = entries.toCsr();
    }

    /** Number of taps. */
    int taps() {
        return S.columns();
    }

    /** T(a), by columns. */
    double[] matrix(double[] a) {
        double[] T = new double[S.rows()];
        S.onHost().apply(a, T);
        return T;
    }

    /**
     * The bilinear forms uₗᵀ T(eₚ) vₗ of the columns of two n × k matrices.
     *
     * @param U by rows
     * @param V by rows
     * @return k × taps, by columns
     */
    double[] forms(double[] U, double[] V) {
        int k = U.length / n;
        double[] forms = new double[k * taps()];
        for (int place = 0; place < S.rows(); place++) {
            int u = place % n * k;
            int v = place / n * k;
            for (int at = S.rowPointers()[place]; at < S.rowPointers()[place + 1]; at++) {
                int form = S.columnIndices()[at] * k;
                double weight = S.values()[at];
                for (int l = 0; l < k; l++) {
                    forms[form + l] += weight * U[u + l] * V[v + l];
                }
            }
        }
        return forms;
    }

    /** A map R of taps to taps with ‖R a‖₂ = ‖T(a)‖_F, so that the SVD of small arrays of taps is one of large matrices. */
    Isometry isometry(Backend backend) {
        DenseMatrix G = gram();
        int m = taps();
        SymmetricEigen eigen = backend.matrix(G).eigen();
        double[] V = new double[m * m];
        eigen.V().copyTo(V);
        return new Isometry(eigen.lambda(), V, m * backend.precision().epsilon());
    }

    /** SᵀS. */
    private DenseMatrix gram() {
        int m = taps();
        double[] G = new double[m * m];
        for (int place = 0; place < S.rows(); place++) {
            int from = S.rowPointers()[place];
            int to = S.rowPointers()[place + 1];
            for (int p = from; p < to; p++) {
                for (int q = from; q < to; q++) {
                    G[S.columnIndices()[p] + S.columnIndices()[q] * m] += S.values()[p] * S.values()[q];
                }
            }
        }
        return new DenseMatrix(m, m, G);
    }
}
