package org.krylovbench.core.solver;

import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Trait;

/** A method: a record whose components are its parameters. It allocates before its loop, by the workspace. */
public interface Solver {

    /** What the problem must have for the method to make sense. */
    Set<Trait> requires();

    /** Its kind. */
    Family family();

    /** What a legend calls it, for example {@code GMRES(50)}. */
    String label();

    /** How many vectors it holds for a system of n unknowns, those of the system not counted. */
    int vectors(int n);

    /** How many of these {@link #vectors} are as long as b where A is not square; at most all, if the method does not say. */
    default int dataVectors(int n) {
        return vectors(n);
    }

    /** What it makes of the preconditioner of the system. */
    default Preconditioning preconditioning() {
        return Preconditioning.FIXED;
    }

    /** The norm that the monitor hears. */
    default Monitored monitors() {
        return Monitored.TRUE_RESIDUAL;
    }

    /** Which residual r it ends by at the {@link Monitor#normalResidualBound}: ‖Aᵀr‖ or ‖MᵀAᵀr‖; none if it never asks. */
    default Optional<Monitored> testsNormalResidual() {
        return Optional.empty();
    }

    /** Where it begins when x is zero. */
    default Start start() {
        return Start.AS_GIVEN;
    }

    /**
     * The method whose first k iterates from zero for Aᵀ and Mᵀ are, as maps of b, the transposes of those of this one; none
     * where an iterate is not a linear map of b, or its transpose is that of no method here.
     */
    default Optional<Solver> transposed() {
        return Optional.empty();
    }

    /** What an iteration costs; of a direct method, the whole, and the factorisation goes without saying. */
    Cost cost();

    /**
     * Improves x until the monitor says stop or the method cannot go on, which the monitor then hears.
     *
     * @param x the start vector; the answer at the end
     */
    void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor);
}
