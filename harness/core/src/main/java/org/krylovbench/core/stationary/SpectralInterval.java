package org.krylovbench.core.stationary;

import java.util.Arrays;
import java.util.Random;
import org.krylovbench.core.krylov.Lanczos;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.problems.DenseMatrix;

/**
 * Where the eigenvalues of M A lie.
 *
 * @param lower a lower bound, or an estimate of it
 * @param upper an upper bound, or an estimate of it
 */
public record SpectralInterval(double lower, double upper) {

    /** What is left of the least Ritz value at least, however large its error may be. */
    private static final double DOUBTED = 0.25;

    /** What the largest Ritz value gets on top at least, in parts of itself, as to miss an eigenvalue beyond means divergence. */
    private static final double MARGIN = 0.02;

    /** The relative error of both that will do. */
    private static final double ACCURACY = 0.01;

    /** Below this part of T in ε, β is rounding. */
    private static final int ROUNDING = 16;

    private static final long SEED = 1;

    /** Steps from look to look. */
    private static final int STRIDE = 10;

    /**
     * An estimate for M A, both symmetric and M positive definite, by at most so many steps of Lanczos from a fixed random
     * vector. Bounds that are no numbers, or not positive, tell that one is not as it should be.
     *
     * @param p as long as x, as are the others; what all four held is lost
     */
    public static SpectralInterval of(LinearSystem system, int steps, Vector p, Vector r, Vector q, Vector z) {
        var random = new Random(SEED);
        r.copyFrom(random.doubles(r.size()).toArray()); // in (0, 1): much of what is smooth, some of all else
        var lanczos = new Lanczos(system, p, r, q, z);
        lanczos.start();
        return of(lanczos, Math.min(steps, r.size()), ROUNDING * r.precision().epsilon());
    }

    /** Whether it holds eigenvalues of a positive definite matrix. */
    public boolean isPositive() {
        return lower > 0 && lower <= upper && upper <= Double.MAX_VALUE; // not NaN
    }

    /**
     * An estimate by at most so many steps of Lanczos. The outermost Ritz values lie inside the spectrum, each at most β |s|
     * from an eigenvalue, where s is the last entry of its vector in T: Saad (2011), Proposition 4.4. They are moved
     * outwards by that, the least at most to a quarter of itself; Zhou and Li (2011) show that the largest eigenvalue is
     * mostly covered then.
     */
    static SpectralInterval of(Lanczos lanczos, int steps, double rounding) {
        double[] alphas = new double[steps];
        double[] betas = new double[steps];
        int k = 0;
        while (true) {
            lanczos.multiply();
            lanczos.advance();
            alphas[k] = lanczos.alpha();
            betas[k] = lanczos.beta();
            k++;
            if (betas[k - 1] <= rounding * lanczos.scale()) {
                betas[k - 1] = 0; // the Krylov space is exhausted, the Ritz values exact
            }
            boolean last = k == steps || !(betas[k - 1] > 0); // NaN too
            if (last || k % STRIDE == 0) {
                Ritz ritz = Ritz.of(Arrays.copyOf(alphas, k), Arrays.copyOf(betas, k));
                if (last || ritz.isAccurate()) {
                    return ritz.interval();
                }
            }
        }
    }

    /** The outermost Ritz values and how far an eigenvalue may be. */
    private record Ritz(double least, double leastError, double most, double mostError) {

        static Ritz of(double[] alphas, double[] betas) {
            int k = alphas.length;
            double[] T = new double[k * k];
            for (int j = 0; j < k; j++) {
                T[j + j * k] = alphas[j];
                if (j + 1 < k) {
                    T[j + 1 + j * k] = betas[j];
                    T[j + (j + 1) * k] = betas[j];
                }
            }
            double beta = betas[k - 1];
            if (Double.isNaN(beta) || !Arrays.stream(T).allMatch(Double::isFinite)) {
                return new Ritz(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
            try (var host = new JavaBackend()) {
                SymmetricEigen eigen = host.matrix(new DenseMatrix(k, k, T)).eigen();
                double[] vectors = new double[k * k];
                eigen.V().copyTo(vectors);
                double[] lambda = eigen.lambda();
                double leastError = beta * Math.abs(vectors[k - 1]);
                double mostError = beta * Math.abs(vectors[k * k - 1]);
                return new Ritz(lambda[0], leastError, lambda[k - 1], mostError);
            }
        }

        boolean isAccurate() {
            return leastError <= ACCURACY * least && mostError <= ACCURACY * most;
        }

        SpectralInterval interval() {
            double margin = mostError > 0 ? Math.max(mostError, MARGIN * most) : 0;
            return new SpectralInterval(Math.max(least - leastError, DOUBTED * least), most + margin);
        }
    }
}
