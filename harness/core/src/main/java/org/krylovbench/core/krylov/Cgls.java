package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Trait;

/**
 * Conjugate gradients for the least-squares problem min ‖b − A M u‖₂, x = M u, without ever forming (A M)ᵀA M:
 * minimises the residual over the Krylov space of the normal equations. Hestenes and Stiefel (1952), section 10; Björck,
 * Numerical Methods for Least Squares Problems (1996), Algorithm 7.4.1. A may have any shape.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 3 inner products, 3 vector updates. Memory: 2 vectors of the size of b, 4 of x.
 */
public record Cgls() implements Solver {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public Family family() {
        return Family.LEAST_SQUARES;
    }

    @Override
    public String label() {
        return "CGLS";
    }

    @Override
    public int vectors(int n) {
        return 6;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "3 inner products, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        Vector r = work.vector("r", A.rows());
        Vector q = work.vector("q", A.rows());
        Vector g = work.vector("g", x.size());
        Vector s = work.vector("s", x.size());
        Vector p = work.vector("p", x.size());
        Vector t = work.vector("t", x.size());

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double epsilon = x.precision().epsilon();
        double gammaStart = 0;
        double gammaOld = 1;
        p.fill(0);
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            A.applyTranspose(r, g);
            M.applyTranspose(g, s); // s = Mᵀ Aᵀ r
            double gamma = s.dot(s);
            gammaStart = Math.max(gammaStart, gamma);
            if (gamma <= epsilon * epsilon * gammaStart) {
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
                return;
            }
            p.axpby(1, s, gamma / gammaOld); // p ← s + β p
            M.apply(p, t); // t = M p
            A.apply(t, q); // q = A t
            double curvature = q.dot(q);
            if (!(curvature > 0)) { // NaN too
                monitor.breakdown(k, "‖A M p‖² = " + curvature + " is not positive");
                return;
            }
            double alpha = gamma / curvature;
            x.axpy(alpha, t); // x ← x + α t
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
            gammaOld = gamma;
        }
    }
}
