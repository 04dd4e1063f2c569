package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Quasi-minimal residuals for square A, preconditioned from the right, by coupled two-term recurrences without look-ahead:
 * minimises the coordinates of the residual in the basis of unit vectors that the two-sided Lanczos process makes. Freund
 * and Nachtigal (1994); Barrett et al., Templates (1994), figure 2.8, with M₁ = I and M₂ = M⁻¹. As in
 * {@link BiConjugateGradients} the process starts from Mᵀ r₀*; the second sequence is kept as Mᵀ times that of the sources,
 * which saves two vectors.
 *
 * <p>It smooths the residuals of biconjugate gradients, and breaks down with them where δ = zᵀv = 0 or β = qᵀA M p / δ = 0.
 * The residual is the true one: r ← r − s, which costs the vector s and two updates.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 5 inner products, 8 vector updates, 2 scalings. Memory: 9 vectors.
 *
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record QuasiMinimalResiduals(OptionalLong shadowSeed) implements SquareKrylovMethod {

    @Override
    public String label() {
        return Shadow.label("QMR", shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 9;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "5 inner products, 8 updates, 2 scalings");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        Vector r = work.vector("r", x.size());
        Vector v = work.vector("v", x.size());
        Vector z = work.vector("z", x.size());
        Vector p = work.vector("p", x.size());
        Vector q = work.vector("q", x.size());
        Vector d = work.vector("d", x.size());
        Vector s = work.vector("s", x.size());
        Vector t = work.vector("t", x.size());
        Vector u = work.vector("u", x.size());
        double machine = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        v.set(1, r);
        Shadow.start(shadowSeed, r, t);
        M.applyTranspose(t, z); // z = Mᵀ r₀*
        p.fill(0);
        q.fill(0);
        d.fill(0);
        s.fill(0);
        double rho = residualNorm;
        double xi = z.norm();
        double gamma = 1;
        double eta = -1;
        double theta = 0;
        double epsilon = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            if (!(rho > 0 && xi > 0)) {
                monitor.breakdown(k, "ρ = ‖v‖ = " + rho + ", ξ = ‖z‖ = " + xi + ": an invariant space");
                return;
            }
            v.set(1 / rho, v); // unit length
            z.set(1 / xi, z);
            double delta = z.dot(v);
            if (Shadow.vanishes(delta, 1, machine)) {
                monitor.breakdown(k, "δ = zᵀv = " + delta + " vanishes");
                return;
            }
            p.axpby(1, v, -xi * delta / epsilon); // p ← v − (ξ δ / ε) p
            q.axpby(1, z, -rho * delta / epsilon); // q ← z − (ρ δ / ε) q
            M.apply(p, t); // t = M p
            A.apply(t, u); // u = A M p
            epsilon = q.dot(u);
            double beta = epsilon / delta;
            double rhoOld = rho;
            v.axpby(1, u, -beta);
            rho = v.norm(); // v ← u − β v, ρ = ‖v‖
            double thetaOld = theta;
            double gammaOld = gamma;
            if (!(Math.abs(beta) > machine * rho)) { // NaN too
                monitor.breakdown(k, "β = qᵀA M p / δ = " + beta + " vanishes beside ‖v‖ = " + rho);
                return;
            }
            theta = rho / (gammaOld * Math.abs(beta));
            gamma = 1 / Math.sqrt(1 + theta * theta);
            eta *= -rhoOld * gamma * gamma / (beta * gammaOld * gammaOld);
            double weight = thetaOld * gamma * thetaOld * gamma;
            d.axpby(eta, t, weight); // d ← η M p + (θ γ)² d
            s.axpby(eta, u, weight); // s ← η A M p + (θ γ)² s
            residualNorm = r.axpyNorm(-1, s); // r ← r − s
            if (!(residualNorm <= Double.MAX_VALUE)) {
                monitor.breakdown(k, "η = " + eta + " for γ = " + gamma + ": ‖r‖ is not finite");
                return;
            }
            x.axpy(1, d); // x ← x + d
            A.applyTranspose(q, t);
            M.applyTranspose(t, u);
            z.axpby(1, u, -beta); // z ← Mᵀ Aᵀ q − β z
            xi = z.norm();
        }
    }
}
