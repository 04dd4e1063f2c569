package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Iterate;

/**
 * The correction Z y from the start of a cycle to where the small problem is now.
 *
 * @param y room for its solution
 */
public record Correction(Projection H, Directions Z, double[] y) {

    public Correction(Projection H, Directions Z) {
        this(H, Z, new double[H.capacity()]);
    }

    /** x ← x + Z y, at whatever step. */
    public void addTo(Vector x) {
        if (H.size() == 0) { // M need not give numbers
            return;
        }
        H.solve(y);
        x.axpy(1, Z.combine(H.size(), y));
    }

    /** The same at the end of a cycle. */
    public void finish(Vector x) {
        addTo(x);
        Z.corrected(H.size(), y);
    }

    /** The iterate of a cycle that started from x. */
    public Iterate from(Vector x) {
        return into -> {
            into.set(1, x);
            addTo(into);
        };
    }
}
