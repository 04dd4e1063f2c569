package org.krylovbench.core.stationary;

import java.util.Locale;
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
 * Successive over-relaxation: unknown by unknown, each is moved ω times as far as would satisfy its equation. Young (1950);
 * Saad (2003), (4.12) to (4.14). It converges for every symmetric positive definite A, and for no other ω than in (0, 2). For a
 * consistently ordered A whose Jacobi iteration has the real spectral radius μ, ω = 2 / (1 + √(1 − μ²)) is the best:
 * Saad, Theorem 4.4. The preconditioner of the system is not used.
 *
 * <p>A sweep solves with a triangle of A for the step from the residual, on the host whatever the backend, which is the same in
 * half the reading. Per iteration: A once for the residual, its norm and that of the step, 2 vector updates, a triangle of A (two for symmetric
 * sweeps), and n numbers to the host and back. Memory: 1 vector, and 2 arrays of n numbers on the host.
 *
 * @param omega ω
 * @param sweep the order of the unknowns
 */
public record Sor(double omega, Sweep sweep) implements Solver {

    public Sor {
        if (!(omega > 0 && omega < 2)) { // NaN too
            throw new IllegalArgumentException("omega must lie in (0, 2), but is " + omega);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public Family family() {
        return Family.STATIONARY;
    }

    @Override
    public String label() {
        return switch (sweep) {
            case FORWARD -> "SOR(" + omega + ")";
            case SYMMETRIC -> "SSOR(" + omega + ")";
            case BACKWARD -> "SOR(" + omega + ") " + sweep.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Optional<Solver> transposed() {
        return Optional.of(new Sor(omega, sweep.transposed()));
    }

    @Override
    public Cost cost() {
        String triangles = sweep == Sweep.SYMMETRIC ? "2 triangular solves" : "1 triangular solve";
        return new Cost(1, 0, 0, "2 inner products, 2 updates, " + triangles + " on the host");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", x.size());
        double[] step = new double[x.size()];
        TriangularParts parts = TriangularParts.of(system.data(), omega);

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            r.copyTo(step);
            sweep.apply(parts, step);
            r.copyFrom(step);
            double stepNorm = r.norm();
            if (!(stepNorm <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "the step has the length " + stepNorm + ", ‖r‖ = " + residualNorm);
                return;
            }
            x.axpy(1, r); // x ← x + (D/ω + L)⁻¹ r
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }
}
