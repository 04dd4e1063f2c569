package org.krylovbench.core.regularize;

import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;

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
    }
}
