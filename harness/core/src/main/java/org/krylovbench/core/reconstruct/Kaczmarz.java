package org.krylovbench.core.reconstruct;

import java.util.Random;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/**
 * Kaczmarz' method, in tomography the algebraic reconstruction technique (ART): row by row x ← x + λ (bᵢ − aᵢᵀx) / ‖aᵢ‖²
 * aᵢ, which for λ = 1 is the projection onto the hyperplane of equation i. Kaczmarz (1937); Gordon, Bender and Herman
 * (1970). An iteration is a sweep of as many steps as A has rows, twice as many if symmetric; a row of zeros is passed
 * over. With x = Aᵀy it is successive over-relaxation for A Aᵀy = b: Björck and Elfving (1979), section 3. Of a consistent
 * system it finds the solution nearest to the start vector; of another a vector that for small λ is near the minimisers of
 * Σ (bᵢ − aᵢᵀx)² / ‖aᵢ‖², those of Cimmino.
 * Non-negative, each step is followed by a projection onto x ≥ 0, as in AIR Tools II, and the start vector is projected
 * first.
 *
 * <p>It works on entries, so a preconditioner is not applied, and on one thread of the host, from where x goes to the
 * backend after a sweep, for its residual.
 *
 * <p>Per iteration: the residual, with A once, 1 norm, and a sweep of 4 nnz flops in that of A; a symmetric one 8 nnz. A
 * dense A is first copied by rows. Memory: 1 vector of the size of b; on the host 3 of b and 1 of x.
 *
 * @param order how a sweep goes through the rows
 * @param relaxation λ in (0, 2)
 * @param nonnegative whether each step is projected onto x ≥ 0
 * @param seed for the rows that are drawn at random
 */
public record Kaczmarz(Order order, double relaxation, boolean nonnegative, long seed) implements Solver {

    /** How a sweep goes through the rows. */
    public enum Order {
        /** From the first to the last, as in {@code IRart} of IR Tools. */
        CYCLIC("Kaczmarz"),
        /** From the first to the last and back: two iterations of {@code symkaczmarz} in AIR Tools II. */
        SYMMETRIC("symmetric Kaczmarz"),
        /**
         * Each row drawn on its own, with a probability proportional to ‖aᵢ‖²: E‖x − x†‖² falls in each step by
         * 1 − 1 / (‖A‖_F² ‖A⁻¹‖²) at least, for λ = 1. Strohmer and Vershynin (2009). Where all rows are of about the
         * same length, {@code randkaczmarz} of AIR Tools II takes each once, in a random order; this does not.
         */
        RANDOM("randomised Kaczmarz");

        private final String label;

        Order(String label) {
            this.label = label;
        }
    }

    public Kaczmarz {
        if (!(relaxation > 0 && relaxation < 2)) {
            throw new IllegalArgumentException("relaxation must lie in (0, 2), but is " + relaxation);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.ENTRIES);
    }

    @Override
    public Family family() {
        return nonnegative ? Family.REGULARIZATION : Family.ROW_ACTION;
    }

    @Override
    public String label() {
        return (nonnegative ? "non-negative " : "")
                + order.label
                + (relaxation == 1 ? "" : ", λ = " + Labels.number(relaxation));
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 0, (order == Order.SYMMETRIC ? "2 sweeps" : "1 sweep") + " of 4 nnz flops, 1 norm");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Vector r = work.vector("r", system.A().rows());
        Box box = nonnegative ? Box.nonnegative(x.size()) : Box.unbounded();
        var sweep = new Sweep(this, Rows.of(system.data()), system.b());
        double[] onHost = new double[x.size()];

        box.project(x);
        x.copyTo(onHost);
        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            sweep.over(onHost);
            if (!isFinite(onHost)) {
                monitor.breakdown(k, "a step along a row is not finite");
                return;
            }
            x.copyFrom(onHost);
            system.residual(x, r);
            residualNorm = r.norm();
        }
    }

    private static boolean isFinite(double[] x) {
        for (double entry : x) {
            if (!Double.isFinite(entry)) {
                return false;
            }
        }
        return true;
    }

    /** The steps of an iteration. */
    private static final class Sweep {

        private final Kaczmarz method;
        private final Rows rows;
        private final double[] b;
        private final double[] norms;
        private final double[] cumulative;
        private final Random random;

        Sweep(Kaczmarz method, Rows rows, Vector b) {
            this.method = method;
            this.rows = rows;
            this.b = new double[b.size()];
            b.copyTo(this.b);
            norms = rows.squaredNorms();
            cumulative = norms.clone();
            for (int i = 1; i < cumulative.length; i++) {
                cumulative[i] += cumulative[i - 1];
            }
            random = new Random(method.seed);
        }

        void over(double[] x) {
            for (int i = 0; i < b.length; i++) {
                step(method.order == Order.RANDOM ? draw() : i, x);
            }
            for (int i = b.length - 1; i >= 0 && method.order == Order.SYMMETRIC; i--) {
                step(i, x);
            }
        }

        private void step(int i, double[] x) {
            if (norms[i] == 0) {
                return;
            }
            rows.axpy(method.relaxation * (b[i] - rows.dot(i, x)) / norms[i], i, x);
            if (method.nonnegative) {
                rows.clip(i, x);
            }
        }

        /** The first row at which the sum of ‖aᵢ‖² exceeds a random part of the whole. */
        private int draw() {
            double at = random.nextDouble() * cumulative[b.length - 1];
            int low = 0;
            int high = b.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (cumulative[middle] > at) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
