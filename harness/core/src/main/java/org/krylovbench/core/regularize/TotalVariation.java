package org.krylovbench.core.regularize;

import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;

/**
 * Total variation by iteratively reweighted norms: goes down on F(x) = ½ ‖b − A x‖² + α Σ φ(|∇x|), with φ(t) = t, rounded to
 * (t² / τ + τ) / 2 below a slope of τ. Each outer step minimises ½ ‖b − A x‖² + ½ ‖W L x‖² with L the forward differences
 * down and to the right and W² = α / max(|∇x|, τ) at the last x, which touches F there and is above it elsewhere; by CGLS
 * on the stacked problem from the last x, so that F goes down however few inner iterations are taken. Wohlberg and
 * Rodríguez, IEEE Signal Process. Lett. 14 (2007); {@code IRhtv} of IR Tools has these weights too, but
 * makes hybrid methods choose α, so that its iterates are others. Where the start vector
 * is flat, as zero is, it says nothing on weights: they are √α in the first step then.
 *
 * <p>An unknown that is not known to be an image is a signal, with differences to the next entry. The residual that is
 * told is ‖b − A x‖. Per iteration: A, Aᵀ, M and Mᵀ once, 4 inner products, 4 vector updates, and two images to the host and
 * back for the differences. Memory: 2 vectors of the size of b, 4 of x, and 6 of x on the host.
 *
 * @param alpha α, in units of b² over those of x
 * @param outer how often the weights are renewed
 * @param inner CGLS iterations for each weights
 * @param threshold τ, the slope per pixel below which there is no edge, in units of x
 */
public record TotalVariation(double alpha, int outer, int inner, double threshold) implements Solver {

    public TotalVariation {
        if (!(alpha > 0 && alpha <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("alpha must be a positive number, but is " + alpha);
        }
        if (outer < 1) {
            throw new IllegalArgumentException("outer must be at least 1, but is " + outer);
        }
        if (inner < 1) {
            throw new IllegalArgumentException("inner must be at least 1, but is " + inner);
        }
        if (!(threshold > 0 && threshold <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("threshold must be a positive number, but is " + threshold);
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
        return "TV, α = " + alpha;
    }

    @Override
    public int vectors(int n) {
        return 6;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "4 inner products, 4 updates, and the differences of an image on the host");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Transposable A = system.A();
        Transposable M = system.M();
        Vector r = work.vector("r", A.rows());
        Vector q = work.vector("q", A.rows());
        Vector g = work.vector("g", n);
        Vector s = work.vector("s", n);
        Vector p = work.vector("p", n);
        Vector t = work.vector("t", n);
        var WL = new WeightedDifferences(system.shape().orElse(new Shape(1, n)));
        double[] image = new double[n];
        double[] penalty = new double[2 * n];
        double[] change = new double[2 * n];

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double epsilon = x.precision().epsilon();
        double gammaMost = 0;
        int k = 0;
        for (int renewals = 0; renewals < outer; renewals++) {
            x.copyTo(image);
            if (renewals == 0 && WL.isFlat(image, threshold)) {
                WL.weighEqually(Math.sqrt(alpha));
            } else {
                WL.weighFor(image, alpha, threshold);
            }
            WL.apply(image, penalty); // W L x
            p.fill(0);
            double gammaOld = 1;
            for (int j = 0; j < inner; j++) {
                if (!monitor.proceed(k, residualNorm)) {
                    return;
                }
                A.applyTranspose(r, g);
                WL.applyTranspose(penalty, image);
                t.copyFrom(image);
                g.axpy(-1, t);
                M.applyTranspose(g, s); // s = Mᵀ (Aᵀ r − (W L)ᵀ W L x)
                double gamma = s.dot(s);
                gammaMost = Math.max(gammaMost, gamma);
                if (gamma <= epsilon * epsilon * gammaMost) {
                    if (j == 0) {
                        monitor.finished(k, "the gradient of the functional is zero");
                        return;
                    }
                    break;
                }
                p.axpby(1, s, gamma / gammaOld); // p ← s + β p
                M.apply(p, t); // t = M p
                A.apply(t, q); // q = A t
                t.copyTo(image);
                WL.apply(image, change); // W L t
                double curvature = q.dot(q) + dot(change, change);
                if (!(curvature > 0 && curvature <= Double.MAX_VALUE)) { // NaN too
                    monitor.breakdown(k, "‖A M p‖² + ‖W L M p‖² = " + curvature + " is not positive");
                    return;
                }
                double length = gamma / curvature;
                x.axpy(length, t); // x ← x + λ t, λ the length
                residualNorm = r.axpyNorm(-length, q); // r ← r − λ q
                addTo(penalty, length, change);
                gammaOld = gamma;
                k++;
            }
        }
        if (monitor.proceed(k, residualNorm)) {
            monitor.finished(k, "the weights have been renewed as often as asked for");
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void addTo(double[] y, double a, double[] x) {
        for (int i = 0; i < y.length; i++) {
            y[i] += a * x[i];
        }
    }
}
