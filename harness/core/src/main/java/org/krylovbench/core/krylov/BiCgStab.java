package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Biconjugate gradients stabilised, for square A, preconditioned from the right: each step of biconjugate gradients, without
 * Aᵀ, is followed by a step s − ω A M s that minimises the residual over ω. Van der Vorst (1992); Saad (2003), section 7.4.2.
 *
 * <p>It breaks down if ρ = r₀*ᵀr or σ = r₀*ᵀA M p vanishes, as in Lanczos' process, or if the stabilising polynomial
 * stagnates, ω = 0, as for a skew-symmetric A; that step still ends with the iterate of its first half.
 *
 * <p>Per iteration: A and M twice, 6 inner products, 6 vector updates. Memory: 6 vectors.
 *
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record BiCgStab(OptionalLong shadowSeed) implements SquareKrylovMethod {

    @Override
    public String label() {
        return Shadow.label("BiCGSTAB", shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 6;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 2, "6 inner products, 6 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector shadow = work.vector("r*", x.size());
        Vector p = work.vector("p", x.size());
        Vector v = work.vector("v", x.size());
        Vector t = work.vector("t", x.size());
        Vector z = work.vector("z", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        Shadow.start(shadowSeed, r, shadow);
        double shadowNorm = shadow.norm();
        p.fill(0);
        v.fill(0);
        double rhoOld = 1;
        double alpha = 1;
        double omega = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            if (omega == 0) {
                monitor.breakdown(k, "ω = tᵀs / tᵀt is zero to rounding: the stabilising polynomial stagnates");
                return;
            }
            double rho = shadow.dot(r);
            if (Shadow.vanishes(rho, shadowNorm * residualNorm, epsilon)) {
                monitor.breakdown(k, "ρ = r₀*ᵀr = " + rho + " vanishes");
                return;
            }
            double beta = rho / rhoOld * (alpha / omega);
            p.axpy(-omega, v);
            p.axpby(1, r, beta); // p ← r + β (p − ω v)
            M.apply(p, z);
            A.apply(z, v); // v = A M p
            double sigma = shadow.dot(v);
            alpha = rho / sigma;
            double norm = r.axpyNorm(-alpha, v); // s = r − α v, in the place of r
            if (!(norm <= residualNorm / epsilon)) {
                monitor.breakdown(k, "σ = r₀*ᵀA M p = " + sigma + " would let ‖s‖ grow to " + norm);
                return;
            }
            x.axpy(alpha, z); // x ← x + α M p
            M.apply(r, z);
            A.apply(z, t); // t = A M s
            double ts = t.dot(r);
            double tt = t.dot(t);
            omega = Math.abs(ts) > epsilon * Math.sqrt(tt) * norm ? ts / tt : 0; // 0 for NaN too
            residualNorm = norm;
            if (omega != 0) {
                residualNorm = r.axpyNorm(-omega, t); // r = s − ω t
                x.axpy(omega, z); // x ← x + ω M s
            }
            rhoOld = rho;
        }
    }
}
