package org.krylovbench.core.precondition;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * M = Aᵀ, which makes normal equations of the system: A Aᵀ u = b, x = Aᵀ u. A method for square systems then converges
 * for a non-symmetric blur, whose eigenvalues lie around zero; the condition number is squared. Apply: Aᵀ once.
 */
public record Transpose() implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return "transpose";
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        return ApproximateInverse.of(A.transpose(), 0);
    }
}
