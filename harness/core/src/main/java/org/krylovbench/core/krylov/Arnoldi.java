package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;

/**
 * The Arnoldi process: an orthonormal basis v₀, v₁, … that grows by a vector a step, and the columns of the Hessenberg
 * matrix H for which A Z = V H. Who runs it makes w = A zⱼ of the last vector. Saad (2003), section 6.3.
 *
 * <p>Step j costs what {@link Orthogonalization} says, for j + 1 columns.
 */
public final class Arnoldi {

    /** In ε: what is left of a product, relative to the largest entry of H so far, is rounding below this. */
    private static final int ROUNDING = 8;

    private final KrylovBasis V;
    private final double[] h;
    private final double rounding;
    private double largest;
    private int size;

    /** Room for m steps with vectors of n entries. */
    public Arnoldi(Orthogonalization orthogonalization, Workspace work, int n, int m) {
        V = orthogonalization.basis(work, n, m);
        h = new double[m + 1];
        rounding = ROUNDING * work.backend().precision().epsilon();
    }

    /** Forgets all but the size of products: v₀ = r / β, with β = ‖r‖. */
    public void start(Vector r, double beta) {
        V.start(r, beta);
        size = 1;
    }

    /**
     * Begins with some vectors that are orthonormal but for rounding, and are made so once more: the first columns of
     * W = V R, where R is upper triangular.
     *
     * @param R column by column; each has room for one of H
     */
    void start(Basis W, int columns, double[][] R) {
        R[0][0] = W.column(0).norm();
        V.start(W.column(0), R[0][0]);
        for (int j = 1; j < columns; j++) {
            V.room(j).set(1, W.column(j));
            V.append(j, R[j]);
        }
        size = columns;
    }

    /** vⱼ, the last one. */
    public Vector last() {
        return V.vector(size - 1);
    }

    /** Where w = A zⱼ is to be put. */
    public Vector room() {
        return V.room(size);
    }

    /** Makes vⱼ₊₁ of w. Returns whether its entries are numbers. */
    public boolean extend() {
        V.append(size, h);
        for (int i = 0; i <= size; i++) {
            largest = Math.max(largest, Math.abs(h[i]));
        }
        return h[size++] <= Double.MAX_VALUE; // NaN is not
    }

    /** hⱼ, the last column of H: j + 2 entries. */
    public double[] h() {
        return h;
    }

    /** The largest entry of H so far, in size. */
    double largest() {
        return largest;
    }

    /** Length below which a column of H, and what is left of it, is rounding. */
    public double negligible() {
        return rounding * largest;
    }

    /** Whether hⱼ₊₁,ⱼ = 0, to rounding: the space holds A zⱼ already, and there is no vⱼ₊₁. */
    public boolean exhausted() {
        return size > 1 && h[size - 1] <= negligible();
    }

    /** u ← V y, from the first k vectors and entries. */
    public void combine(int k, double[] y, Vector u) {
        V.combine(k, y, u);
    }
}
