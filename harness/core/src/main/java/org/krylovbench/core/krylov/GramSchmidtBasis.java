package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;

/** An orthonormal basis that keeps its vectors. Saad (2003), Algorithms 6.1 and 6.2. */
final class GramSchmidtBasis implements KrylovBasis {

    private static final int PANEL = 4;

    private final Basis V;
    private final Projector projector;

    GramSchmidtBasis(Workspace work, int n, int m, Projector projector) {
        this.V = work.basis("V", n, m + 1);
        this.projector = projector;
    }

    @Override
    public void start(Vector r, double beta) {
        V.column(0).set(1 / beta, r);
    }

    @Override
    public Vector vector(int j) {
        return V.column(j);
    }

    @Override
    public Vector room(int j) {
        return V.column(j);
    }

    @Override
    public void append(int j, double[] h) {
        Vector w = V.column(j);
        Arrays.fill(h, 0, j, 0);
        projector.takeOut(V, j, w, h);
        h[j] = w.norm();
        if (h[j] > 0) {
            w.set(1 / h[j], w);
        }
    }

    @Override
    public void combine(int k, double[] y, Vector u) {
        V.combine(k, y, u);
    }

    /** Modified from panel to panel, classical inside. */
    static void modified(Basis V, int k, Vector w, double[] h) {
        for (int i = 0; i < k; i += PANEL) {
            V.projectOut(i, Math.min(i + PANEL, k), w, h);
        }
    }

    /** The same, once more where ‖w‖ fell below 1/√2 of itself, which is below ‖h‖. */
    static void modifiedOnDemand(Basis V, int k, Vector w, double[] h) {
        modified(V, k, w, h);
        double taken = 0;
        for (int i = 0; i < k; i++) {
            taken += h[i] * h[i];
        }
        if (w.norm() < Math.sqrt(taken)) {
            modified(V, k, w, h);
        }
    }

    /** Takes the first k columns of V out of w and adds the coefficients to h. */
    @FunctionalInterface
    interface Projector {
        void takeOut(Basis V, int k, Vector w, double[] h);
    }
}
