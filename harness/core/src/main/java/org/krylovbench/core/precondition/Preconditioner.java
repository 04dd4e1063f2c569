package org.krylovbench.core.precondition;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** A recipe for an approximate inverse: a record whose components are its parameters. */
public interface Preconditioner {

    /** What the problem must have for the recipe to work. */
    Set<Trait> requires();

    /** What a legend calls it. */
    String label();

    /**
     * Whether M is symmetric positive definite if A is. Methods that require a symmetric A need it of M too, for what they
     * solve is symmetric only in the inner product of M.
     */
    boolean keepsSymmetry();

    /** Whether M is a linear map. One that is not is for methods that take an M which changes from application to application. */
    default boolean isLinear() {
        return true;
    }

    /** Whether M is made in two halves, a {@link SplitInverse}, where A is symmetric positive definite; others may have none. */
    default boolean hasHalves() {
        return false;
    }

    /** η of which M A is to come near a multiple of the identity, η I. */
    default double target() {
        return 1;
    }

    /**
     * Makes M ≈ A⁻¹.
     *
     * @param data A as host data
     * @param A the same on the backend, for recipes that are made of its action
     * @param backend where M is to act
     * @throws org.krylovbench.core.linalg.FactorizationException if this matrix has none of this kind
     */
    ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend);
}
