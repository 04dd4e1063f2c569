package org.krylovbench.core.svd;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The randomised SVD: Q spans the range of (A Aᵀ)^q A Ω for a Gaussian Ω of k + p columns, and the SVD is that of QᵀA. Halko,
 * Martinsson and Tropp, Finding structure with randomness, SIAM Rev. 53 (2011), algorithms 4.4 and 5.1; between products
 * the block is made orthonormal, as their remark 4.3 advises. The expected error is that of the best rank k times at most
 * (1 + 4 √(2 min(m, n) / (k − 1)))^{1/(2q+1)} for p = k (equation 1.11). Cost: (2q + 2)(k + p) products, 2q + 1 QR
 * factorisations of k + p columns and an SVD of them. Memory: k + p columns as long as A is wide and high, three times.
 *
 * @param k rank
 * @param oversampling p
 * @param powerIterations q
 * @param seed of Ω
 */
public record Randomized(int k, int oversampling, int powerIterations, long seed) implements SvdRecipe {

    public Randomized {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        if (oversampling < 0) {
            throw new IllegalArgumentException("oversampling must be at least 0, but is " + oversampling);
        }
        if (powerIterations < 0) {
            throw new IllegalArgumentException("power-iterations must be at least 0, but is " + powerIterations);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "randomised SVD, k = " + k;
    }

    @Override
    public ApproximateSvd decompose(OperatorData data, Transposable A, Backend backend) {
        int most = Math.min(A.rows(), A.columns());
        int rank = Math.min(k, most);
        int width = Math.min(rank + oversampling, most);
        Matrix Q = ColumnProducts.of(A, gaussian(A.columns(), width, backend), backend)
                .qr()
                .Q();
        for (int i = 0; i < powerIterations; i++) {
            Matrix W = ColumnProducts.of(A.transpose(), Q, backend).qr().Q();
            Q = ColumnProducts.of(A, W, backend).qr().Q();
        }
        Svd svd = ColumnProducts.of(A.transpose(), Q, backend).svd(); // AᵀQ = V Σ Wᵀ, so A ≈ Q W Σ Vᵀ
        Matrix U = backend.matrix(A.rows(), width);
        U.multiply(1, Q, false, svd.Vt(), true, 0);
        long bytes =
                ((long) A.rows() + A.columns()) * rank * backend.precision().bytes();
        return new ApproximateSvd(
                Singular.leadingColumns(U, rank, backend),
                Arrays.copyOf(svd.sigma(), rank),
                Singular.leadingColumns(svd.U(), rank, backend),
                bytes);
    }

    private Matrix gaussian(int rows, int columns, Backend backend) {
        var random = new Random(seed);
        double[] entries = new double[Matrix.entries(rows, columns)];
        Arrays.setAll(entries, i -> random.nextGaussian());
        return backend.matrix(new DenseMatrix(rows, columns, entries));
    }
}
