package org.krylovbench.core.reconstruct;

import java.util.OptionalDouble;
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
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/**
 * Accelerated projected gradients: minimises F(x) = ½ ‖b − A x‖² + ½ λ² ‖x‖² over a box, each step x ← P(y − t ∇F(y)) from
 * a point y beyond the last iterate, which makes F(xₖ) − min F ≤ 2 ‖x₀ − x†‖² / (t (k + 1)²). Beck and Teboulle, SIAM J.
 * Imaging Sci. 2 (2009), section 4, with t = 1 / (σ² + λ²) and σ ≈ ‖A‖ from below by {@value #GOLUB_KAHAN_STEPS}
 * Golub–Kahan steps from b; {@code IRfista} of IR Tools. Beyond that, t is shortened once a step shows that σ was so much
 * too small that the iteration may diverge. F may grow in single steps. A preconditioner, for which the projection would
 * not be one onto the box, is not applied.
 *
 * <p>b − A y is put together from the residuals of the last two iterates, so that per iteration A and Aᵀ are taken once;
 * 5 norms, 10 vector updates, and for the projection a copy to the host and one back. Before the first: A and Aᵀ
 * {@value #GOLUB_KAHAN_STEPS} times each, and A once more for a constant start. Memory: 3 vectors of the size of b, 2 of x.
 *
 * @param lambda the weight λ of Tikhonov's penalty, squared in F; 0 for none
 * @param lower the least value that an entry may have; -Infinity for no bound
 * @param upper the largest value that an entry may have; without it there is no bound
 * @param constantStart whether a start vector of zeros is replaced by the constant one nearest to the data, from which
 *     IRfista starts; the start vector is projected onto the box
 */
public record Fista(double lambda, double lower, OptionalDouble upper, boolean constantStart) implements Solver {

    private static final int GOLUB_KAHAN_STEPS = 5;

    /** t ‖A‖² for which gradient steps with all the momentum that there can be are just stable. */
    private static final double STABLE = 4 / 3.0;

    public Fista {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be finite and at least 0, but is " + lambda);
        }
        if (!(lower < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("lower must be a number or -Infinity, but is " + lower);
        }
        if (upper.isPresent() && !(upper.getAsDouble() >= lower)) {
            throw new IllegalArgumentException(
                    "upper must be at least the lower bound " + lower + ", but is " + upper.getAsDouble());
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
        return "FISTA" + (lambda > 0 ? ", λ = " + Labels.number(lambda) : "");
    }

    @Override
    public Start start() {
        return constantStart ? Start.CONSTANT : Start.AS_GIVEN;
    }

    @Override
    public int vectors(int n) {
        return 5;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 0, "5 norms, 10 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Vector r = work.vector("r", A.rows());
        Vector s = work.vector("s", A.rows());
        Vector w = work.vector("w", A.rows());
        Vector y = work.vector("y", x.size());
        Vector g = work.vector("g", x.size());
        var box = new Box(lower, upper.orElse(Double.POSITIVE_INFINITY), x.size());
        double epsilon = x.precision().epsilon();
        double sigma = LargestSingularValue.norm(A, system.b(), GOLUB_KAHAN_STEPS, r, s, y, g);
        double t = 1 / (sigma * sigma + lambda * lambda);

        system.residual(x, r);
        if (constantStart && r.norm() != 0) {
            ConstantStart.replaceZero(system, x, s);
        }
        box.project(x);
        y.set(1, x);
        system.residual(x, r);
        s.set(1, r); // s = b − A y
        double theta = 1;
        boolean stationary = false;
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            if (stationary) {
                monitor.finished(k, "a projected gradient step changes nothing: a minimiser");
                return;
            }
            A.applyTranspose(s, g);
            g.axpy(-lambda * lambda, y); // g = −∇F(y)
            double slope = g.norm();
            double step = slope == 0 ? 0 : t; // of A = 0 is t no number
            if (!(step * slope <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "t ‖∇F(y)‖ = " + step * slope + " is not finite");
                return;
            }
            g.axpby(1, y, step);
            box.project(g); // g = P(y − t ∇F(y)), the next iterate
            y.axpby(1, g, -1);
            double length = y.norm();
            double rounding = epsilon * g.norm();
            stationary = length <= rounding;
            double thetaOld = theta;
            theta = (1 + Math.sqrt(1 + 4 * theta * theta)) / 2;
            double beta = (thetaOld - 1) / theta;
            y.set(-beta, x);
            w.set(-beta, r);
            x.set(1, g);
            system.residual(x, r);
            s.axpy(-1, r); // A times the step
            double stretch = s.norm() / length;
            double curvature = stretch * stretch + lambda * lambda;
            if (length * Math.sqrt(epsilon) > rounding && t * curvature > STABLE) {
                t = 1 / curvature;
            }
            y.axpy(1 + beta, x); // y = x + β (x − xₖ)
            s.set(1, w);
            s.axpy(1 + beta, r);
            residualNorm = r.norm();
        }
    }
}
