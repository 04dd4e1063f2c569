package org.krylovbench.core.krylov;

import java.util.Optional;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Workspace;

/**
 * LSQR: minimises ‖b − A M u‖₂, x = M u, over the Krylov space of the normal equations, as {@link Cgls} does, but by the
 * bidiagonalisation of A M, which is more accurate where A is ill-conditioned. Paige and Saunders, ACM Transactions on
 * Mathematical Software 8 (1982). A may have any shape.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 2 norms, 6 vector updates; 4k vector passes more in iteration k if it
 * reorthogonalises. Memory: 2 vectors of the size of b, 4 of x, and the basis.
 *
 * @param reorthogonalize whether the right vectors of the bidiagonalisation are kept and made orthogonal, which makes the
 *     left ones orthogonal too: Simon and Zha (2000)
 * @param basisLimit how many vectors are kept at most; iterations beyond are a breakdown
 */
public record Lsqr(boolean reorthogonalize, int basisLimit) implements LeastSquaresMethod {

    public Lsqr {
        Reorthogonalization.checkLimit(basisLimit);
    }

    @Override
    public String label() {
        return reorthogonalize ? "LSQR reorthogonalized" : "LSQR";
    }

    @Override
    public Optional<Monitored> testsNormalResidual() {
        return Optional.of(Monitored.PRECONDITIONED_RESIDUAL);
    }

    @Override
    public int vectors(int n) {
        return Bidiagonalization.VECTORS + 1 + Reorthogonalization.vectors(reorthogonalize, basisLimit, n);
    }

    @Override
    public int dataVectors(int n) {
        return Bidiagonalization.DATA_VECTORS;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "2 norms, 6 updates" + Reorthogonalization.cost(reorthogonalize));
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        var kept = Reorthogonalization.of(reorthogonalize, basisLimit, system, work);
        var B = new Bidiagonalization(system, work, kept);
        Vector w = work.vector("w", x.size());

        double phiBar = B.start(x); // φ̄ = ‖b − A x‖
        w.fill(0);
        double rho = 1;
        double cosine = -1;
        double sine = 0;
        for (int k = 0; monitor.proceed(k, phiBar); k++) {
            if (B.overflowed(k, monitor)) {
                return;
            }
            double alpha = B.right();
            double normalNorm = alpha * Math.abs(cosine) * phiBar; // ‖MᵀAᵀr‖
            if (normalNorm < monitor.normalResidualBound()) {
                monitor.finished(k, "‖MᵀAᵀr‖ is small enough: a least-squares solution");
                return;
            }
            if (B.isRounding(alpha * Math.abs(cosine))) { // ‖MᵀAᵀr‖ / ‖r‖
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
                return;
            }
            double theta = sine * alpha;
            double rhoBar = -cosine * alpha;
            w.axpby(1, B.z, -theta / rho); // w ← M v − (θ / ρ) w
            double beta = B.left();
            rho = Math.hypot(rhoBar, beta);
            if (!(rho > 0 && rho <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "ρ = " + rho + " of the bidiagonal matrix is not positive and finite");
                return;
            }
            cosine = rhoBar / rho;
            sine = beta / rho;
            x.axpy(cosine * phiBar / rho, w); // x ← x + (φ / ρ) w
            phiBar *= sine;
        }
    }
}
