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
 * Conjugate gradients, preconditioned: minimises ‖x − x†‖_A over the Krylov space. Hestenes and Stiefel (1952); Saad
 * (2003), Algorithm 9.1. A and M must be symmetric positive definite.
 *
 * <p>Per iteration: A and M once, 3 inner products, 3 vector updates. Memory: 4 vectors.
 */
public record ConjugateGradients() implements Solver {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    @Override
    public Family family() {
        return Family.KRYLOV;
    }

    @Override
    public String label() {
        return "CG";
    }

    @Override
    public int vectors(int n) {
        return 4;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector z = work.vector("z", x.size());
        Vector p = work.vector("p", x.size());
        Vector q = work.vector("q", x.size());

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        p.fill(0);
        double rhoOld = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            M.apply(r, z); // z = M r
            double rho = r.dot(z);
            if (!(rho > 0)) { // NaN too
                monitor.breakdown(k, "rᵀM r = " + rho + " is not positive: M is not positive definite");
                return;
            }
            p.axpby(1, z, rho / rhoOld); // p ← z + β p
            A.apply(p, q); // q = A p
            double curvature = p.dot(q);
            if (!(curvature > 0)) {
                monitor.breakdown(k, "pᵀA p = " + curvature + " is not positive: A is not positive definite");
                return;
            }
            double alpha = rho / curvature;
            x.axpy(alpha, p); // x ← x + α p
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
            rhoOld = rho;
        }
    }
}
