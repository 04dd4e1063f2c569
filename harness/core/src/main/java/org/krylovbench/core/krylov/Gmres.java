package org.krylovbench.core.krylov;

import java.util.Locale;
import java.util.Set;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Trait;

/**
 * Generalised minimal residuals, restarted, preconditioned from the right: minimises ‖b − A M u‖₂, x = M u, over a Krylov
 * space of dimension up to m, then starts again from the true residual. Saad and Schultz (1986); Saad (2003), Algorithm
 * 9.5.
 *
 * <p>Iteration j of a cycle: A and M once, 2j (modified) or 4j (classical twice) vector passes. The end of a cycle: A and
 * M once more. Memory: m + 4 vectors.
 *
 * @param restart m, the dimension at which it restarts
 * @param orthogonalization how the basis is made orthogonal
 */
public record Gmres(int restart, Orthogonalization orthogonalization) implements Solver {

    /** Below this part of a vector's length in ε, what is left after orthogonalisation is rounding. */
    private static final int ROUNDING = 8;

    public Gmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public Family family() {
        return Family.KRYLOV;
    }

    @Override
    public String label() {
        String name = "GMRES(" + restart + ")";
        return orthogonalization == Orthogonalization.MODIFIED_GRAM_SCHMIDT
                ? name
                : name + " " + orthogonalization.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public int vectors(int n) {
        return Math.min(restart, n) + 4;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "j inner products and updates in step j of a cycle, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        int n = x.size();
        int m = Math.min(restart, n);
        double rounding = ROUNDING * x.precision().epsilon();
        Basis V = work.basis("V", n, m + 1);
        Vector r = work.vector("r", n);
        Vector z = work.vector("z", n);
        double[] h = new double[m + 1];
        var H = new HessenbergLeastSquares(m);
        var correction = new Correction(H, V, M, new double[m], work.vector("u", n), z);
        Iterate iterate = into -> {
            into.set(1, x);
            correction.addTo(into);
        };

        system.residual(x, r); // r = b − A x
        double beta = r.norm();
        int k = 0;
        while (monitor.proceed(k, beta)) {
            V.column(0).set(1 / beta, r); // v₀ = r / β
            H.start(beta);
            boolean exhausted;
            do {
                int j = H.size();
                Vector w = V.column(j + 1);
                M.apply(V.column(j), z);
                A.apply(z, w); // w = A M vⱼ
                orthogonalization.orthogonalize(V, j + 1, w, h);
                h[j + 1] = w.norm();
                if (!(h[j + 1] <= Double.MAX_VALUE)) { // NaN too
                    correction.addTo(x);
                    monitor.breakdown(k, "‖A M vⱼ‖ = " + h[j + 1] + " is not finite");
                    return;
                }
                exhausted = h[j + 1] <= rounding * norm(h, j + 2);
                H.append(h);
                w.set(1 / h[j + 1], w); // vⱼ₊₁ = w / hⱼ₊₁,ⱼ
                k++;
            } while (!exhausted && H.size() < m && monitor.proceed(k, H.residualNorm(), iterate));
            correction.addTo(x); // x ← x + M V y
            system.residual(x, r);
            double betaOld = beta;
            beta = r.norm();
            if (exhausted && !(beta < betaOld)) {
                monitor.breakdown(k, "hⱼ₊₁,ⱼ = 0 without a smaller residual: A M is singular");
                return;
            }
        }
    }

    private static double norm(double[] h, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += h[i] * h[i];
        }
        return Math.sqrt(sum);
    }

    /** The step M V y from the start of a cycle to its current minimiser. */
    private record Correction(HessenbergLeastSquares H, Basis V, LinearOperator M, double[] y, Vector u, Vector z) {

        void addTo(Vector x) {
            H.solve(y);
            V.combine(H.size(), y, u);
            M.apply(u, z);
            x.axpy(1, z);
        }
    }
}
