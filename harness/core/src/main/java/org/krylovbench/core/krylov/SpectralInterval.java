package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.problems.DenseMatrix;

/**
 * Where the eigenvalues of M A lie.
 *
 * @param lower a lower bound, or an estimate of it
 * @param upper an upper bound, or an estimate of it
 */
record SpectralInterval(double lower, double upper) {

    /** What is left of the least Ritz value if its error is not known to be smaller. */
    private static final double DOUBTED = 0.25;

    /**
     * An estimate by so many steps of Lanczos. The outermost Ritz values lie inside the spectrum, each at most β |s| from an
     * eigenvalue, where s is the last entry of its vector in T: Saad (2011), Proposition 4.4. They are moved outwards by that,
     * the least at most to a quarter of itself; after Zhou and Li (2011), who show that it mostly covers the largest
     * eigenvalue.
     */
    static SpectralInterval of(Lanczos lanczos, int steps, double rounding) {
        double[] alphas = new double[steps];
        double[] betas = new double[steps];
        int k = 0;
        do {
            lanczos.multiply();
            lanczos.advance();
            alphas[k] = lanczos.alpha();
            betas[k] = lanczos.beta();
            k++;
        } while (k < steps && betas[k - 1] > rounding * lanczos.scale()); // not for NaN
        return of(Arrays.copyOf(alphas, k), Arrays.copyOf(betas, k));
    }

    private static SpectralInterval of(double[] alphas, double[] betas) {
        int k = alphas.length;
        var T = new DenseMatrix(k, k, new double[k * k]);
        for (int j = 0; j < k; j++) {
            T.values()[j + j * k] = alphas[j];
            if (j + 1 < k) {
                T.values()[j + 1 + j * k] = betas[j];
                T.values()[j + (j + 1) * k] = betas[j];
            }
        }
        if (!Arrays.stream(T.values()).allMatch(Double::isFinite) || Double.isNaN(betas[k - 1])) {
            return new SpectralInterval(Double.NaN, Double.NaN);
        }
        try (var host = new JavaBackend()) {
            SymmetricEigen eigen = host.matrix(T).eigen();
            double[] vectors = new double[k * k];
            eigen.V().copyTo(vectors);
            double least = eigen.lambda()[0];
            double most = eigen.lambda()[k - 1];
            double leastError = betas[k - 1] * Math.abs(vectors[k - 1]);
            double mostError = betas[k - 1] * Math.abs(vectors[k * k - 1]);
            return new SpectralInterval(Math.max(least - leastError, DOUBTED * least), most + mostError);
        }
    }
}
