package org.krylovbench.core.krylov;

import java.util.Optional;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Workspace;

/**
 * LSMR: minimises ‖(A M)ᵀ(b − A M u)‖₂, x = M u, over the Krylov space of the normal equations, by the bidiagonalisation
 * of A M; it is MINRES on them, as {@link Lsqr} is CG. Fong and Saunders, SIAM Journal on Scientific Computing 33 (2011),
 * whose names these are. The residual norm of its iterate comes from their recurrence, section 3.2. A may have any shape.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 2 norms, 7 vector updates; 4k vector passes more in iteration k if it
 * reorthogonalises. Before the first one: Aᵀ, M and Mᵀ once more. Memory: 2 vectors of the size of b, 5 of x, and the
 * basis.
 *
 * @param reorthogonalize whether the right vectors of the bidiagonalisation are kept and made orthogonal, which makes the
 *     left ones orthogonal too: Simon and Zha (2000)
 * @param basisLimit how many vectors are kept at most; iterations beyond are a breakdown
 */
public record Lsmr(boolean reorthogonalize, int basisLimit) implements LeastSquaresMethod {

    public Lsmr {
        Reorthogonalization.checkLimit(basisLimit);
    }

    @Override
    public String label() {
        return reorthogonalize ? "LSMR reorthogonalized" : "LSMR";
    }

    @Override
    public Optional<Monitored> testsNormalResidual() {
        return Optional.of(Monitored.PRECONDITIONED_RESIDUAL);
    }

    @Override
    public int vectors(int n) {
        return Bidiagonalization.VECTORS + 2 + Reorthogonalization.vectors(reorthogonalize, basisLimit, n);
    }

    @Override
    public int dataVectors(int n) {
        return Bidiagonalization.DATA_VECTORS;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "2 norms, 7 updates" + Reorthogonalization.cost(reorthogonalize));
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        var kept = Reorthogonalization.of(reorthogonalize, basisLimit, system, work);
        var B = new Bidiagonalization(system, work, kept);
        Vector h = work.vector("h", x.size());
        Vector hBar = work.vector("hBar", x.size());

        double beta = B.start(x);
        double alpha = B.right();
        h.set(1, B.z); // h = M v
        hBar.fill(0);
        var residual = new LsmrResidual(beta);
        double alphaBar = alpha;
        double zetaBar = alpha * beta; // |ζ̄| = ‖MᵀAᵀr‖
        double rho = 1;
        double rhoBar = 1;
        double cosineBar = 1;
        double sineBar = 0;
        for (int k = 0; monitor.proceed(k, residual.norm()); k++) {
            if (B.overflowed(k, monitor)) {
                return;
            }
            if (Math.abs(zetaBar) < monitor.normalResidualBound()) {
                monitor.finished(k, "‖MᵀAᵀr‖ is small enough: a least-squares solution");
                return;
            }
            if (B.isRounding(Math.abs(zetaBar) / residual.norm())) {
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
                return;
            }
            beta = B.left();
            alpha = B.right();
            double rhoOld = rho;
            rho = Math.hypot(alphaBar, beta);
            double cosine = alphaBar / rho;
            double sine = beta / rho;
            double thetaNew = sine * alpha;
            alphaBar = cosine * alpha;

            double rhoBarOld = rhoBar;
            double thetaBar = sineBar * rho;
            rhoBar = Math.hypot(cosineBar * rho, thetaNew);
            if (!(rho > 0 && rhoBar > 0 && rho <= Double.MAX_VALUE && rhoBar <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "ρ = " + rho + ", ρ̄ = " + rhoBar + ": one of them is not positive and finite");
                return;
            }
            hBar.axpby(1, h, -thetaBar * rho / (rhoOld * rhoBarOld)); // h̄ ← h − (θ̄ρ / ρρ̄) h̄
            cosineBar = cosineBar * rho / rhoBar;
            sineBar = thetaNew / rhoBar;
            double zeta = cosineBar * zetaBar;
            zetaBar *= -sineBar;
            x.axpy(zeta / (rho * rhoBar), hBar); // x ← x + (ζ / ρρ̄) h̄
            h.axpby(1, B.z, -thetaNew / rho); // h ← M v − (θ / ρ) h
            residual.update(cosine, sine, thetaBar, rhoBar, zeta);
        }
    }
}
