package org.krylovbench.core.direct;

import java.io.IOException;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/** The one step of a direct method, from the start vector, which it forgets, to the solution. */
@FunctionalInterface
interface OneStep {

    /**
     * The solution for this right-hand side.
     *
     * @param b is used up; the solution may be left in it
     * @throws FactorizationException if the matrix has no such factorisation
     * @throws IOException if the memory is too small
     */
    Vector solve(Vector b) throws IOException;

    /** Takes the step and tells the monitor what has become of it; x is left as it is where there is no solution. */
    default void run(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", system.b().size());
        system.residual(x, r);
        if (!monitor.proceed(0, r.norm())) {
            return;
        }
        try {
            r.set(1, system.b());
            Vector solution = solve(r);
            if (!Double.isFinite(solution.norm())) {
                monitor.breakdown(0, "the solution has an entry that is no finite number");
                return;
            }
            x.set(1, solution);
        } catch (FactorizationException | IOException none) {
            monitor.breakdown(0, String.valueOf(none.getMessage()));
            return;
        }
        system.residual(x, r);
        if (monitor.proceed(1, r.norm())) {
            monitor.finished(1, "direct");
        }
    }
}
