package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * GMRES for least squares, with a B of the shape of Aᵀ from the left: minimises ‖B (b − A M u)‖₂, x = x₀ + M u, over a
 * Krylov space of B A M, whose vectors are as long as x. Hayami, Yin and Ito (2010), section 3.3. A may have any shape.
 *
 * <p>Here B = (A M)ᵀ: then it makes the iterates of LSMR, and keeps orthogonal what that lets go. What the Krylov space of
 * a restart loses, it does not.
 *
 * <p>Iteration j of a cycle: A, Aᵀ, M and Mᵀ once, 2j (modified) or 4j (classical twice) passes over vectors of the size
 * of x. As it minimises something else, ‖b − A x‖₂ costs it j more passes over vectors of the size of b, and room for A M
 * V. The end of a cycle: each once more. Memory: m + 3 vectors of the size of x, one more with Householder's reflections,
 * and m + 2 of b.
 *
 * @param restart m, the dimension at which it restarts
 * @param orthogonalization how the basis is made orthogonal
 */
public record BaGmres(int restart, Orthogonalization orthogonalization) implements LeastSquaresMethod {

    /** In ε, relative to the largest ‖B r‖ so far. */
    private static final int ROUNDING = 8;

    public BaGmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("BA-GMRES(" + restart + ")");
    }

    @Override
    public int vectors(int n) {
        int m = Math.min(restart, n);
        return orthogonalization.vectors(m) + m + 4;
    }

    @Override
    public int dataVectors(int n) {
        return Math.min(restart, n) + 2;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "j inner products and 2j updates in step j of a cycle, 2j and 3j if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        int n = x.size();
        int m = Math.min(restart, Math.min(A.rows(), n));
        var V = new Arnoldi(orthogonalization, work, n, m);
        var H = new HessenbergLeastSquares(m); // min ‖β e₁ − H y‖
        Basis W = work.basis("W", A.rows(), m);
        Vector r = work.vector("r", A.rows());
        Vector s = work.vector("s", A.rows());
        Vector g = work.vector("g", n);
        Vector z = work.vector("z", n);
        double[] y = new double[m];
        var correction = new Correction(H, new PreconditionedDirections(M, V, m, g, z), y);
        Iterate iterate = correction.from(x);

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double solved = 0;
        int k = 0;
        while (monitor.proceed(k, residualNorm)) {
            A.applyTranspose(r, g);
            M.applyTranspose(g, z); // z = B r
            double beta = z.norm();
            solved = Math.max(solved, ROUNDING * x.precision().epsilon() * beta);
            if (beta <= solved) {
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
                return;
            }
            V.start(z, beta); // v₀ = B r / β
            H.start(beta);
            do {
                Vector w = W.column(H.size());
                M.apply(V.last(), z);
                A.apply(z, w); // wⱼ = A M vⱼ
                A.applyTranspose(w, g);
                M.applyTranspose(g, V.room()); // B wⱼ = V hⱼ
                if (!V.extend()) {
                    correction.addTo(x);
                    monitor.breakdown(k, "‖B A M vⱼ‖ is not finite");
                    return;
                }
                H.append(V.h(), V.negligible());
                k++;
                H.solve(y);
                W.combine(H.size(), y, s);
                s.axpby(1, r, -1); // r − W y
                residualNorm = s.norm();
            } while (!V.exhausted()
                    && H.size() < m
                    && H.residualNorm() > solved
                    && monitor.proceed(k, residualNorm, iterate));
            correction.addTo(x); // x ← x + M V y
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }
}
