package org.krylovbench.core.regularize;

import java.util.Set;
import org.krylovbench.core.krylov.Arnoldi;
import org.krylovbench.core.krylov.Correction;
import org.krylovbench.core.krylov.HessenbergLeastSquares;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.PreconditionedDirections;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Range-restricted GMRES, preconditioned from the right: minimises ‖b − A M u‖₂, x = x₀ + M u, over the Krylov space of
 * A M that starts from A M r instead of r. So x has none of the noise that is in b but not in the range of A, and what
 * A smooths away stays out of the basis. Calvetti, Lewis and Reichel (2000); IRrrgmres of IR Tools, which does not
 * restart.
 *
 * <p>Iteration j of a cycle: A and M once, 2j + 2 (modified) or 4j + 2 (classical twice) vector passes. The start and the
 * end of a cycle: A and M twice more. Memory: m + 4 vectors, one more with Householder's reflections.
 *
 * @param restart m, the dimension at which it starts again, from the true residual
 * @param orthogonalization how the basis is made orthogonal
 */
public record RangeRestrictedGmres(int restart, Orthogonalization orthogonalization) implements Solver {

    public RangeRestrictedGmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public Family family() {
        return Family.KRYLOV;
    }

    @Override
    public String label() {
        return orthogonalization.label("RRGMRES(" + restart + ")");
    }

    @Override
    public int vectors(int n) {
        return orthogonalization.vectors(Math.min(restart, n)) + 3;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "j + 1 inner products and updates in step j of a cycle, 2j + 1 if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        int n = x.size();
        int m = Math.min(restart, n);
        var V = new Arnoldi(orthogonalization, work, n, m);
        var H = new HessenbergLeastSquares(m); // min ‖Vᵀr − H y‖
        Vector r = work.vector("r", n);
        Vector t = work.vector("t", n);
        Vector z = work.vector("z", n);
        var correction = new Correction(H, new PreconditionedDirections(M, V, m, t, z));
        Iterate iterate = correction.from(x);

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        int k = 0;
        while (monitor.proceed(k, residualNorm)) {
            M.apply(r, z);
            A.apply(z, t); // t = A M r
            double alpha = t.norm();
            if (!(alpha > 0 && alpha <= Double.MAX_VALUE)) {
                monitor.breakdown(k, "‖A M r‖ = " + alpha + " gives no first vector");
                return;
            }
            V.start(t, alpha); // v₀ = A M r / α
            double gamma = V.last().dot(r);
            double outside = r.axpyNorm(-gamma, V.last()); // r ← (I − V Vᵀ) r
            H.start(gamma);
            do {
                M.apply(V.last(), z);
                A.apply(z, V.room()); // A M vⱼ = V hⱼ
                if (!V.extend()) {
                    correction.addTo(x);
                    monitor.breakdown(k, "‖A M vⱼ‖ is not finite");
                    return;
                }
                if (!V.exhausted()) {
                    gamma = V.last().dot(r);
                    outside = r.axpyNorm(-gamma, V.last());
                }
                H.append(V.h(), V.negligible(), V.exhausted() ? 0 : gamma);
                k++;
            } while (!V.exhausted()
                    && H.size() < m
                    && monitor.proceed(k, Math.hypot(outside, H.residualNorm()), iterate));
            correction.addTo(x); // x ← x + M V y
            double residualNormOld = residualNorm;
            system.residual(x, r);
            residualNorm = r.norm();
            if (V.exhausted() && !(residualNorm < residualNormOld)) {
                monitor.breakdown(k, "hⱼ₊₁,ⱼ = 0 without a smaller residual: r is not in the range of A M");
                return;
            }
        }
    }
}
