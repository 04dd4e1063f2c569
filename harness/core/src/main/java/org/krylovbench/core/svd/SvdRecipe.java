package org.krylovbench.core.svd;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** A recipe for a singular value decomposition: a record whose components are its parameters. */
public interface SvdRecipe {

    /** What the problem must have for the recipe to work. */
    Set<Trait> requires();

    /** What a legend calls it. */
    String label();

    /**
     * Makes A ≈ U diag(σ) Vᵀ.
     *
     * @param data A as host data
     * @param A the same on the backend
     * @param backend where U and V are to act
     * @throws org.krylovbench.core.linalg.FactorizationException if this matrix has none of this kind
     */
    ApproximateSvd decompose(OperatorData data, Transposable A, Backend backend);
}
