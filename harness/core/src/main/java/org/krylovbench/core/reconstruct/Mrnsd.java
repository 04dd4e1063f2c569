package org.krylovbench.core.reconstruct;

import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Modified residual norm steepest descent, for min ‖b − A x‖₂ over x ≥ 0: with x = eᶻ, a step along −∇ in z is one along
 * s = x ∘ Aᵀr in x, as long as it decreases the residual most or until it meets the boundary. Nagy and Strakoš, Enforcing
 * nonnegativity in image reconstruction algorithms (2000); IRmrnsd of IR Tools.
 *
 * <p>Every iterate is non-negative; an entry that is zero stays zero. A start vector of zeros is replaced by the constant
 * vector nearest to the data, and one that has negative entries is raised until it has none, as in IRmrnsd, unless it has
 * no residual. A preconditioner, which would ask for another cone than x ≥ 0, is not applied.
 *
 * <p>Per iteration: A and Aᵀ once, 2 inner products, 1 norm, 3 vector updates, and a copy of Aᵀr to the host and one of x
 * back. Before the first: A once more for a constant start. Memory: 2 vectors of the size of b, 2 of x; on the host 2 of x.
 */
public record Mrnsd() implements Solver {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public Family family() {
        return Family.REGULARIZATION;
    }

    @Override
    public String label() {
        return "MRNSD";
    }

    @Override
    public Start start() {
        return Start.CONSTANT;
    }

    @Override
    public int vectors(int n) {
        return 4;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 0, "2 inner products, 1 norm, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Vector r = work.vector("r", A.rows());
        Vector u = work.vector("u", A.rows());
        Vector g = work.vector("g", x.size());
        Vector s = work.vector("s", x.size());
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        if (r.norm() != 0 && ConstantStart.makePositive(system, x, u)) {
            system.residual(x, r);
        }
        var ascent = new Ascent(x);
        double residualNorm = r.norm();
        double gammaStart = 0;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            A.applyTranspose(r, g); // g = Aᵀ r, minus the gradient
            s.set(1, x);
            s.times(g); // s = x ∘ g
            double gamma = s.dot(g);
            gammaStart = Math.max(gammaStart, gamma);
            if (gamma <= epsilon * epsilon * gammaStart) {
                monitor.finished(k, "x ∘ Aᵀr = 0: stationary for x ≥ 0");
                return;
            }
            A.apply(s, u); // u = A s
            double curvature = u.dot(u);
            double theta = gamma / curvature;
            if (!(theta > 0 && theta * gamma <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "γ / ‖A s‖² = " + theta + " is no step, where γ = gᵀs and s = x ∘ Aᵀr");
                return;
            }
            double alpha = ascent.step(theta, g, x);
            residualNorm = r.axpyNorm(-alpha, u); // r ← r − α u
        }
    }

    /** x ← x + α x ∘ g, on the host. */
    private static final class Ascent {

        private final double[] entries;
        private final double[] g;

        Ascent(Vector x) {
            entries = new double[x.size()];
            g = new double[x.size()];
        }

        /** The α that was taken: θ, or what brings the first entry to zero. */
        double step(double theta, Vector gradient, Vector x) {
            x.copyTo(entries);
            gradient.copyTo(g);
            double steepest = 0;
            for (int i = 0; i < g.length; i++) {
                steepest = entries[i] > 0 ? Math.max(steepest, -g[i]) : steepest;
            }
            double alpha = Math.min(theta, 1 / steepest);
            for (int i = 0; i < g.length; i++) {
                boolean meets = alpha < theta && -g[i] == steepest;
                entries[i] = meets ? 0 : Math.max(entries[i] * (1 + alpha * g[i]), 0); // rounding may pass beyond zero
            }
            x.copyFrom(entries);
            return alpha;
        }
    }
}
