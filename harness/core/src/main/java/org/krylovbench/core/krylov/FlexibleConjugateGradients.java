package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Conjugate gradients whose preconditioner may change from iteration to iteration, as an inner iteration does: each
 * direction is made A-orthogonal to the one before it by a product of its own, and minimises ‖x − x†‖_A along it. FCG(1) of
 * Notay, Flexible conjugate gradients, SIAM J. Sci. Comput. 22 (2000), Algorithm 2.1; Golub and Ye (1999). A must be
 * symmetric positive definite, and rᵀM r positive. With an M that stays the same, and is symmetric, it makes the iterates of
 * conjugate gradients.
 *
 * <p>Per iteration: A and M once, 5 inner products, 3 vector updates. Memory: 4 vectors.
 */
public record FlexibleConjugateGradients() implements Solver {

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
        return "flexible CG";
    }

    @Override
    public int vectors(int n) {
        return 4;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.FLEXIBLE;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "5 inner products, 3 updates");
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
        q.fill(0);
        double curvature = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            M.apply(r, z); // z = Mₖ r
            double rho = r.dot(z);
            if (!(rho > 0)) { // NaN too
                monitor.breakdown(k, "rᵀM r = " + rho + " is not positive");
                return;
            }
            p.axpby(1, z, -z.dot(q) / curvature); // p ← z − (zᵀA p / pᵀA p) p
            A.apply(p, q); // q = A p
            curvature = p.dot(q);
            if (!(curvature > 0)) {
                monitor.breakdown(k, "pᵀA p = " + curvature + " is not positive: A is not positive definite");
                return;
            }
            double alpha = r.dot(p) / curvature;
            x.axpy(alpha, p); // x ← x + α p
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
        }
    }
}
