package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Transpose-free quasi-minimal residuals for square A, preconditioned from the right: goes along the directions of
 * conjugate gradients squared, two of which come of a step, so that the coordinates of the residual, not itself, are the
 * shortest. Freund (1993), Algorithm 5.1; Saad (2003), section 7.4.3. As in both, an iteration is half a step of
 * conjugate gradients squared and needs one product, so that k of its iterations compare with k/2 of the others here.
 *
 * <p>The method itself knows only the bound ‖rₖ‖ ≤ √(k+1) τₖ. What it reports is the norm of rₖ = s² rₖ₋₁ + c² wₖ, which
 * says that it smooths the residuals w of conjugate gradients squared (Zhou and Walker, 1994): one vector and one update.
 *
 * <p>Per iteration: A and M once, 3 inner products, 6 vector updates, of which one each for the residual. Memory: 8
 * vectors.
 *
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record TransposeFreeQmr(OptionalLong shadowSeed) implements SquareKrylovMethod {

    @Override
    public String label() {
        return Shadow.label("TFQMR", shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 8;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 6 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector shadow = work.vector("r*", x.size());
        Vector w = work.vector("w", x.size());
        Vector u = work.vector("u", x.size());
        Vector v = work.vector("v", x.size());
        Vector d = work.vector("d", x.size());
        Vector z = work.vector("z", x.size());
        Vector q = work.vector("q", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        Shadow.start(shadowSeed, r, shadow);
        double shadowNorm = shadow.norm();
        w.set(1, r);
        double squaredNorm = residualNorm; // of w, the residual of conjugate gradients squared
        double tau = residualNorm;
        double theta = 0;
        double eta = 0;
        double alpha = 1;
        double rhoOld = 1;
        double rho = 1;
        double sigma = 1;
        u.fill(0);
        v.fill(0);
        q.fill(0);
        d.fill(0);
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            boolean even = k % 2 == 0;
            double beta = 0;
            if (even) {
                rho = shadow.dot(w);
                if (Shadow.vanishes(rho, shadowNorm * squaredNorm, epsilon)) {
                    monitor.breakdown(k, "ρ = r₀*ᵀw = " + rho + " vanishes");
                    return;
                }
                beta = rho / rhoOld;
                u.axpby(1, w, beta); // u ← w + β u
                v.axpby(1, q, beta);
            } else {
                u.axpy(-alpha, v); // u ← u − α v
            }
            M.apply(u, z); // z = M u
            A.apply(z, q); // q = A z
            if (even) {
                v.axpby(1, q, beta); // v ← A M u + β (q + β v)
                sigma = shadow.dot(v);
                alpha = rho / sigma;
                rhoOld = rho;
            }
            double norm = w.axpyNorm(-alpha, q); // w ← w − α q
            if (!(norm <= squaredNorm / epsilon) || alpha == 0) { // where σ is infinite
                monitor.breakdown(k, "σ = r₀*ᵀA M u = " + sigma + " would let ‖w‖ grow to " + norm);
                return;
            }
            d.axpby(1, z, theta * theta * eta / alpha); // d ← M u + (θ² η / α) d
            squaredNorm = norm;
            theta = norm / tau;
            double cosineSquared = 1 / (1 + theta * theta);
            tau *= theta * Math.sqrt(cosineSquared);
            eta = cosineSquared * alpha;
            x.axpy(eta, d); // x ← x + η d
            r.axpby(cosineSquared, w, 1 - cosineSquared); // r ← s² r + c² w
            residualNorm = r.norm();
        }
    }
}
