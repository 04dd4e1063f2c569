package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * SYMMLQ for a symmetric A, definite or not: minimises the error ‖x − x†‖ over A times the Krylov space, from an LQ
 * factorisation of the Lanczos matrix. Paige and Saunders (1975), section 5; these are their points xᴸ, without the step
 * to the point of conjugate gradients at the end. With M, symmetric positive definite, the norm is that of M⁻¹. A singular A
 * must have b in its range; the solution is then the shortest, if M is the identity and the start vector zero.
 *
 * <p>Per iteration: A and M once, 3 inner products, 7 vector updates, two of these and the norm for the residual vector; A
 * and M once more at the start, because the residual of a point is known a step of Lanczos later. Memory: 5 vectors.
 */
public record Symmlq() implements Solver {

    /** Below this many ε, γ / ‖A‖ is rounding. */
    private static final int ROUNDING = 16;

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC);
    }

    @Override
    public Family family() {
        return Family.KRYLOV;
    }

    @Override
    public String label() {
        return "SYMMLQ";
    }

    @Override
    public int vectors(int n) {
        return 5;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 7 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector v = work.vector("v", n);
        var lanczos = new Lanczos(system, work.vector("vOld", n), v, work.vector("q", n), work.vector("z", n));
        Vector w = work.vector("w", n);
        double rounding = ROUNDING * x.precision().epsilon();

        system.residual(x, v); // β₁ v₁ = r = b − A x
        if (!monitor.proceed(0, v.norm())) {
            return;
        }
        lanczos.start();
        if (!(lanczos.beta() > 0)) { // NaN too
            monitor.breakdown(0, "rᵀM r = " + lanczos.betaSquared() + " is not positive: M is not positive definite");
            return;
        }
        double rho = lanczos.beta(); // the right-hand side of the next row of L z = β₁ e₁
        double rhoNext = 0;
        w.set(1 / lanczos.beta(), lanczos.z()); // w̄₁ = M v₁
        lanczos.multiply();
        lanczos.advance();
        double gammaBar = lanczos.alpha();
        double deltaBar = lanczos.beta();
        int k = 0;
        double residualNorm;
        do {
            double beta = lanczos.beta();
            double gamma = Math.hypot(gammaBar, beta);
            if (!(gamma > rounding * lanczos.scale() && gamma <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "γ = " + gamma + ": A is singular and b not in its range, or M is not definite");
                return;
            }
            double cosine = gammaBar / gamma;
            double sine = beta / gamma;
            double zeta = rho / gamma;
            x.axpy(zeta * cosine, w);
            if (beta == 0) {
                exhausted(k + 1, system, x, v, monitor);
                return;
            }
            x.axpy(zeta * sine / beta, lanczos.z()); // x ← x + ζₖ wₖ, wₖ = c w̄ₖ + s M vₖ₊₁
            w.axpby(-cosine / beta, lanczos.z(), sine); // w̄ₖ₊₁ = s w̄ₖ − c M vₖ₊₁

            lanczos.multiply();
            double delta = cosine * deltaBar + sine * lanczos.alpha();
            rho = rhoNext - delta * zeta;
            Vector r = lanczos.spare();
            r.set(rho / beta, lanczos.v());
            residualNorm = r.axpyNorm(-sine * zeta, lanczos.next()); // r = ρ vₖ₊₁ + ρ' vₖ₊₂
            gammaBar = sine * deltaBar - cosine * lanczos.alpha();
            lanczos.advance();
            deltaBar = -cosine * lanczos.beta();
            rhoNext = -sine * lanczos.beta() * zeta;
        } while (monitor.proceed(++k, residualNorm));
    }

    /** The Krylov space ends here, and with it the method. */
    private static void exhausted(int k, LinearSystem system, Vector x, Vector r, Monitor monitor) {
        system.residual(x, r);
        if (monitor.proceed(k, r.norm())) {
            monitor.finished(k, "β = 0: the Krylov space holds the solution");
        }
    }
}
