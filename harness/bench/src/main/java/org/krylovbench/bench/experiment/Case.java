package org.krylovbench.bench.experiment;

import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;

/** One combination of an experiment. */
public record Case(
        Choice<Problem> problem,
        Choice<Solver> solver,
        Choice<Preconditioner> preconditioner,
        Choice<BackendProvider> backend) {

    /** Readable, unique in the experiment, and fit to name a folder. */
    public String id() {
        return Ids.fitting(String.join("--", problem.id(), solver.id(), preconditioner.id(), backend.id()));
    }

    /** What the solver is given: of the solution nothing, unless it is an oracle by name. */
    public LinearSystem system(LinearProblem assembled, Transposable A, Transposable M, Vector b) {
        LinearSystem system = LinearSystem.of(assembled, A, M, b);
        boolean oracle = solver.value().requires().contains(Trait.KNOWN_SOLUTION);
        return oracle ? assembled.exactSolution().map(system::withSolution).orElse(system) : system;
    }
}
