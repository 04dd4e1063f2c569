package org.krylovbench.core.reconstruct;

import java.util.OptionalDouble;
import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/**
 * Landweber's method, gradient descent with a fixed step: x ← x + ω M Mᵀ Aᵀ (b − A x), which are the steps u ← u + ω
 * (A M)ᵀ (b − A M u) of x = M u. Landweber (1951); Hansen, Discrete Inverse Problems (2010), section 6.1. From x = 0 and
 * with M = I its iterate has the filter factors 1 − (1 − ω σᵢ²)ᵏ; it converges to a least-squares solution for
 * 0 &lt; ω &lt; 2 / ‖A M‖² and diverges beyond. A may have any shape.
 *
 * <p>Non-negative, it projects each iterate onto x ≥ 0, the start vector too: projected gradients, whose limit minimises
 * ‖b − A x‖₂ over x ≥ 0 where M is diagonal; with another M the limit need not.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 1 inner product, 1 norm, 2 vector updates; a projection is a copy to the host
 * and one back. Memory: 1 vector of the size of b, 3 of x. Before the first, where ω is not given: A, Aᵀ, M and Mᵀ some
 * tens of times each, until ‖A M‖ has settled, and 1 more vector of the size of b, 2 of x.
 *
 * @param omega the step ω; without it 1.9 / ‖A M‖², as {@code IRsirt} of IR Tools has it for {@code landweber}; that knows
 *     ‖A‖² to 10⁻⁴ at least
 * @param nonnegative whether each iterate is projected onto x ≥ 0
 */
public record Landweber(OptionalDouble omega, boolean nonnegative) implements Solver {

    public Landweber {
        if (omega.isPresent() && !(omega.getAsDouble() > 0 && omega.getAsDouble() <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("omega must be positive and finite, but is " + omega.getAsDouble());
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public Family family() {
        return nonnegative ? Family.REGULARIZATION : Family.ROW_ACTION;
    }

    @Override
    public String label() {
        String step = omega.isPresent() ? ", ω = " + Labels.number(omega.getAsDouble()) : "";
        return (nonnegative ? "non-negative Landweber" : "Landweber") + step;
    }

    @Override
    public int vectors(int n) {
        return 1 + new WeightedLandweber(omega, nonnegative).vectors();
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "1 inner product, 1 norm, 2 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        Vector s = work.vector("s", x.size());
        var direction = new WeightedLandweber.Direction() {
            @Override
            public void gradient(Vector r, Vector g) {
                A.applyTranspose(r, g); // g = Aᵀ r
            }

            @Override
            public void scale(Vector g, Vector d) {
                M.applyTranspose(g, s);
                M.apply(s, d); // d = M Mᵀ g
            }
        };
        new WeightedLandweber(omega, nonnegative).solve(system, direction, x, work, monitor);
    }
}
