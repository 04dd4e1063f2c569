package org.krylovbench.core.direct;

import java.util.Set;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * The example of how not to: x = X b with the matrix X = A⁻¹, column by column from P A = L U. It costs three times as many
 * flops as {@link DenseLu}, and its residual is bounded by ε ‖A‖ ‖A⁻¹‖ ‖b‖ only, where that of LU is of the order of
 * ε ‖A‖ ‖x‖. Higham, Accuracy and Stability of Numerical Algorithms (2002), section 14.1. Start vector and preconditioner
 * are of no use to it; the former is overwritten. Memory: A and its inverse, and on the backend java three matrices of
 * their size on the heap while it is factorised.
 *
 * @param times what the inverse is multiplied with
 */
public record ExplicitInverse(Factor times) implements DirectMethod {

    /** What the inverse is multiplied with. */
    public enum Factor {
        /** b, which gives the solution. */
        RIGHT_HAND_SIDE,
        /**
         * The solution X b in place of b, which gives X X b and solves nothing: a slip in R. Voorhaar's article on GMRES,
         * where {@code inv(A) @ x} stands for {@code inv(A) @ b}. For showing what is wrong beside what is right.
         */
        SOLUTION
    }

    /** That gives the solution. */
    public ExplicitInverse() {
        this(Factor.RIGHT_HAND_SIDE);
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return times == Factor.RIGHT_HAND_SIDE ? "explicit inverse" : "explicit inverse times solution";
    }

    @Override
    public int vectors(int n) {
        return 2 * n + 2;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "2n³/3 flops to factorise, 2n³ for the inverse, 2n² to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            int n = b.size();
            Matrix A = DenseForm.of(system.data(), work, 7);
            Matrix X = work.matrix("inverse", n, n);
            X.copyFrom(identity(n));
            A.lu().solve(X); // X = A⁻¹
            Vector solution = work.vector("x", n);
            X.apply(b, solution); // x = X b
            if (times == Factor.SOLUTION) {
                b.set(1, solution);
                X.apply(b, solution); // x = X X b
            }
            return solution;
        };
        step.run(system, x, work, monitor);
    }

    private static double[] identity(int n) {
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            entries[i + i * n] = 1;
        }
        return entries;
    }
}
