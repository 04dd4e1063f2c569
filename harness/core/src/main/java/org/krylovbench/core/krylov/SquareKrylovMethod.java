package org.krylovbench.core.krylov;

import java.util.Set;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Trait;

/** A Krylov method for square systems that needs no more of A. */
public interface SquareKrylovMethod extends Solver {

    @Override
    default Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    default Family family() {
        return Family.KRYLOV;
    }
}
