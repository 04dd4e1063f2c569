package org.krylovbench.core.reconstruct;

import java.util.OptionalDouble;
import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * Simultaneous iterative reconstruction: x ← x + λ D AᵀW (b − A x) with diagonal weights from the rows and columns of A.
 * All equations act at once, each by its distance. Hansen and Jørgensen, AIR Tools II, Numerical Algorithms 79 (2018),
 * section 2. It decreases ‖b − A x‖_W and converges to a minimiser of it for 0 &lt; λ &lt; 2 / ρ, where ρ is the spectral
 * radius of D AᵀW A, at most 1 for each choice of weights. Non-negative, it projects each iterate, the start vector too.
 *
 * <p>The weights stand in for a preconditioner; another is not applied.
 *
 * <p>Per iteration: A and Aᵀ once, 1 inner product, 1 norm, 5 vector updates; a projection is a copy to the host and one
 * back. Before the first: the weights, two passes over the entries, and where λ is not given A and Aᵀ some tens of times
 * each, until ρ has settled; that of SART is known to be 1 for non-negative A and no more for others. Memory: 2 vectors of
 * the size of b, 3 of x; to find ρ 1 more of b, 2 of x.
 *
 * @param weights which rows and columns count how much
 * @param relaxation λ; without it 1.9 / ρ, as {@code IRsirt} of IR Tools and {@code sirt} of AIR
 *     Tools II, which know ρ to 10⁻⁴ at least
 * @param nonnegative whether each iterate is projected onto x ≥ 0
 */
public record Sirt(Weights weights, OptionalDouble relaxation, boolean nonnegative) implements Solver {

    /** The weights W of rows and D of columns. */
    public enum Weights {
        /** The mean of the projections onto all hyperplanes: W = diag(1 / (m ‖aᵢ‖²)), D = I. Cimmino (1938). */
        CIMMINO("Cimmino") {
            @Override
            Weighting of(OperatorData data) {
                return Weighting.cimmino(Rows.of(data));
            }
        },
        /**
         * Component averaging: W = diag(1 / Σⱼ sⱼ aᵢⱼ²), D = I, where column j has sⱼ nonzeros. Censor, Gordon and Gordon
         * (2001).
         */
        CAV("CAV") {
            @Override
            Weighting of(OperatorData data) {
                return Weighting.cav(Rows.of(data));
            }
        },
        /**
         * Diagonally relaxed orthogonal projections: W = diag(1 / ‖aᵢ‖²), D = diag(1 / sⱼ). Censor, Elfving, Herman and
         * Nikazad (2008).
         */
        DROP("DROP") {
            @Override
            Weighting of(OperatorData data) {
                return Weighting.drop(Rows.of(data));
            }
        },
        /**
         * Simultaneous algebraic reconstruction: W = diag(1 / Σⱼ |aᵢⱼ|), D = diag(1 / Σᵢ |aᵢⱼ|); needs no entries of a
         * convolution with non-negative weights. Andersen and Kak (1984).
         */
        SART("SART") {
            @Override
            Weighting of(OperatorData data) {
                return Weighting.sart(data);
            }
        };

        private final String label;

        Weights(String label) {
            this.label = label;
        }

        abstract Weighting of(OperatorData data);
    }

    public Sirt {
        if (relaxation.isPresent() && !(relaxation.getAsDouble() > 0 && relaxation.getAsDouble() <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "relaxation must be positive and finite, but is " + relaxation.getAsDouble());
        }
    }

    @Override
    public Set<Trait> requires() {
        return weights == Weights.SART ? Set.of() : Set.of(Trait.ENTRIES);
    }

    @Override
    public Family family() {
        return nonnegative ? Family.REGULARIZATION : Family.ROW_ACTION;
    }

    @Override
    public String label() {
        String step = relaxation.isPresent() ? ", λ = " + Labels.number(relaxation.getAsDouble()) : "";
        return (nonnegative ? "non-negative " : "") + weights.label + step;
    }

    @Override
    public int vectors(int n) {
        return 2 + iteration().vectors();
    }

    private WeightedLandweber iteration() {
        boolean known = relaxation.isEmpty() && weights == Weights.SART;
        return new WeightedLandweber(
                known ? OptionalDouble.of(WeightedLandweber.PART_OF_INVERSE) : relaxation, nonnegative);
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 0, "1 inner product, 1 norm, 5 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Weighting weighting = weights.of(system.data());
        Vector W = work.vector("W", A.rows());
        Vector D = work.vector("D", x.size());
        W.copyFrom(weighting.W());
        D.copyFrom(weighting.D());
        var direction = new WeightedLandweber.Direction() {
            @Override
            public void gradient(Vector r, Vector g) {
                r.times(W);
                A.applyTranspose(r, g); // g = AᵀW r
            }

            @Override
            public void scale(Vector g, Vector d) {
                d.set(1, g);
                d.times(D); // d = D g
            }
        };
        iteration().solve(system, direction, x, work, monitor);
    }
}
