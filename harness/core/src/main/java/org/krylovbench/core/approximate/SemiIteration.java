package org.krylovbench.core.approximate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * q(D⁻¹A) D⁻¹ for a polynomial q, as the steps of an iteration for A y = x from y = 0: sₖ = γₖ D⁻¹(x − A yₖ) + μₖ sₖ₋₁,
 * yₖ₊₁ = yₖ + sₖ. Varga (1962), chapter 5; Saad (2003), section 12.3. The transpose is the same with Aᵀ. Memory: 2 vectors,
 * and D⁻¹.
 */
final class SemiIteration implements Transposable {

    private final Transposable A;
    private final Transposable transposed;
    private final Optional<Vector> inverseDiagonal;
    private final Consumer<Vector> divide; // v ← D⁻¹ v
    private final double[] gains;
    private final double[] momenta;
    private final Vector r;
    private final Vector s;

    /**
     * @param inverseDiagonal D⁻¹; none for D = I
     * @param gains γ
     * @param momenta μ, the first of which is of no use
     */
    SemiIteration(Transposable A, Optional<Vector> inverseDiagonal, double[] gains, double[] momenta, Backend backend) {
        this.A = A;
        transposed = A.transpose();
        this.inverseDiagonal = inverseDiagonal;
        divide = inverseDiagonal.<Consumer<Vector>>map(d -> v -> v.times(d)).orElse(v -> {});
        this.gains = gains;
        this.momenta = momenta;
        r = backend.vector(A.rows());
        s = backend.vector(A.rows());
    }

    /** γₖ = ω: q = ω Σ (1 − ωt)ᵏ up to the degree. */
    static SemiIteration neumann(
            Transposable A, Optional<Vector> inverseDiagonal, int degree, double omega, Backend backend) {
        double[] gains = new double[degree + 1];
        Arrays.fill(gains, omega);
        return new SemiIteration(A, inverseDiagonal, gains, new double[degree + 1], backend);
    }

    /** The q of its degree for which 1 − t q(t) is least on an interval: Saad (2003), Algorithm 12.1. */
    static SemiIteration chebyshev(
            Transposable A, Optional<Vector> inverseDiagonal, int degree, double lower, double upper, Backend backend) {
        double center = (upper + lower) / 2;
        double halfWidth = (upper - lower) / 2;
        double[] gains = new double[degree + 1];
        double[] momenta = new double[degree + 1];
        gains[0] = 1 / center;
        for (int k = 1; k <= degree; k++) {
            double half = halfWidth * gains[k - 1] / 2;
            double beta = k == 1 ? 2 * half * half : half * half;
            gains[k] = 1 / (center - beta / gains[k - 1]);
            momenta[k] = gains[k] * beta / gains[k - 1];
        }
        return new SemiIteration(A, inverseDiagonal, gains, momenta, backend);
    }

    /** What its vectors take. */
    long bytes() {
        return (inverseDiagonal.isPresent() ? 3L : 2L)
                * r.size()
                * r.precision().bytes();
    }

    @Override
    public int rows() {
        return r.size();
    }

    @Override
    public int columns() {
        return r.size();
    }

    @Override
    public void apply(Vector x, Vector y) {
        iterate(A, x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        iterate(transposed, x, y);
    }

    private void iterate(LinearOperator A, Vector x, Vector y) {
        s.set(gains[0], x);
        divide.accept(s);
        y.set(1, s);
        for (int k = 1; k < gains.length; k++) {
            A.apply(y, r);
            r.axpby(1, x, -1); // r = x − A y
            divide.accept(r);
            s.axpby(gains[k], r, momenta[k]); // s ← γ D⁻¹r + μ s
            y.axpy(1, s);
        }
    }
}
