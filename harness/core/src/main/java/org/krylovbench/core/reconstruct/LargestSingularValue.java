package org.krylovbench.core.reconstruct;

import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * ‖A‖₂ from below, by the largest singular value of the lower bidiagonal matrix of a few Golub–Kahan steps from b. Golub
 * and Kahan (1965); Golub and Van Loan (2013), section 10.4; {@code IRnormest} of IR Tools, with 5 of them. k steps are
 * worth about k² of the power method, if b has a part along the largest singular vector, as smoothed data do.
 */
public final class LargestSingularValue {

    private static final int SEED = 1;

    private LargestSingularValue() {}

    /**
     * Takes A and Aᵀ {@code steps} times. Where b is zero, it starts from random numbers.
     *
     * @param u as long as b, as is w; what all four held is lost
     * @param v as long as x, as is z
     */
    public static double norm(Transposable A, Vector b, int steps, Vector u, Vector w, Vector v, Vector z) {
        int rows = steps + 1;
        double[] B = new double[rows * steps]; // by columns: α on its diagonal, β below
        u.set(1, b);
        if (u.norm() == 0) {
            u.copyFrom(new Random(SEED).doubles(u.size()).map(t -> 2 * t - 1).toArray());
        }
        u.set(1 / u.norm(), u);
        v.fill(0);
        double beta = 0;
        for (int k = 0; k < steps; k++) {
            A.applyTranspose(u, z);
            v.axpby(1, z, -beta); // v ← Aᵀ u − β v
            double alpha = v.norm();
            if (!Double.isFinite(alpha)) {
                return alpha;
            }
            B[k * rows + k] = alpha;
            if (alpha == 0) {
                break;
            }
            v.set(1 / alpha, v);
            A.apply(v, w);
            u.axpby(1, w, -alpha); // u ← A v − α u
            beta = u.norm();
            if (!Double.isFinite(beta)) {
                return beta;
            }
            B[k * rows + k + 1] = beta;
            if (beta == 0) {
                break;
            }
            u.set(1 / beta, u);
        }
        return new JavaBackend().matrix(new DenseMatrix(rows, steps, B)).singularValues()[0];
    }
}
