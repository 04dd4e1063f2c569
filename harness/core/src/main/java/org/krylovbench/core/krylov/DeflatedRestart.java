package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;

/**
 * A cycle that begins with what the last one learned of the smallest eigenvalues: V ← V P and H ← K, where P holds the
 * {@link HarmonicRitz} vectors and the residual. Morgan (2002), section 2.
 *
 * <p>The vectors of the new basis are made orthogonal once more; what that takes out goes into H. The cycle starts from the
 * residual alone if the last one ended before its time, and where A V P = V P K does not hold to ten digits or V P does
 * not hold the residual to four: there rounding has come to matter.
 */
final class DeflatedRestart implements Restart {

    private static final double MOST_LOST = 1e-10; // of ‖H‖
    private static final double MOST_OUTSIDE = 1e-4; // of ‖r‖

    private final Arnoldi V;
    private final HessenbergLeastSquares H;
    private final int keep;
    private final Basis W;
    private final Vector t;
    private final HarmonicRitz ritz;
    private final double[][] triangle; // R of W = V R, column by column
    private final double[] c;

    /**
     * For cycles of as many steps as H has room for.
     *
     * @param keep k, the number of harmonic Ritz vectors; one more or less where a pair of complex ones would be split
     * @param W room for them and the residual
     * @param t room for a vector
     */
    DeflatedRestart(Arnoldi V, HessenbergLeastSquares H, int keep, Basis W, Vector t) {
        this.V = V;
        this.H = H;
        this.keep = keep;
        this.W = W;
        this.t = t;
        ritz = new HarmonicRitz(H.capacity(), W.capacity() - 1);
        triangle = new double[W.capacity()][H.capacity() + 1];
        c = new double[W.capacity()];
    }

    @Override
    public void start(Vector r, double beta) {
        if (!find() || !(outside(r) <= MOST_OUTSIDE * beta)) { // NaN too
            V.start(r, beta);
            H.start(beta);
            return;
        }
        int k = ritz.size();
        V.start(W, k + 1, triangle);
        multiplyByTriangle(c, k + 1); // r = W c = V R c
        divideByTriangle(k);
        H.start(c[0]);
        for (int j = 0; j < k; j++) {
            H.append(ritz.K()[j], V.negligible(), c[j + 1]);
        }
    }

    private boolean find() {
        if (H.size() < H.capacity() || V.exhausted()) {
            return false;
        }
        ritz.find(keep, H);
        return ritz.size() > 0 && ritz.lost() <= MOST_LOST * V.largest();
    }

    /** W ← V P and c ← Wᵀ r. Returns ‖r − W c‖. */
    private double outside(Vector r) {
        int k = ritz.size();
        for (int j = 0; j <= k; j++) {
            V.combine(H.capacity() + 1, ritz.P()[j], W.column(j));
        }
        t.set(1, r);
        Orthogonalization.twice(W, k + 1, t, c);
        return t.norm();
    }

    /** K ← R K R⁻¹. */
    private void divideByTriangle(int size) {
        double[][] K = ritz.K();
        for (int j = 0; j < size; j++) {
            multiplyByTriangle(K[j], j + 2);
            for (int l = 0; l < j; l++) {
                for (int i = 0; i <= l + 1; i++) {
                    K[j][i] -= triangle[j][l] * K[l][i];
                }
            }
            for (int i = 0; i <= j + 1; i++) {
                K[j][i] /= triangle[j][j];
            }
        }
    }

    /** a ← R a. */
    private void multiplyByTriangle(double[] a, int size) {
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = i; j < size; j++) {
                sum += triangle[j][i] * a[j];
            }
            a[i] = sum;
        }
    }
}
