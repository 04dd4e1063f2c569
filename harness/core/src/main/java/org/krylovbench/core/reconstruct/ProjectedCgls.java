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
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * CGLS with restarts, for min ‖b − A x‖₂ over x ≥ 0. An iteration makes some steps of CGLS in the free entries of x, those
 * that are positive or that Aᵀr makes positive, projects onto x ≥ 0 where they lead, and starts again. Where that does not
 * decrease the residual it tries halves of the way, then the way to the first bound, and at last the projected gradient,
 * along which a short way always does; after that only positive entries are free, until little is left to gain there.
 * Calvetti, Landi, Reichel and Sgallari, Non-negativity and iterative methods for ill-posed problems, Inverse Problems 20
 * (2004), restart likewise; free entries and the search on the projected way are those of Bertsekas (1982) and of Moré and
 * Toraldo (1991), which make the minimiser a fixed point. With an ill-conditioned A few steps converge slowly. It is not
 * {@code IRnnfcgls} of IR Tools, which is {@link FlexibleCgls}.
 *
 * <p>The start vector is projected first. A preconditioner, which would mix free entries with others, is not applied.
 *
 * <p>Per iteration of s steps: A s + 1 times, Aᵀ s times, 2 s + 3 inner products and norms, 4 s + 5 vector updates, and
 * for the free entries and the projections three copies to the host and back; A once more for each further way that it
 * tries. Memory: 3 vectors of the size of b, 5 of x; on the host 3 of x.
 *
 * @param steps s, the steps of CGLS in an iteration
 */
public record ProjectedCgls(int steps) implements Solver {

    /** The part of the decrease along a tangent that a way must keep. Armijo (1966). */
    private static final double SUFFICIENT = 0.1;

    /** In ε: what is smaller than this, relative to what it was computed from, is rounding. */
    private static final int ROUNDING = 8;

    public ProjectedCgls {
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
        return "projected CGLS(" + steps + ")";
    }

    @Override
    public int vectors(int n) {
        return 8;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(
                steps + 1.0, steps, 0, (2 * steps + 3) + " inner products and norms, " + (4 * steps + 5) + " updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Vector r = work.vector("r", A.rows());
        Vector q = work.vector("q", A.rows());
        Vector g = work.vector("g", x.size());
        Vector d = work.vector("d", x.size());
        Vector s = work.vector("s", x.size());
        var face = new Face(A, q, s, work);
        var box = Box.nonnegative(x.size());
        var search = new Search(A, box, x, g, q, s);
        double epsilon = x.precision().epsilon();

        box.project(x);
        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double gammaStart = 0;
        double normSquared = 0; // of A, as far as it was seen
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            A.applyTranspose(r, g); // g = Aᵀ r
            double gamma = face.find(x, g);
            gammaStart = Math.max(gammaStart, gamma);
            double noise = ROUNDING * epsilon * residualNorm;
            if (gamma <= epsilon * epsilon * gammaStart || gamma <= noise * noise * normSquared) {
                monitor.finished(k, "Aᵀr = 0 in the free entries: a minimiser over x ≥ 0");
                return;
            }
            double alpha = face.cgls(steps, g, r, d); // d ≈ the minimiser of ‖r − A d‖ in the free entries
            if (!(alpha > 0 && alpha * gamma <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "‖Aᵀr‖² / ‖A Aᵀr‖² = " + alpha + " in the free entries is no step");
                return;
            }
            normSquared = Math.max(normSquared, 1 / alpha);
            if (search.along(d, 1, 4)) {
                face.widen();
            } else if (!search.along(d, face.reach(x, d), 1)) {
                face.gradient(alpha, g, d);
                if (!search.along(d, 1, 40)) {
                    monitor.finished(k, "no way along the projected gradient decreases ‖r‖: a minimiser to rounding");
                    return;
                }
                face.narrow();
            }
            x.axpy(1, s);
            box.project(x); // where x + s rounds to what is negative
            residualNorm = r.axpyNorm(-1, q); // r ← r − A s
        }
    }

    /** Finds s = P(x + τ d) − x and q = A s for a τ that decreases the residual enough. */
    private record Search(Transposable A, Box box, Vector x, Vector g, Vector q, Vector s) {

        /** Whether the longest τ is one, or a half of it, or a quarter, and so on; 0 is none. */
        boolean along(Vector d, double longest, int halvings) {
            double tau = longest;
            for (int i = 0; i < halvings && tau > 0; i++) {
                s.set(1, x);
                s.axpy(tau, d);
                box.project(s);
                s.axpy(-1, x);
                A.apply(s, q);
                double slope = s.dot(g);
                // ‖r‖² − ‖r − A s‖² = 2 sᵀg − ‖A s‖²; a difference of norms would lose half of the digits
                if (slope > 0 && 2 * slope - q.dot(q) >= 2 * SUFFICIENT * slope) {
                    return true;
                }
                tau /= 2;
            }
            return false;
        }
    }

    /** The entries that are free to move, and CGLS in these. */
    private static final class Face {

        /** The part of ‖Aᵀr‖² below which positive entries alone are not worth another iteration. */
        private static final double NARROW = 0.01;

        private final Transposable A;
        private final Vector free;
        private final Vector rest;
        private final Vector q;
        private final Vector p;
        private final Vector s;
        private final double[] onHost;
        private final double[] gradient;
        private boolean narrow;

        Face(Transposable A, Vector q, Vector s, Workspace work) {
            this.A = A;
            this.q = q;
            this.s = s;
            this.free = work.vector("free", s.size());
            this.rest = work.vector("rest", A.rows());
            this.p = work.vector("p", s.size());
            this.onHost = new double[s.size()];
            this.gradient = new double[s.size()];
        }

        /** Finds them anew. Returns ‖g‖² over those where x is positive or g makes it so. */
        double find(Vector x, Vector g) {
            x.copyTo(onHost);
            g.copyTo(gradient);
            double whole = 0;
            double positive = 0;
            for (int i = 0; i < onHost.length; i++) {
                double square = gradient[i] * gradient[i];
                positive += onHost[i] > 0 ? square : 0;
                whole += onHost[i] > 0 || !(gradient[i] <= 0) ? square : 0; // NaN too
            }
            narrow = narrow && positive > NARROW * whole;
            for (int i = 0; i < onHost.length; i++) {
                onHost[i] = onHost[i] > 0 || (!narrow && !(gradient[i] <= 0)) ? 1 : 0;
            }
            free.copyFrom(onHost);
            return whole;
        }

        /** From now on only positive entries are free, until there is little to gain with these. */
        void narrow() {
            narrow = true;
        }

        /** From now on all are free that may be. */
        void widen() {
            narrow = false;
        }

        /** The largest τ up to 1 for which x + τ d is not negative, and an ε more, so that what meets zero is zero. */
        double reach(Vector x, Vector d) {
            x.copyTo(onHost);
            d.copyTo(gradient);
            double tau = 1;
            for (int i = 0; i < onHost.length; i++) {
                tau = gradient[i] < 0 ? Math.min(tau, -onHost[i] / gradient[i]) : tau;
            }
            return tau * (1 + 4 * d.precision().epsilon());
        }

        /** d ← α times the part of g that is free. */
        void gradient(double alpha, Vector g, Vector d) {
            d.set(alpha, g);
            d.times(free);
        }

        /** d ← what so many steps of CGLS find for r. Returns the length of the first step. */
        double cgls(int steps, Vector g, Vector r, Vector d) {
            gradient(1, g, p);
            double epsilon = d.precision().epsilon();
            double gammaStart = p.dot(p);
            double gamma = gammaStart;
            double first = 0;
            rest.set(1, r);
            for (int j = 0; j < steps; j++) {
                A.apply(p, q); // q = A p
                double alpha = gamma / q.dot(q);
                if (j == 0) {
                    first = alpha;
                    d.set(alpha, p);
                } else {
                    d.axpy(alpha, p); // d ← d + α p
                }
                if (j == steps - 1 || !(alpha * gamma <= Double.MAX_VALUE)) { // NaN too
                    break;
                }
                rest.axpy(-alpha, q);
                A.applyTranspose(rest, s);
                s.times(free); // s = the free part of Aᵀ(r − A d)
                double gammaOld = gamma;
                gamma = s.dot(s);
                if (gamma <= epsilon * epsilon * gammaStart) {
                    break;
                }
                p.axpby(1, s, gamma / gammaOld); // p ← s + β p
            }
            return first;
        }
    }
}
