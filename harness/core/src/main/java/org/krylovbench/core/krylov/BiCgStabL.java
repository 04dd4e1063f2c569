package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * BiCGSTAB(ℓ) for square A, preconditioned from the right: ℓ steps of biconjugate gradients, then one polynomial of degree ℓ
 * that makes the residual small, which is what is needed where eigenvalues lie near the imaginary axis. Sleijpen and
 * Fokkema (1993), with the enhanced polynomial of Sleijpen and van der Vorst (1995).
 *
 * <p>An iteration is one step of biconjugate gradients, so that it has two products whatever ℓ is; every ℓ-th one ends with
 * the polynomial. The residuals between are those of the iterates at hand, not stabilised, and may peak.
 *
 * <p>Per iteration: A and M twice, (ℓ + 11)/2 + 2/ℓ inner products, ℓ + 5 vector updates; once at the end, and for an iterate
 * on demand, M. Memory: 2ℓ + 5 vectors.
 *
 * @param l ℓ, the degree of the polynomial, 2 to 4 as a rule: powers of A up to ℓ cost digits of the residual
 * @param leastCosine Ω, how near to orthogonal the polynomial may come to what biconjugate gradients need: 0 makes the
 *     residual as small as it can be, 0.7 is what the second paper recommends
 * @param shadowSeed draws the shadow vector r₀*; without one it is r₀
 */
public record BiCgStabL(int l, double leastCosine, OptionalLong shadowSeed) implements SquareKrylovMethod {

    public BiCgStabL {
        if (l < 1 || l > 10) {
            throw new IllegalArgumentException("l must lie between 1 and 10, but is " + l);
        }
        if (!(leastCosine >= 0 && leastCosine < 1)) {
            throw new IllegalArgumentException("least-cosine must lie in [0, 1), but is " + leastCosine);
        }
    }

    @Override
    public String label() {
        return Shadow.label("BiCGSTAB(" + l + ")" + (leastCosine > 0 ? " Ω=" + leastCosine : ""), shadowSeed);
    }

    @Override
    public int vectors(int n) {
        return 2 * l + 5;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 2, "(l + 11)/2 + 2/l inner products, l + 5 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Vector y = work.vector("y", x.size());
        Vector z = work.vector("z", x.size());
        y.fill(0);
        Iterate iterate = into -> {
            system.M().apply(y, z);
            into.set(1, x);
            into.axpy(1, z);
        };
        improve(system, x, y, z, work, monitor, iterate);
        system.M().apply(y, z);
        x.axpy(1, z); // x ← x + M y
    }

    /** Improves y, from which x + M y is the iterate. */
    private void improve(
            LinearSystem system, Vector x, Vector y, Vector z, Workspace work, Monitor monitor, Iterate iterate) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Basis R = work.basis("R", x.size(), l + 1);
        Basis U = work.basis("U", x.size(), l + 1);
        Vector r = R.column(0);
        Vector u = U.column(0);
        Vector shadow = work.vector("r*", x.size());
        double epsilon = x.precision().epsilon();
        var polynomial = new StabilizingPolynomial(l, leastCosine, epsilon);

        system.residual(x, r); // r₀ = b − A x
        double residualNorm = r.norm();
        Shadow.start(shadowSeed, r, shadow);
        double shadowNorm = shadow.norm();
        u.fill(0);
        double rhoOld = 1;
        double alpha = 0;
        double omega = 1;
        for (int k = 0; monitor.proceed(k, residualNorm, iterate); k++) {
            if (omega == 0) {
                monitor.breakdown(k, "γₗ is zero to rounding: the stabilising polynomial stagnates");
                return;
            }
            int j = k % l;
            double rho = shadow.dot(R.column(j));
            if (Shadow.vanishes(rho, shadowNorm * R.column(j).norm(), epsilon)) {
                monitor.breakdown(k, "ρ = r₀*ᵀrⱼ = " + rho + " vanishes");
                return;
            }
            double beta = alpha * rho / rhoOld;
            for (int i = 0; i <= j; i++) {
                U.column(i).axpby(1, R.column(i), -beta); // uᵢ ← rᵢ − β uᵢ
            }
            M.apply(U.column(j), z);
            A.apply(z, U.column(j + 1)); // uⱼ₊₁ = A M uⱼ
            double sigma = shadow.dot(U.column(j + 1));
            alpha = rho / sigma;
            double norm = r.axpyNorm(-alpha, U.column(1)); // r₀ ← r₀ − α u₁
            if (!(norm <= residualNorm / epsilon)) {
                monitor.breakdown(k, "σ = r₀*ᵀuⱼ₊₁ = " + sigma + " would let ‖r‖ grow to " + norm);
                return;
            }
            y.axpy(alpha, u); // y ← y + α u₀
            for (int i = 1; i <= j; i++) {
                R.column(i).axpy(-alpha, U.column(i + 1)); // rᵢ ← rᵢ − α uᵢ₊₁
            }
            M.apply(R.column(j), z);
            A.apply(z, R.column(j + 1)); // rⱼ₊₁ = A M rⱼ
            residualNorm = norm;
            rhoOld = rho;
            if (j == l - 1) {
                polynomial.fit(R);
                for (int i = 1; i <= l; i++) {
                    y.axpy(polynomial.gamma(i), R.column(i - 1));
                    u.axpy(-polynomial.gamma(i), U.column(i));
                    r.axpy(-polynomial.gamma(i), R.column(i)); // r₀ ← r₀ − γ₁ r₁ − … − γₗ rₗ
                }
                residualNorm = r.norm();
                omega = polynomial.gamma(l);
                rhoOld *= -omega;
            }
        }
    }
}
