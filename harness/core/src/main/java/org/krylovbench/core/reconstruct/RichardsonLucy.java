package org.krylovbench.core.reconstruct;

import java.util.Set;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/**
 * Richardson and Lucy's multiplicative method, in tomography maximum likelihood by expectation maximisation:
 * x ← x ∘ Aᵀ(b / (A x + β)) / Aᵀ1. Richardson (1972); Lucy (1974); Shepp and Vardi (1982). The model of the data is that
 * bᵢ is a count of photons, Poisson distributed with the mean (A x + β)ᵢ; each iteration makes it more likely: the
 * Kullback–Leibler divergence Σ bᵢ ln(bᵢ / (A x + β)ᵢ) − bᵢ + (A x + β)ᵢ does not grow. Without a background and with
 * column sums of one, xᵀ1 = bᵀ1 after each.
 *
 * <p>A must be non-negative; negative data, which no photons make, count as 0. Every iterate is non-negative; an entry that
 * is zero stays zero, one whose column of A sums up to zero stays what it is. A start vector of zeros is
 * replaced by the constant vector nearest to the data, and one that has negative entries is raised until it has none,
 * unless it has no residual. The residual that is reported is b − A x, which with a background is not what becomes small. A
 * preconditioner is not applied.
 *
 * <p>Per iteration: A and Aᵀ once, 1 norm, 2 vector updates, and two copies to the host and back. Before the first: Aᵀ
 * once, and A once more for a constant start. Memory: 2 vectors of the size of b, 1 of x; on the host 2 of b and 3 of x.
 *
 * @param background β, the same in all data, in their units
 */
public record RichardsonLucy(double background) implements Solver {

    /** Relative to the largest: what is negative by more is no rounding of a Fourier transform. */
    private static final double ROUNDING = 0x1p-26;

    public RichardsonLucy {
        if (!(background >= 0 && background <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("background must be finite and at least 0, but is " + background);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public Family family() {
        return Family.REGULARIZATION;
    }

    @Override
    public String label() {
        return "Richardson–Lucy" + (background > 0 ? ", β = " + Labels.number(background) : "");
    }

    @Override
    public Start start() {
        return Start.CONSTANT;
    }

    @Override
    public int vectors(int n) {
        return 3;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 0, "1 norm, 2 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Vector b = system.b();
        Vector r = work.vector("r", A.rows());
        Vector q = work.vector("q", A.rows());
        Vector g = work.vector("g", x.size());

        system.residual(x, r); // r = b − A x
        if (r.norm() != 0 && ConstantStart.makePositive(system, x, q)) {
            system.residual(x, r);
        }
        q.fill(1);
        A.applyTranspose(q, g);
        var factors = new Factors(b, g, x.size(), background);
        q.set(1, b);
        q.axpy(-1, r); // q = A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            factors.divide(q); // q ← b / (A x + β)
            A.applyTranspose(q, g);
            if (!factors.multiply(g, x)) { // x ← x ∘ g / Aᵀ1
                monitor.breakdown(k, "Aᵀ1 or Aᵀ(b / (A x + β)) is negative or no number: A is not non-negative");
                return;
            }
            A.apply(x, q);
            r.set(1, b);
            residualNorm = r.axpyNorm(-1, q); // r = b − A x
        }
    }

    /** What is done entry by entry, on the host. */
    private static final class Factors {

        private final double background;
        private final double[] b;
        private final double[] q;
        private final double[] sums;
        private final double[] g;
        private final double[] x;

        Factors(Vector b, Vector sums, int columns, double background) {
            this.background = background;
            this.b = new double[b.size()];
            b.copyTo(this.b);
            this.q = new double[b.size()];
            this.sums = new double[columns];
            sums.copyTo(this.sums);
            this.g = new double[columns];
            this.x = new double[columns];
        }

        /** predicted ← b / (predicted + β), where a prediction of no light counts as a little. */
        void divide(Vector predicted) {
            predicted.copyTo(q);
            double least = predicted.precision().epsilon() * largest(q);
            for (int i = 0; i < q.length; i++) {
                double mean = Math.max(q[i], least) + background;
                q[i] = b[i] > 0 ? b[i] / mean : 0 * mean; // NaN stays NaN
            }
            predicted.copyFrom(q);
        }

        /** iterate ← iterate ∘ gradient / sums, unless one of these has a negative entry or none that is a number. */
        boolean multiply(Vector gradient, Vector iterate) {
            gradient.copyTo(g);
            iterate.copyTo(x);
            double seen = ROUNDING * largest(sums);
            double least = -ROUNDING * largest(g);
            for (int j = 0; j < x.length; j++) {
                double entry = sums[j] > seen ? x[j] * Math.max(g[j], 0) / sums[j] : x[j];
                if (!(sums[j] >= -seen && g[j] >= least && entry <= Double.MAX_VALUE)) { // NaN too
                    return false;
                }
                x[j] = entry;
            }
            iterate.copyFrom(x);
            return true;
        }

        private static double largest(double[] entries) {
            double largest = 0;
            for (double entry : entries) {
                largest = Math.max(largest, entry); // NaN stays NaN
            }
            return largest;
        }
    }
}
