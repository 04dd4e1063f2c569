package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * The lower bidiagonalisation A M Vₖ = Uₖ₊₁ Bₖ, column by column, with all vectors kept. Golub and Kahan (1965); Paige and
 * Saunders (1982), section 3, procedure Bidiag 1; Björck, Numerical Methods for Least Squares Problems (1996), section
 * 7.6.1. Column j of B holds αⱼ on the diagonal and βⱼ₊₁ below it, counted from zero.
 *
 * <p>A step: A, Aᵀ, M and Mᵀ once, 2 norms, 2 updates; reorthogonalised, 4j + 2 more passes over columns of each basis.
 * Memory: 2 d + 3 vectors for d steps.
 */
final class GolubKahan {

    /** Below this part of ‖B‖ in ε, what is left of a new vector is rounding. */
    private static final int ROUNDING = 8;

    private final Transposable A;
    private final Transposable M;
    private final boolean reorthogonalize;
    private final double rounding;
    private final Basis U;
    private final Basis V;
    private final Vector g;
    private final Vector t;
    private final double[] h;
    private double largest;
    private int size;

    /** αⱼ = Bⱼⱼ. */
    final double[] alpha;

    /** βⱼ₊₁ = Bⱼ₊₁,ⱼ; β₀ is the length of the start vector. */
    final double[] beta;

    /** Room for {@code dimension} steps. */
    GolubKahan(LinearSystem system, Workspace work, int dimension, boolean reorthogonalize) {
        A = system.A();
        M = system.M();
        this.reorthogonalize = reorthogonalize;
        rounding = ROUNDING * system.b().precision().epsilon();
        U = work.basis("U", A.rows(), dimension + 1);
        V = work.basis("V", M.columns(), dimension);
        g = work.vector("g", A.columns());
        t = work.vector("t", A.columns());
        h = new double[dimension + 1];
        alpha = new double[dimension];
        beta = new double[dimension + 1];
    }

    /** u₀ = r / β₀. */
    void start(Vector r) {
        size = 0;
        largest = 0;
        beta[0] = r.norm();
        U.column(0).set(1 / beta[0], r);
    }

    /** k, the number of columns of B. */
    int size() {
        return size;
    }

    /** Whether there is room for another column. */
    boolean isFull() {
        return size == alpha.length;
    }

    /**
     * Appends a column to B and a vector to V and to U.
     *
     * @return what is in the way of that, after which all is as it was; nothing if it is empty
     */
    String expand() {
        int k = size;
        if (k > 0 && beta[k] == 0) {
            return EXHAUSTED;
        }
        Vector v = V.column(k);
        A.applyTranspose(U.column(k), g);
        M.applyTranspose(g, v); // v = Mᵀ Aᵀ uₖ − βₖ vₖ₋₁
        if (k > 0) {
            v.axpy(-beta[k], V.column(k - 1));
        }
        if (reorthogonalize) {
            Orthogonalization.twice(V, k, v, h);
        }
        alpha[k] = v.norm();
        if (!(alpha[k] <= Double.MAX_VALUE)) { // NaN too
            return "‖Mᵀ Aᵀ u‖ is not finite";
        }
        if (alpha[k] <= rounding * largest) {
            return EXHAUSTED;
        }
        v.set(1 / alpha[k], v);
        Vector u = U.column(k + 1);
        M.apply(v, t);
        A.apply(t, u); // u = A M vₖ − αₖ uₖ
        u.axpy(-alpha[k], U.column(k));
        if (reorthogonalize) {
            Orthogonalization.twice(U, k + 1, u, h);
        }
        double length = u.norm();
        if (!(length <= Double.MAX_VALUE)) {
            return "‖A M v‖ is not finite";
        }
        largest = Math.max(largest, Math.max(alpha[k], length));
        beta[k + 1] = length <= rounding * largest ? 0 : length;
        u.set(beta[k + 1] == 0 ? 0 : 1 / length, u);
        size++;
        return "";
    }

    /** What {@link #expand} says where A M has no more to offer for this right-hand side. */
    static final String EXHAUSTED = "the Krylov space is exhausted";

    /** x ← x + M V y for the first k vectors. */
    void add(int k, double[] y, Vector x) {
        V.combine(k, y, g);
        M.apply(g, t);
        x.axpy(1, t);
    }

    /** ‖U z‖₂ for the first k + 1 vectors: that of z where they are orthogonal to rounding, else formed in r. */
    double norm(int k, double[] z, Vector r) {
        if (!reorthogonalize) {
            U.combine(k + 1, z, r);
            return r.norm();
        }
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += z[i] * z[i];
        }
        return Math.sqrt(sum);
import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * ‖A‖₂ from below, by the largest singular value of the bidiagonal matrix of a few Golub–Kahan steps. Golub and Kahan
 * (1965); Golub and Van Loan (2013), section 10.4. As precise as the square of the number of steps of the power method.
 */
final class GolubKahan {

    private static final int SEED = 1;

    private GolubKahan() {}

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
