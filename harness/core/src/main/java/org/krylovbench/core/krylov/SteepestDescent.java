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
 * Steepest descent, preconditioned: each step minimises ‖x − x†‖_A along z = M r. Cauchy (1847); Saad (2003), section
 * 5.3.1, where (5.29) bounds its rate by (κ − 1) / (κ + 1), κ the condition number of M A. A must be symmetric
 * positive definite, and so must M for that bound; M may change from iteration to iteration, as long as rᵀM r is positive.
 *
 * <p>Per iteration: A and M once, 3 inner products, 2 vector updates. Memory: 3 vectors.
 */
public record SteepestDescent() implements Solver {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    /** Of these, although its step lengths depend on b: it is no more exact after n steps than they are. */
    @Override
    public Family family() {
        return Family.STATIONARY;
    }

    @Override
    public String label() {
        return "steepest descent";
    }

    @Override
    public int vectors(int n) {
        return 3;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.FLEXIBLE;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "3 inner products, 2 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector z = work.vector("z", x.size());
        Vector q = work.vector("q", x.size());

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            M.apply(r, z); // z = M r
            double rho = r.dot(z);
            if (!(rho > 0)) { // NaN too
                monitor.breakdown(k, "rᵀM r = " + rho + " is not positive: M is not positive definite");
                return;
            }
            A.apply(z, q); // q = A z
            double curvature = z.dot(q);
            if (!(curvature > 0)) {
                monitor.breakdown(k, "zᵀA z = " + curvature + " is not positive: A is not positive definite");
                return;
            }
            double alpha = rho / curvature;
            x.axpy(alpha, z); // x ← x + α z
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
        }
    }
}
