package org.krylovbench.core.direct;

import java.util.OptionalDouble;
import java.util.Set;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The least-squares solution of least norm, by the singular values of A as a dense matrix of any shape and rank: what
 * {@code numpy.linalg.lstsq} does. Golub and Van Loan (2013), section 5.5.1. Start vector and preconditioner are of no use
 * to it; the former is overwritten. Memory: A, and on the backend java five matrices of its size on the heap while its
 * singular values are computed.
 *
 * @param tolerance singular values that are not larger than this times the largest count as zero; without it, that is the
 *     distance of 1 to the next number times the larger of m and n, as in NumPy
 */
public record SvdLeastSquares(OptionalDouble tolerance) implements DirectMethod {

    public SvdLeastSquares {
        tolerance.ifPresent(t -> {
            if (!(t > 0 && t < 1)) {
                throw new IllegalArgumentException("tolerance must lie in (0, 1), but is " + t);
            }
        });
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public String label() {
        return "SVD least squares"
                + (tolerance.isPresent() ? ", tolerance " + Labels.number(tolerance.getAsDouble()) : "");
    }

    @Override
    public int vectors(int n) {
        return n + 2;
    }

    /** The columns of A, and two of right-hand sides. */
    @Override
    public int dataVectors(int n) {
        return n + 2;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "about 6mn² + 20n³ flops for the singular values, 2mn + 2n² to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            OperatorData data = system.data();
            double epsilon = work.backend().precision().epsilon();
            double cut = tolerance.orElse(epsilon * Math.max(data.rows(), data.columns()));
            Matrix B = work.matrix("B", data.rows(), 1);
            B.vec().set(1, b);
            return DenseForm.of(data, work, 7).leastSquares(B, cut).X().vec();
        };
        step.run(system, x, work, monitor);
    }
}
