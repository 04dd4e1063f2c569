package org.krylovbench.core.krylov;

import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * ‖A‖₂ from below, by the largest singular value of the bidiagonal matrix of a few Golub–Kahan steps. Golub and Kahan
 * (1965); Golub and Van Loan (2013), section 10.4. As precise as the square of the number of steps of the power method.
 */
final class LargestSingularValue {

    private static final int SEED = 1;

    private LargestSingularValue() {}

    /**
     * Takes A and Aᵀ {@code steps} times each.
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
        int size = 0;
        while (size < steps) {
            A.apply(v, w);
            u.axpby(1, w, -beta); // u ← A v − β u
            double alpha = u.norm();
            B[size * steps + size] = alpha;
            size++;
            if (!(alpha > 0 && alpha <= Double.MAX_VALUE)) { // NaN too
                break;
            }
            u.set(1 / alpha, u);
            A.applyTranspose(u, z);
            v.axpby(1, z, -alpha); // v ← Aᵀ u − α v
            beta = v.norm();
            if (!(beta > 0) || size == steps) {
                break;
            }
            B[size * steps + size - 1] = beta;
            v.set(1 / beta, v);
        }
        double last = B[(size - 1) * steps + size - 1];
        return Double.isFinite(last)
                ? new JavaBackend().matrix(new DenseMatrix(steps, steps, B)).singularValues()[0]
                : last;
    }
}
