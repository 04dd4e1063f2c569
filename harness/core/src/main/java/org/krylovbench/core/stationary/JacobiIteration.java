package org.krylovbench.core.stationary;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
 * Jacobi's iteration, damped: x ← x + ω D⁻¹ (b − A x), D the diagonal of A. Jacobi (1845); Saad (2003), (4.3). It converges
 * for a diagonally dominant A if ω ≤ 1, for a symmetric positive definite one if ω &lt; 2 / λₘₐₓ(D⁻¹A). The
 * preconditioner of the system is not used: D is its own.
 *
 * <p>Per iteration: A once, the norm of the residual, 3 vector updates. Memory: 2 vectors.
 *
 * @param omega ω, the damping; 1 for none
 */
public record JacobiIteration(double omega) implements Solver {

    public JacobiIteration {
        if (!(omega > 0 && omega <= Double.MAX_VALUE)) { // NaN too
            throw new IllegalArgumentException("omega must be positive and finite, but is " + omega);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public Family family() {
        return Family.STATIONARY;
    }

    @Override
    public String label() {
        return omega == 1 ? "Jacobi" : "Jacobi(" + omega + ")";
    }

    @Override
    public int vectors(int n) {
        return 2;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Optional<Solver> transposed() {
        return Optional.of(this);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 0, "1 inner product, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", x.size());
        Vector inverse = work.vector("inverse", x.size());
        inverse.copyFrom(Arrays.stream(system.data().diagonal()).map(d -> 1 / d).toArray());
        double inverseNorm = inverse.norm();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            if (!(residualNorm * inverseNorm <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "‖r‖ = " + residualNorm + ", ‖D⁻¹‖ = " + inverseNorm + ": not finite");
                return;
            }
            r.times(inverse); // r ← D⁻¹ r
            x.axpy(omega, r); // x ← x + ω D⁻¹ r
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }
}
