package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Conjugate gradients squared for square A, preconditioned from the right: where biconjugate gradients has r = φ(A M) r₀, it
 * has r = φ²(A M) r₀, without Aᵀ. It converges up to twice as fast where φ contracts, and its residual peaks are squared as
 * well, which costs digits at the end: about ε max ‖rₖ‖ is left of it. Sonneveld (1989); Saad (2003), section 7.4.1.
 *
 * <p>Per iteration: A and M twice, 3 inner products, 7 vector updates, 2 copies. Memory: 7 vectors.
 *
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record ConjugateGradientsSquared(OptionalLong shadowSeed) implements SquareKrylovMethod {

    @Override
    public String label() {
        return Shadow.label("CGS", shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 7;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 2, "3 inner products, 7 updates, 2 copies");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector shadow = work.vector("r*", x.size());
        Vector p = work.vector("p", x.size());
        Vector q = work.vector("q", x.size());
        Vector u = work.vector("u", x.size());
        Vector v = work.vector("v", x.size());
        Vector z = work.vector("z", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        Shadow.start(shadowSeed, r, shadow);
        double shadowNorm = shadow.norm();
        p.fill(0);
        q.fill(0);
        double rhoOld = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            double rho = shadow.dot(r);
            if (Shadow.vanishes(rho, shadowNorm * residualNorm, epsilon)) {
                monitor.breakdown(k, "ρ = r₀*ᵀr = " + rho + " vanishes");
                return;
            }
            double beta = rho / rhoOld;
            u.set(1, r);
            u.axpy(beta, q); // u = r + β q
            p.axpby(1, q, beta);
            p.axpby(1, u, beta); // p ← u + β (q + β p)
            M.apply(p, z);
            A.apply(z, v); // v = A M p
            double sigma = shadow.dot(v);
            double alpha = rho / sigma;
            q.set(1, u);
            q.axpy(-alpha, v); // q = u − α v
            u.axpy(1, q);
            M.apply(u, z); // z = M (u + q)
            A.apply(z, v);
            double norm = r.axpyNorm(-alpha, v); // r ← r − α A z
            if (!(norm <= residualNorm / epsilon)) {
                monitor.breakdown(k, "σ = r₀*ᵀA M p = " + sigma + " would let ‖r‖ grow to " + norm);
                return;
            }
            x.axpy(alpha, z); // x ← x + α z
            residualNorm = norm;
            rhoOld = rho;
        }
    }
}
