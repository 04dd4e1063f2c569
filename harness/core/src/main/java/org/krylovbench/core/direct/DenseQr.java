package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The least-squares solution R⁻¹ Qᵀ b by Householder's A = Q R, for A of full rank with at least as many rows as columns, as
 * a dense matrix. Golub and Van Loan (2013), section 5.3.2. Start vector and preconditioner are of no use to it; the former
 * is overwritten. Memory: A, and on the backend java four matrices of its size on the heap while it is factorised. A
 * matrix with more columns than rows, and one whose R has an exact zero on its diagonal, is a breakdown.
 */
public record DenseQr() implements DirectMethod {

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "QR";
    }

    @Override
    public int vectors(int n) {
        return n + 2;
    }

    /** A and the residual. */
    @Override
    public int dataVectors(int n) {
        return n + 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "2mn² − 2n³/3 flops to factorise, 4mn to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            OperatorData data = system.data();
            if (data.rows() < data.columns()) {
                throw new IOException("QR needs at least as many rows as columns, but A is " + data.rows() + "×"
                        + data.columns() + "; svd-least-squares would do");
            }
            Vector solution = work.vector("x", data.columns());
            DenseForm.of(data, work, 6).qr().solve(b, solution);
            return solution;
        };
        step.run(system, x, work, monitor);
    }
}
