package org.krylovbench.core.direct;

import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Truncated singular value decomposition: x = x₀ + Σ (uᵢᵀ r₀ / σᵢ) vᵢ over the k largest singular values. Hansen, Discrete
 * Inverse Problems (2010), section 4.2; {@code tsvd} of his Regularization Tools. A of any shape is made a dense matrix,
 * where it is none by one product for each column. Singular values below rounding, max(m, n) ε σ₁, are never used.
 *
 * <p>About 6mn² + 20n³ flops for m ≥ n, by LAPACK where the backend has it, and two products. The preconditioner is
 * ignored. Memory: A as a dense matrix, U and V, of which only A, which the decomposition uses up, is counted among the
 * vectors.
 *
 * @param rule how k is chosen
 * @param k the one of {@code fixed}
 * @param eta η of {@code discrepancy}: its residual is at most η times the noise, which is the noise level times ‖b‖
 * @param weight ω of {@code weighted-gcv}: 1 is plain cross validation, and more is smoother
 */
public record TruncatedSvd(SpectralRule rule, int k, double eta, double weight) implements DirectMethod {

    public TruncatedSvd {
        SpectralRegularization.tsvd(rule, k, eta, weight); // checks
    }

    /** With the usual weight. */
    public TruncatedSvd(SpectralRule rule, int k, double eta) {
        this(rule, k, eta, SpectralRegularization.WEIGHT);
    }

    @Override
    public Set<Trait> requires() {
        return SpectralRegularization.tsvd(rule, k, eta, weight).requires();
    }

    @Override
    public String label() {
        return "TSVD, " + SpectralRegularization.tsvd(rule, k, eta, weight).label();
    }

    @Override
    public int vectors(int n) {
        return n + 3;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "2 products with singular vectors, 4 norms, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        new FilteredStep(system, work, monitor)
                .solve(
                        x,
                        SpectralRegularization.tsvd(rule, k, eta, weight),
                        SingularSpectrum.obstacle(system.data()),
                        r -> new SingularSpectrum(system, work, r));
    }
}
