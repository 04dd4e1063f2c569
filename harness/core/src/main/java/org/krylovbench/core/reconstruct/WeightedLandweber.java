package org.krylovbench.core.reconstruct;

import java.util.OptionalDouble;
import java.util.Random;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * x ← x + λ D AᵀW (b − A x), if asked for with a projection onto x ≥ 0: the loop that {@link Landweber} and {@link Sirt}
 * share. With D and W symmetric it decreases ‖b − A x‖_W for 0 &lt; λ &lt; 2 / ρ, where ρ is the spectral radius of
 * D AᵀW A, and converges to a minimiser. Björck (1996), section 7.2.
 *
 * @param relaxation λ; without it 1 / ρ, with ρ by {@value #POWER_STEPS} steps of the power method
 */
record WeightedLandweber(OptionalDouble relaxation, boolean nonnegative) {

    /**
     * The power method finds ρ from below. Half of it would still do, and is sure on average over start vectors up to
     * about 60 000 unknowns: Kuczyński and Woźniakowski (1992), error at most 0.871 ln n / (steps − 1) on average.
     */
    private static final int POWER_STEPS = 20;

    private static final int SEED = 1;

    /** What a method makes of a residual. */
    @FunctionalInterface
    interface Direction {

        /** g ← AᵀW r, d ← D g; r may be used up. */
        void of(Vector r, Vector g, Vector d);
    }

    /** Borrows three vectors: one of the size of b, two of x. */
    void solve(LinearSystem system, Direction direction, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", system.A().rows());
        Vector g = work.vector("g", x.size());
        Vector d = work.vector("d", x.size());
        Box box = nonnegative ? Box.nonnegative(x.size()) : Box.unbounded();
        double lambda =
                relaxation.isPresent() ? relaxation.getAsDouble() : 1 / spectralRadius(system.A(), direction, r, g, d);
        double epsilon = x.precision().epsilon();

        box.project(x);
        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double slopeStart = 0;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            direction.of(r, g, d); // g = AᵀW r, d = D g
            double slope = g.dot(d);
            slopeStart = Math.max(slopeStart, slope);
            if (slope <= epsilon * epsilon * slopeStart) {
                monitor.finished(k, "AᵀW r = 0: a least-squares solution");
                return;
            }
            if (!(lambda * slope <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "λ gᵀD g = " + lambda * slope + " is not finite, where g = AᵀW r");
                return;
            }
            x.axpy(lambda, d); // x ← x + λ d
            box.project(x);
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }

    /** ‖K v‖ / ‖v‖ at the last of a number of steps v ← K v with K = D AᵀW A, in the norm of D⁻¹ where K is symmetric. */
    private static double spectralRadius(Transposable A, Direction direction, Vector y, Vector g, Vector v) {
        v.copyFrom(new Random(SEED).doubles(v.size()).map(u -> 2 * u - 1).toArray());
        double squared = 1;
        for (int step = 0; step <= POWER_STEPS; step++) {
            v.set(1 / Math.sqrt(squared), v);
            A.apply(v, y);
            direction.of(y, g, v); // v ← K v
            squared = g.dot(v);
            if (squared == 0) {
                return 0;
            }
        }
        return Math.sqrt(squared);
    }
}
