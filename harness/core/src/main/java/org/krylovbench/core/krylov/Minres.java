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
 * Minimal residuals for a symmetric A, definite or not: minimises ‖b − A x‖_M over the Krylov space, ‖b − A x‖₂ where M is
 * the identity, from a QR factorisation of the Lanczos matrix. Paige and Saunders (1975), section 6; with M, Elman,
 * Silvester and Wathen (2005), Algorithm 6.1. M must be symmetric positive definite. Of a singular A it makes a solution
 * where there is one, else a least-squares solution. Its error grows like κ² ε, that of SYMMLQ like κ ε: Sleijpen, van
 * der Vorst and Modersitzki (2000).
 *
 * <p>Per iteration: A and M once, 3 inner products, 6 vector updates, one of these and the norm for the residual vector, as
 * what the factorisation gives is ‖r‖_M; M once more at the start. Memory: 7 vectors.
 */
public record Minres() implements Solver {

    /**
     * Times √ε, where ‖A r‖ / (‖A‖ ‖r‖) vanishes, and times ε, where its product with the cosine of the next step does, whose
     * square is what the step would take from ‖r‖². Then r is that of a least-squares solution to rounding, although A r is
     * not: going on, x would grow in the null space of A until rounding spoils the rest.
     */
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
        return "MINRES";
    }

    @Override
    public int vectors(int n) {
        return 7;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 6 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector r = work.vector("r", n);
        Vector v = work.vector("v", n);
        var lanczos = new Lanczos(system, work.vector("vOld", n), v, work.vector("q", n), work.vector("z", n));
        Vector w = work.vector("w", n);
        Vector wOld = work.vector("wOld", n);
        double machine = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        v.set(1, r);
        w.fill(0);
        wOld.fill(0);
        lanczos.start(); // β₁ v₁ = r
        double phiBar = lanczos.beta();
        double cosine = -1;
        double sine = 0;
        double deltaBar = 0;
        double epsilon = 0;
        double gamma = 1;
        double gammaOld = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            double beta = lanczos.beta();
            if (!(beta > 0)) { // NaN too
                monitor.breakdown(
                        k, "vᵀM v = " + lanczos.betaSquared() + " is not positive: M is not positive definite");
                return;
            }
            lanczos.multiply();
            double delta = cosine * deltaBar + sine * lanczos.alpha();
            double gammaBar = sine * deltaBar - cosine * lanczos.alpha();
            wOld.axpby(1 / beta, lanczos.z(), -epsilon / gammaOld);
            wOld.axpy(-delta / gamma, w); // γₖ wₖ = M vₖ − εₖ wₖ₋₂ − δₖ wₖ₋₁
            lanczos.advance();
            double betaNext = lanczos.beta();
            epsilon = sine * betaNext;
            deltaBar = -cosine * betaNext;
            double gradient = Math.hypot(gammaBar, deltaBar); // ‖A r‖ / ‖r‖, where M is the identity
            if (!(gradient <= Double.MAX_VALUE)) {
                monitor.breakdown(k, "(γ̄, δ̄) = (" + gammaBar + ", " + deltaBar + ") is not finite");
                return;
            }
            gammaOld = gamma;
            gamma = Math.hypot(gammaBar, betaNext);
            cosine = gammaBar / gamma;
            sine = betaNext / gamma;
            boolean noGradient = gradient <= ROUNDING * Math.sqrt(machine) * lanczos.scale();
            boolean noGain = !(Math.abs(cosine) * gradient > ROUNDING * machine * lanczos.scale()); // 0 / 0 too
            if (noGradient && noGain) {
                monitor.finished(k, "A r = 0: a least-squares solution");
                return;
            }
            Vector wNew = wOld;
            wOld = w;
            w = wNew;
            x.axpy(cosine * phiBar / gamma, w); // x ← x + φₖ wₖ
            r.axpby(-cosine * phiBar / gamma, lanczos.v(), sine * sine); // r ← s² r − c φ̄ₖ₊₁ vₖ₊₁
            phiBar *= sine;
            residualNorm = r.norm();
        }
    }
}
