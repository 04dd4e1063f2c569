package org.krylovbench.core.stationary;

import java.util.Optional;
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
 * Richardson's iteration x ← x + ω M (b − A x). Richardson (1910); Saad (2003), Example 4.1: it converges from any start
 * just if all eigenvalues λ of M A have |1 − ω λ| &lt; 1, if they are real and positive for ω &lt; 2 / λₘₐₓ, and fastest for
 * ω = 2 / (λₘᵢₙ + λₘₐₓ). M may change from iteration to iteration.
 *
 * <p>Per iteration: A and M once, the norms of the residual and of the step, 2 vector updates. Memory: 2 vectors.
 *
 * @param omega ω, the length of the step
 */
public record Richardson(double omega) implements Solver {

    public Richardson {
        if (!(omega > 0 && omega <= Double.MAX_VALUE)) { // NaN too
            throw new IllegalArgumentException("omega must be positive and finite, but is " + omega);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public Family family() {
        return Family.STATIONARY;
    }

    @Override
    public String label() {
        return "Richardson(" + omega + ")";
    }

    @Override
    public int vectors(int n) {
        return 2;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.FLEXIBLE;
    }

    @Override
    public Optional<Solver> transposed() {
        return Optional.of(this);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "2 inner products, 2 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector z = work.vector("z", x.size());

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            M.apply(r, z); // z = M r
            double stepNorm = z.norm();
            if (!(stepNorm <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "‖M r‖ = " + stepNorm + " is not finite");
                return;
            }
            x.axpy(omega, z); // x ← x + ω z
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }
}
