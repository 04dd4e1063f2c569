package org.krylovbench.core.reconstruct;

import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * ‖A‖₂ from below, by the largest singular value of the bidiagonal matrix of a few Golub–Kahan steps. Golub and Kahan
 * (1965); Golub and Van Loan (2013), section 10.4. k steps are worth about k² of the power method.
 */
final class LargestSingularValue {

    private static final int SEED = 1;

    private LargestSingularValue() {}

    /**
     * Takes A {@code steps} times, Aᵀ once less.
     *
     * @param u as long as b, as is w; what all four held is lost
     * @param v as long as x, as is z
     */
    static double norm(Transposable A, int steps, Vector u, Vector w, Vector v, Vector z) {
        double[] B = new double[steps * steps]; // by columns: α on its diagonal, β above
        v.copyFrom(new Random(SEED).doubles(v.size()).map(t -> 2 * t - 1).toArray());
        v.set(1 / v.norm(), v);
        u.fill(0);
        double beta = 0;
        for (int k = 0; k < steps; k++) {
            A.apply(v, w);
            u.axpby(1, w, -beta); // u ← A v − β u
            double alpha = u.norm();
            if (!Double.isFinite(alpha)) {
                return alpha;
            }
            B[k * steps + k] = alpha;
            if (alpha == 0 || k == steps - 1) {
                break;
            }
            u.set(1 / alpha, u);
            A.applyTranspose(u, z);
            v.axpby(1, z, -alpha); // v ← Aᵀ u − α v
            beta = v.norm();
            if (beta == 0) {
                break;
            }
            B[(k + 1) * steps + k] = beta;
            v.set(1 / beta, v);
        }
        return new JavaBackend().matrix(new DenseMatrix(steps, steps, B)).singularValues()[0];
    }
}
