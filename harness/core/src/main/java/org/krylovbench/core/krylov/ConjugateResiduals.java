package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Conjugate residuals: minimises ‖b − A x‖_M over the Krylov space, ‖b − A x‖₂ where M is the identity. Stiefel (1955);
 * Saad (2003), Algorithm 6.20, with M as in Greenbaum (1997), section 8.1. A must be symmetric and M symmetric positive
 * definite. For definite A it makes the iterates of MINRES; an indefinite A may break it down.
 *
 * <p>Per iteration: A and M once, 3 inner products, 5 vector updates; M once more at the start. Memory: 6 vectors.
 */
public record ConjugateResiduals() implements Solver {

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
        return "CR";
    }

    @Override
    public int vectors(int n) {
        return 6;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 5 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector z = work.vector("z", x.size());
        Vector y = work.vector("y", x.size());
        Vector p = work.vector("p", x.size());
        Vector q = work.vector("q", x.size());
        Vector u = work.vector("u", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        M.apply(r, z); // z = M r
        double residualNorm = r.norm();
        p.fill(0);
        q.fill(0);
        double rhoOld = 1;
        double quotientMost = 0;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            A.apply(z, y); // y = A z
            double rho = z.dot(y);
            double quotient = Math.abs(rho) / residualNorm / residualNorm;
            quotientMost = Math.max(quotientMost, quotient);
            if (!(quotient > epsilon * quotientMost)) { // NaN too
                giveUp(k, rho, y.norm() <= Math.sqrt(epsilon) * quotientMost * residualNorm, monitor);
                return;
            }
            p.axpby(1, z, rho / rhoOld); // p ← z + β p
            q.axpby(1, y, rho / rhoOld); // q ← y + β q = A p
            M.apply(q, u); // u = M A p
            double curvature = q.dot(u);
            if (!(curvature > 0)) {
                monitor.breakdown(k, "(A p)ᵀM A p = " + curvature + " is not positive: M is not positive definite");
                return;
            }
            double alpha = rho / curvature;
            x.axpy(alpha, p); // x ← x + α p
            z.axpy(-alpha, u); // z ← z − α u
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
            rhoOld = rho;
        }
    }

    /** Where zᵀA z vanishes, A z does too and the residual is as small as it gets, or A is indefinite. */
    private static void giveUp(int k, double rho, boolean leastSquares, Monitor monitor) {
        if (leastSquares) {
            monitor.finished(k, "A M r = 0: a least-squares solution");
        } else {
            monitor.breakdown(k, "zᵀA z = " + rho + ", z = M r: A is not positive definite");
        }
    }
}
