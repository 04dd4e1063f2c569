package org.krylovbench.core.direct;

import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;

/** A method of one step, which has no use for a preconditioner. */
public interface DirectMethod extends Solver {

    @Override
    default Family family() {
        return Family.DIRECT;
    }

    @Override
    default Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }
}
