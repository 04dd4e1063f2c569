package org.krylovbench.core.reconstruct;

import java.util.Arrays;
import java.util.Set;
import org.krylovbench.core.linalg.Basis;
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
 * Flexible CGLS for min ‖b − A x‖₂ over x ≥ 0: the preconditioner diag(x) changes with x, so the images A q of the
 * directions q = x ∘ Aᵀr are made orthogonal to all earlier ones of a cycle. A step decreases the residual most or ends where
 * the first entry meets zero. Gazzola and Wiaux, Fast nonnegative least squares through flexible Krylov subspaces, SIAM J.
 * Sci. Comput. 39 (2017); {@code IRnnfcgls} of IR Tools with {@code MaxIterIn} for the steps and no truncation. With one
 * step in a cycle it is {@link Mrnsd}.
 *
 * <p>A cycle ends after its steps, or before when no step is possible: the direction wants to move an entry that is zero.
 * Every iterate is non-negative; of the start vector, that of IRnnfcgls, negative entries are made zero, and if nothing but
 * zeros is left it is replaced by the constant vector nearest to the data, unless it has no residual. An entry that has
 * become zero stays zero, so that the limit need not be a minimiser. A preconditioner, which would ask for another cone, is
 * not applied.
 *
 * <p>Step j of a cycle: A and Aᵀ once, 3 inner products, 3 vector updates, 3j passes over columns, and three copies to the
 * host or back; A once more where a cycle ends early. Memory: s + 1 vectors of the size of b, s + 2 of x; on the host 2 of x.
 *
 * @param steps s, the steps of a cycle
 */
public record FlexibleCgls(int steps) implements Solver {

    /** A step that is this part of the best one is none. */
    private static final double LEAST_PART = 1e-15;

    public FlexibleCgls {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
        }
    }

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
        return "non-negative flexible CGLS(" + steps + ")";
    }

    @Override
    public Start start() {
        return Start.CONSTANT;
    }

    @Override
    public int vectors(int n) {
        return 2 * steps + 3;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 0, "3 inner products, 3 updates, 3j passes in step j of a cycle");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Vector r = work.vector("r", A.rows());
        Vector g = work.vector("g", x.size());
        Vector t = work.vector("t", x.size());
        Basis Q = work.basis("Q", x.size(), steps);
        Basis AQ = work.basis("AQ", A.rows(), steps);
        double[] c = new double[steps];
        double epsilon = x.precision().epsilon();

        Box.nonnegative(x.size()).project(x);
        system.residual(x, r); // r = b − A x
        if (r.norm() != 0 && ConstantStart.replaceZero(system, x, AQ.column(0))) {
            system.residual(x, r);
        }
        var cone = new Cone(x);
        double residualNorm = r.norm();
        double gammaStart = 0;
        int j = 0; // steps of the cycle
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            A.applyTranspose(r, g); // g = Aᵀ r
            j = j == steps ? 0 : j;
            double alpha = 0;
            while (alpha == 0) {
                Vector q = Q.column(j);
                Vector w = AQ.column(j);
                q.set(1, x);
                q.times(g); // q = x ∘ g
                double gamma = q.dot(g);
                gammaStart = Math.max(gammaStart, gamma);
                if (gamma <= epsilon * epsilon * gammaStart) {
                    monitor.finished(k, "x ∘ Aᵀr = 0: stationary for x ≥ 0");
                    return;
                }
                A.apply(q, w); // w = A q
                Arrays.fill(c, 0, j, 0);
                AQ.projectOut(0, j, w, c);
                if (j > 0) {
                    Q.combine(j, c, t);
                    q.axpy(-1, t);
                }
                double length = w.norm();
                double theta = r.dot(w) / (length * length);
                if (!(theta > 0 && theta * length <= Double.MAX_VALUE) && j == 0) { // NaN too
                    monitor.breakdown(k, "rᵀA q / ‖A q‖² = " + theta + " is no step, where q = x ∘ Aᵀr");
                    return;
                }
                alpha = theta > 0 ? cone.step(theta, q, x) : 0;
                if (alpha > 0) {
                    residualNorm = r.axpyNorm(-alpha, w); // r ← r − α w
                    w.set(1 / length, w);
                    q.set(1 / length, q);
                    j++;
                } else if (j == 0) {
                    monitor.finished(k, "no step along x ∘ Aᵀr stays in x ≥ 0");
                    return;
                } else {
                    j = 0;
                }
            }
        }
    }

    /** x ← x + α q in x ≥ 0, on the host. */
    private static final class Cone {

        private final double[] entries;
        private final double[] q;

        Cone(Vector x) {
            entries = new double[x.size()];
            q = new double[x.size()];
        }

        /** The α that was taken: θ, or what brings the first entry to zero; 0 where that is next to nothing. */
        double step(double theta, Vector direction, Vector x) {
            x.copyTo(entries);
            direction.copyTo(q);
            double alpha = theta;
            for (int i = 0; i < q.length; i++) {
                alpha = q[i] < 0 ? Math.min(alpha, -entries[i] / q[i]) : alpha;
            }
            if (alpha <= LEAST_PART * theta) {
                return 0;
            }
            for (int i = 0; i < q.length; i++) {
                boolean meets = q[i] < 0 && -entries[i] / q[i] == alpha;
                entries[i] = meets ? 0 : Math.max(entries[i] + alpha * q[i], 0); // rounding may pass beyond zero
            }
            x.copyFrom(entries);
            return alpha;
        }
    }
}
