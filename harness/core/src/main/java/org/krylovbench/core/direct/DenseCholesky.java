package org.krylovbench.core.direct;

import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Elimination by A = RᵀR for symmetric positive definite A, as a dense matrix. Golub and Van Loan (2013), section 4.2. Start
 * vector and preconditioner are of no use to it; the former is overwritten. Memory: A, and on the backend java two matrices
 * of its size on the heap while it is factorised. A matrix that is not positive definite is a breakdown with the order of
 * the leading minor that shows it.
 */
public record DenseCholesky() implements DirectMethod {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    @Override
    public String label() {
        return "Cholesky";
    }

    @Override
    public int vectors(int n) {
        return n + 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "n³/3 flops to factorise, 2n² to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            DenseForm.of(system.data(), work, 4).cholesky().solve(b);
            return b;
        };
        step.run(system, x, work, monitor);
    }
}
