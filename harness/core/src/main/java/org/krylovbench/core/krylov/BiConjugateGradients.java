package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Biconjugate gradients for square A: makes the residual orthogonal to the Krylov space of (A M)ᵀ that starts from a shadow
 * residual s₀, by two short recurrences, and minimises nothing. Lanczos (1952); Fletcher (1976); Saad (2003), section
 * 7.3.1, for A M and with s₀ = Mᵀ r₀*: that is the same as the usual algorithm with M between the two residuals, and
 * conjugate gradients if A and M are symmetric positive definite.
 *
 * <p>It breaks down if the two residuals are orthogonal, sᵀr = 0, or if the two-sided Lanczos matrix has no LU
 * decomposition, p*ᵀA M p = 0, or one so small that the step would lose the iterate to rounding.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 4 inner products, 5 vector updates. Memory: 6 vectors.
 *
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record BiConjugateGradients(OptionalLong shadowSeed) implements SquareKrylovMethod {

    @Override
    public String label() {
        return Shadow.label("BiCG", shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 6;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "4 inner products, 5 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        Vector r = work.vector("r", x.size());
        Vector s = work.vector("s", x.size());
        Vector p = work.vector("p", x.size());
        Vector pShadow = work.vector("p*", x.size());
        Vector z = work.vector("z", x.size());
        Vector q = work.vector("q", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        Shadow.start(shadowSeed, r, z);
        M.applyTranspose(z, s); // s = Mᵀ r₀*
        double shadowNorm = s.norm();
        p.fill(0);
        pShadow.fill(0);
        double rhoOld = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            double rho = s.dot(r);
            if (Shadow.vanishes(rho, shadowNorm * residualNorm, epsilon)) {
                monitor.breakdown(k, "ρ = sᵀr = " + rho + " vanishes");
                return;
            }
            double beta = rho / rhoOld;
            p.axpby(1, r, beta); // p ← r + β p
            pShadow.axpby(1, s, beta); // p* ← s + β p*
            M.apply(p, z); // z = M p
            A.apply(z, q); // q = A z
            double sigma = pShadow.dot(q);
            double alpha = rho / sigma;
            double norm = r.axpyNorm(-alpha, q); // r ← r − α q
            if (!(norm <= residualNorm / epsilon)) {
                monitor.breakdown(k, "σ = p*ᵀA M p = " + sigma + " would let ‖r‖ grow to " + norm);
                return;
            }
            x.axpy(alpha, z); // x ← x + α z
            A.applyTranspose(pShadow, z);
            M.applyTranspose(z, q); // q = Mᵀ Aᵀ p*
            shadowNorm = s.axpyNorm(-alpha, q); // s ← s − α q
            residualNorm = norm;
            rhoOld = rho;
        }
    }
}
