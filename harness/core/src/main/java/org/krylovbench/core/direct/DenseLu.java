package org.krylovbench.core.direct;

import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Gaussian elimination with partial pivoting, P A = L U, of A as a dense matrix. Golub and Van Loan (2013), section 3.4. Start
 * vector and preconditioner are of no use to it; the former is overwritten. Memory: A, and on the backend java three
 * matrices of its size on the heap while it is factorised.
 */
public record DenseLu() implements DirectMethod {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return "LU";
    }

    @Override
    public int vectors(int n) {
        return n + 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "2n³/3 flops to factorise, 2n² to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            DenseForm.of(system.data(), work, 5).lu().solve(b);
            return b;
        };
        step.run(system, x, work, monitor);
    }
}
