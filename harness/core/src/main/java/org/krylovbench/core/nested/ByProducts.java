package org.krylovbench.core.nested;

import java.util.EnumSet;
import java.util.Set;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Trait;

/** Which methods solve a system of which only products are known, as a preconditioned one is. */
final class ByProducts {

    private static final Set<Family> FAMILIES = EnumSet.of(Family.KRYLOV, Family.STATIONARY, Family.LEAST_SQUARES);

    private ByProducts() {}

    /** @throws IllegalArgumentException unless a method needs no more than these traits, and solves that very system */
    static void check(Solver solver, Set<Trait> granted, String example) {
        boolean suits = granted.containsAll(solver.requires()) && FAMILIES.contains(solver.family());
        boolean sided = solver instanceof LeftPreconditioned || solver instanceof SplitPreconditioned;
        if (!suits || sided || solver.preconditioning() == Preconditioning.IGNORED) {
            throw new IllegalArgumentException("solver must solve a system by products, knowing no more of it than: "
                    + Trait.words(granted) + "; " + solver.label() + " does not; " + example + " would do");
        }
    }
}
