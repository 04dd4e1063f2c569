package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;

/**
 * An orthonormal basis that keeps the reflections that make it: vⱼ = ± P₀ … Pⱼ eⱼ with Pᵢ = I − 2 pᵢ pᵢᵀ, the sign such
 * that hⱼ is not negative. Walker (1988); Saad (2003), Algorithm 6.3. As Pᵢ leaves e₀ … eᵢ₋₁ as they are,
 * V y = P₀ … Pₖ₋₁ (± y), so that a combination costs no more than one vector.
 *
 * <p>Backends give no entries: the reflections are made on the host, in one array of n numbers, and applied there where
 * the vectors are.
 */
final class HouseholderBasis implements KrylovBasis {

    private final Basis P;
    private final Vector v;
    private final double[] signs;
    private final double[] entries;

    HouseholderBasis(Workspace work, int n, int m) {
        P = work.basis("P", n, m + 1);
        v = work.vector("v", n);
        signs = new double[m + 1];
        entries = new double[n];
    }

    @Override
    public void start(Vector r, double beta) {
        P.column(0).set(1, r);
        r.copyTo(entries);
        if (makeReflection(0) > 0) {
            makeVector(0);
        } else {
            v.set(1 / beta, r); // what is no number stays none
        }
    }

    @Override
    public Vector vector(int j) {
        return v;
    }

    @Override
    public Vector room(int j) {
        return P.column(j);
    }

    @Override
    public void append(int j, double[] h) {
        Vector w = P.column(j);
        for (int i = 0; i < j; i++) {
            reflect(i, w);
        }
        w.copyTo(entries); // Pⱼ₋₁ … P₀ w
        for (int i = 0; i < j; i++) {
            h[i] = signs[i] * entries[i];
        }
        h[j] = makeReflection(j);
        if (h[j] > 0) {
            makeVector(j);
        }
    }

    @Override
    public void combine(int k, double[] y, Vector u) {
        Arrays.fill(entries, 0);
        for (int i = 0; i < k; i++) {
            entries[i] = signs[i] * y[i];
        }
        u.copyFrom(entries);
        for (int i = k - 1; i >= 0; i--) {
            reflect(i, u);
        }
    }

    /** Pⱼ ← the reflection that leaves of the entries from j on the first alone, ± their length, which it returns. */
    private double makeReflection(int j) {
        Vector p = P.column(j);
        Arrays.fill(entries, 0, Math.min(j, entries.length), 0);
        p.copyFrom(entries);
        double length = p.norm();
        if (!(length > 0)) { // NaN too
            p.fill(0);
            return length;
        }
        signs[j] = entries[j] > 0 ? -1 : 1; // so that nothing cancels
        entries[j] -= signs[j] * length;
        p.copyFrom(entries);
        p.set(1 / p.norm(), p);
        return length;
    }

    private void makeVector(int j) {
        Arrays.fill(entries, 0);
        entries[j] = signs[j];
        v.copyFrom(entries);
        for (int i = j; i >= 0; i--) {
            reflect(i, v);
        }
    }

    /** w ← Pᵢ w. */
    private void reflect(int i, Vector w) {
        Vector p = P.column(i);
        w.axpy(-2 * p.dot(w), p);
    }
}
