package org.krylovbench.core.kronecker;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * Inverses of the two approximations that are regularised: each singular value σ becomes 1 / √(s² + λ²) with s = max(σ, τ σ₁),
 * so that no small one is inverted. In the form V f(Σ), M Mᵀ ≈ (AᵀA + λ²I)⁻¹ for methods for least squares; in the form
 * V f(Σ) Uᵀ, M ≈ A⁻¹ for all methods, with M Mᵀ the same.
 *
 * @param lambda λ
 * @param tolerance τ
 * @param inverse whether U is part of it
 */
public record KroneckerInverse(double lambda, double tolerance, boolean inverse) {

    /** An inverse as a map, with the memory that it holds. */
    public record Made(Transposable map, long bytes) {}

    /** Of the diagonal approximation. */
    public Made of(DiagonalApproximation approximation, Backend backend) {
        double[] D = approximation.diagonal();
        double largest = Arrays.stream(D).map(Math::abs).max().orElseThrow();
        DoubleUnaryOperator f = filter(largest);
        double[] filtered = Arrays.stream(D)
                .map(d -> inverse && d < 0 ? -f.applyAsDouble(-d) : f.applyAsDouble(Math.abs(d)))
                .toArray();
        return between(approximation.leading(), new Diagonal(backend.vector(filtered)), filtered.length, backend);
    }

    /** Of the reordered approximation; the singular values that it leaves out are those of the leading term. */
    public Made of(ReorderedApproximation approximation, Backend backend) {
        double[] sigma = approximation.leading().products();
        int k = approximation.places().length;
        Transposable core;
        double largest;
        if (!inverse && tolerance == 0) {
            core = new Triangle(approximation.core(), lambda, backend);
            largest = Arrays.stream(sigma).max().orElseThrow();
        } else {
            Svd svd = backend.matrix(approximation.core()).svd();
            largest = svd.sigma()[0];
            double[] filtered = Arrays.stream(svd.sigma()).map(filter(largest)).toArray();
            Transposable scaled = new Product(svd.Vt().transpose(), new Diagonal(backend.vector(filtered)), backend);
            core = inverse ? new Product(scaled, svd.U().transpose(), backend) : scaled;
        }
        var rest = new Diagonal(
                backend.vector(Arrays.stream(sigma).map(filter(largest)).toArray()));
        var middle = new Bordered(rest, core, approximation.places(), backend);
        long numbers = (inverse ? 2L : 1L) * k * k + sigma.length;
        return between(approximation.leading(), middle, numbers, backend);
    }

    private DoubleUnaryOperator filter(double largest) {
        return sigma -> 1 / Math.hypot(Math.max(sigma, tolerance * largest), lambda);
    }

    private Made between(LeadingTerm leading, Transposable middle, long numbers, Backend backend) {
        SeparableMap right = leading.right(backend);
        Transposable map = new Product(right, middle, backend);
        long bytes = numbers * backend.precision().bytes() + right.bytes();
        if (!inverse) {
            return new Made(map, bytes);
        }
        SeparableMap left = leading.left(backend);
        return new Made(new Product(map, left.transpose(), backend), bytes + left.bytes());
    }

    /** R⁻¹ with TᵀT + λ²I = RᵀR, which costs a tenth of the SVD of T. */
    private static final class Triangle implements Transposable {

        private final Matrix R;

        Triangle(DenseMatrix core, double lambda, Backend backend) {
            int k = core.rows();
            Matrix T = backend.matrix(core);
            Matrix G = backend.matrix(k, k);
            G.copyFrom(scaledIdentity(k, lambda * lambda));
            G.multiply(1, T, true, T, false, 1);
            R = G.cholesky().R();
        }

        private static double[] scaledIdentity(int k, double factor) {
            double[] entries = new double[Matrix.entries(k, k)];
            for (int i = 0; i < k; i++) {
                entries[i + i * k] = factor;
            }
            return entries;
        }

        @Override
        public int rows() {
            return R.rows();
        }

        @Override
        public int columns() {
            return R.columns();
        }

        @Override
        public void apply(Vector x, Vector y) {
            y.set(1, x);
            R.solveTriangular(false, y);
        }

        @Override
        public void applyTranspose(Vector x, Vector y) {
            y.set(1, x);
            R.solveTriangular(true, y);
        }
    }
}
