package org.krylovbench.core.precondition;

import java.util.Arrays;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/** M = diag(A)⁻¹. Saad (2003), section 10.2. Setup O(n), apply n multiplications. */
public record Jacobi() implements Preconditioner {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.NONZERO_DIAGONAL);
    }

    @Override
    public String label() {
        return "Jacobi";
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        double[] d = Arrays.stream(data.diagonal()).map(entry -> 1 / entry).toArray();
        long bytes = (long) d.length * backend.precision().bytes();
        return ApproximateInverse.of(new Diagonal(backend.vector(d)), bytes);
    }
}
