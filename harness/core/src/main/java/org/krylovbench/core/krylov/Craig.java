package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Craig's method, or CGNE, for consistent systems of any shape: x = M u, and u has the least error ‖u − u†‖₂ over the
 * Krylov space of the normal equations, where u† is the shortest solution. Craig (1955); Saad (2003), Algorithm 8.5; here
 * by the bidiagonalisation of A M, whose lower bidiagonal system it solves forwards: Paige and Saunders (1982), section
 * 7.2. A system without a solution is a breakdown, unless the start vector is a least-squares solution already: α vanishes,
 * or, where rounding hides that, ‖r‖ outgrows κ(A M) ‖r₀‖, which bounds it because the error never grows.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 2 norms, 5 vector updates. Memory: 2 vectors of the size of b, 3 of x.
 */
public record Craig() implements LeastSquaresMethod {

    /** An α that would be zero is larger than rounding, by the loss of orthogonality of the v; at most by this factor. */
    private static final double LOSS = 100;

    @Override
    public String label() {
        return "Craig";
    }

    @Override
    public int vectors(int n) {
        return Bidiagonalization.VECTORS;
    }

    @Override
    public int dataVectors(int n) {
        return Bidiagonalization.DATA_VECTORS;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "2 norms, 5 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        var B = new Bidiagonalization(system, work, Reorthogonalization.NONE);

        double beta = B.start(x);
        double zeta = -1;
        double residualNorm = beta;
        double most = beta / (LOSS * x.precision().epsilon());
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            double alpha = B.right();
            double betaOld = beta;
            beta = B.left(); // before x moves: it tells how large A is
            if (B.isRounding(alpha / LOSS)) {
                end(k, monitor);
                return;
            }
            zeta *= -betaOld / alpha; // α ζ ← −β ζ
            residualNorm = Math.abs(zeta) * beta;
            if (!(residualNorm <= most)) { // NaN too
                monitor.breakdown(
                        k,
                        "‖r‖ would grow to " + residualNorm
                                + ", beyond κ(A M) ‖r₀‖ unless A M is singular to rounding: A x = b has no solution");
                return;
            }
            x.axpy(zeta, B.z); // x ← x + ζ M v
        }
    }

    private static void end(int k, Monitor monitor) {
        if (k == 0) {
            monitor.finished(k, "Aᵀr = 0: a least-squares solution");
        } else {
            monitor.breakdown(k, "α = 0 of the bidiagonal matrix: A x = b has no solution");
        }
    }
}
