package org.krylovbench.bench;

import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Problem;

/** One combination of an experiment. */
record Case(
        Choice<Problem> problem,
        Choice<Solver> solver,
        Choice<Preconditioner> preconditioner,
        Choice<BackendProvider> backend) {

    /** Readable, unique in the experiment, and fit to name a folder. */
    String id() {
        return String.join("--", problem.id(), solver.id(), preconditioner.id(), backend.id());
    }
}
