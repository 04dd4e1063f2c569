package org.krylovbench.core.nested;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Suitability;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * M r is what so many steps of a method, from zero, make of A z = r: an inner iteration. Saad (2003), section 9.4.
 *
 * <p>A Krylov method chooses its polynomial by r, so that such an M is no linear map, and a method that is preconditioned by
 * it must be flexible: FGMRES, flexible CG. A stationary method is linear, and serves any; where its steps are symmetric, as
 * those of Jacobi or of symmetric sweeps are, M is symmetric positive definite if the iteration converges, and serves CG.
 * Mᵀ is that many steps for Aᵀ.
 *
 * <p>Setup: what its own preconditioner takes, and the memory of the method. Apply: the steps. A method that prepares itself
 * before its first step does so in each application: give Chebyshev's its interval. Where the method breaks down, or
 * ends before its steps are taken, M r is how far it got.
 *
 * @param solver the method
 * @param steps that it takes
 * @param preconditioner its own, from the right
 */
public record InnerSolver(Solver solver, int steps, Preconditioner preconditioner) implements Preconditioner {

    public InnerSolver {
        if (solver.family() == Family.DIRECT) {
            throw new IllegalArgumentException("solver must work by steps, but " + solver.label()
                    + " would factorise in each application; gmres would do");
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
        }
        Suitability.refusal(solver, preconditioner).ifPresent(reason -> {
            throw new IllegalArgumentException("preconditioner must suit the solver: " + reason);
        });
    }

    @Override
    public Set<Trait> requires() {
        Set<Trait> required = EnumSet.of(Trait.SQUARE);
        required.addAll(solver.requires());
        required.addAll(preconditioner.requires());
        return required;
    }

    @Override
    public String label() {
        String inner = steps + " × " + solver.label();
        return preconditioner instanceof Identity ? inner : inner + " (" + preconditioner.label() + ")";
    }

    @Override
    public boolean keepsSymmetry() {
        return isLinear() && solver.transposed().equals(Optional.of(solver)) && preconditioner.keepsSymmetry();
    }

    @Override
    public boolean isLinear() {
        return solver.transposed().isPresent() && preconditioner.isLinear();
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        ApproximateInverse M = preconditioner.approximateInverse(data, A, backend);
        return new InnerIteration(solver, steps, data, A, M, backend);
    }
}
