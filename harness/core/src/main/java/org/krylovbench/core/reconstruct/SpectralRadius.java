package org.krylovbench.core.reconstruct;

import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.reconstruct.WeightedLandweber.Direction;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.DenseMatrix;

/**
 * The spectral radius of D AᵀW A, the square of the largest singular value of A from the norm of D⁻¹ to that of W, by
 * Golub–Kahan steps in these inner products until it has settled: ‖u‖² in that of W is (AᵀW u)ᵀv, and ‖v‖² in that of D⁻¹
 * is γᵀv with v = D γ. Golub and Kahan (1965); Golub and Van Loan (2013), section 10.4. Found from below; k steps are
 * worth about k² of the power method.
 */
final class SpectralRadius {

    /** Vectors that it borrows, one of them as long as b. */
    static final int VECTORS = 3;

    private static final int SEED = 1;
    private static final int MOST_STEPS = 200;
    private static final int STEPS_BETWEEN_LOOKS = 10;
    private static final int SETTLED = 4096; // in ε

    private SpectralRadius() {}

    /**
     * Takes A, AᵀW and D as often as there are steps, at most {@value #MOST_STEPS}.
     *
     * @param r as long as b; what it held is lost, as that of g, which is as long as x
     */
    static double of(Transposable A, Direction direction, Vector r, Vector g, Workspace work) {
        Vector u = work.vector("u", r.size());
        Vector v = work.vector("v", g.size());
        Vector gamma = work.vector("gamma", g.size());
        int most = Math.min(MOST_STEPS, Math.min(r.size(), g.size()));
        double[] alphas = new double[most];
        double[] betas = new double[most];
        double epsilon = g.precision().epsilon();
        r.copyFrom(new Random(SEED).doubles(r.size()).map(t -> 2 * t - 1).toArray());
        direction.gradient(r, gamma);
        direction.scale(gamma, v); // v = D γ
        u.fill(0);
        double largest = 0;
        double sigma = 0;
        int k = 0;
        while (k < most) {
            double square = gamma.dot(v);
            if (square <= epsilon * largest) { // what the space lacks of σ² is the square of this part
                break;
            }
            double beta = Math.sqrt(square); // ‖v‖ in D⁻¹
            gamma.set(1 / beta, gamma);
            v.set(1 / beta, v);
            A.apply(v, r);
            u.axpby(1, r, -beta); // u ← A v − β u
            r.set(1, u);
            direction.gradient(r, g); // g = AᵀW u
            square = g.dot(v); // ‖u‖² in W, as the last u is orthogonal there
            if (square <= epsilon * largest) {
                break;
            }
            if (!(square <= Double.MAX_VALUE)) { // NaN too
                return square;
            }
            largest = Math.max(largest, square);
            double alpha = Math.sqrt(square);
            alphas[k] = alpha;
            betas[k] = beta;
            k++;
            u.set(1 / alpha, u);
            gamma.axpby(1 / alpha, g, -alpha); // γ ← AᵀW u − α γ
            direction.scale(gamma, v);
            if (k % STEPS_BETWEEN_LOOKS == 0) {
                double last = sigma;
                sigma = sigma(alphas, betas, k);
                if (sigma - last <= SETTLED * epsilon * sigma) {
                    break;
                }
            }
        }
        sigma = sigma(alphas, betas, k);
        return sigma * sigma;
    }

    /** The largest singular value of the upper bidiagonal matrix with α on its diagonal and β above, but for the first. */
    private static double sigma(double[] alphas, double[] betas, int size) {
        if (size == 0) {
            return 0;
        }
        double[] B = new double[size * size];
        for (int k = 0; k < size; k++) {
            B[k * size + k] = alphas[k];
            if (k > 0) {
                B[k * size + k - 1] = betas[k];
            }
        }
        return new JavaBackend().matrix(new DenseMatrix(size, size, B)).singularValues()[0];
    }
}
