package org.krylovbench.core.reconstruct;

import java.util.OptionalDouble;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * x ← x + λ D AᵀW (b − A x), if asked for with a projection onto x ≥ 0: the loop that {@link Landweber} and {@link Sirt}
 * share. With D and W symmetric it decreases ‖b − A x‖_W for 0 &lt; λ &lt; 2 / ρ, where ρ is the spectral radius of
 * D AᵀW A, and converges to a minimiser. Björck (1996), section 7.2.
 *
 * @param relaxation λ; without it {@value #PART_OF_INVERSE} / ρ, as in AIR Tools II
 */
record WeightedLandweber(OptionalDouble relaxation, boolean nonnegative) {

    static final double PART_OF_INVERSE = 1.9;

    /** What a method makes of a residual. */
    interface Direction {

        /** g ← AᵀW r; r may be used up. */
        void gradient(Vector r, Vector g);

        /** d ← D g. */
        void scale(Vector g, Vector d);
    }

    /** How many vectors it borrows, one of them of the size of b; where λ is not given, two. */
    int vectors() {
        return 3 + (relaxation.isPresent() ? 0 : SpectralRadius.VECTORS);
    }

    void solve(LinearSystem system, Direction direction, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", system.A().rows());
        Vector g = work.vector("g", x.size());
        Vector d = work.vector("d", x.size());
        Box box = nonnegative ? Box.nonnegative(x.size()) : Box.unbounded();
        double lambda = relaxation.isPresent()
                ? relaxation.getAsDouble()
                : PART_OF_INVERSE / SpectralRadius.of(system.A(), direction, r, g, work);
        double epsilon = x.precision().epsilon();

        box.project(x);
        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double slopeStart = 0;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            direction.gradient(r, g); // g = AᵀW r
            direction.scale(g, d); // d = D g
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
}
