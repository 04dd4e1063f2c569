package org.krylovbench.core.precondition;

import java.util.Optional;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Trait;

/** Which preconditioner a method can take, whatever the matrix. */
public final class Suitability {

    private Suitability() {}

    /** Why a method cannot be run with a preconditioner, or need not; nothing if it can. */
    public static Optional<String> refusal(Solver solver, Preconditioner preconditioner) {
        return switch (solver.preconditioning()) {
            case IGNORED ->
                when(
                        !(preconditioner instanceof Identity),
                        solver.label() + " ignores preconditioners, and is run with the identity only");
            case FLEXIBLE -> Optional.empty();
            case FIXED -> linear(solver, preconditioner).or(() -> symmetric(solver, preconditioner));
            case HALVES ->
                linear(solver, preconditioner)
                        .or(() -> symmetric(solver, preconditioner))
                        .or(() -> when(
                                !preconditioner.hasHalves(),
                                solver.label() + " requires a preconditioner in two halves, and "
                                        + preconditioner.label() + " has none"));
        };
    }

    private static Optional<String> linear(Solver solver, Preconditioner preconditioner) {
        return when(
                !preconditioner.isLinear(),
                solver.label() + " requires a preconditioner that stays the same, and " + preconditioner.label()
                        + " is not linear; a flexible method would do");
    }

    private static Optional<String> symmetric(Solver solver, Preconditioner preconditioner) {
        return when(
                solver.requires().contains(Trait.SYMMETRIC) && !preconditioner.keepsSymmetry(),
                solver.label() + " requires a symmetric preconditioner, and " + preconditioner.label() + " is not");
    }

    private static Optional<String> when(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
