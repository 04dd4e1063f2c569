package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Trait;

/** A Krylov method of the normal equations, for A of any shape. */
public interface LeastSquaresMethod extends Solver {

    @Override
    default Set<Trait> requires() {
        return Set.of();
    }

    @Override
    default Family family() {
        return Family.LEAST_SQUARES;
    }
}
