package org.krylovbench.core.nested;

import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** M = 0. */
final class Nothing implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "zero";
    }

    @Override
    public boolean keepsSymmetry() {
        return false;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        return ApproximateInverse.of(new Diagonal(backend.vector(A.columns())), 0);
    }
}
