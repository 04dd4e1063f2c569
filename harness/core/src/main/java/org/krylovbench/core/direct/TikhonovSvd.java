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
 * Tikhonov's regularisation by the singular value decomposition: the minimiser x = x₀ + Σ σᵢ / (σᵢ² + λ²) (uᵢᵀ r₀) vᵢ of
 * ‖b − A x‖² + λ² ‖x − x₀‖². Hansen, Discrete Inverse Problems (2010), section 4.4; {@code tikhonov} of his Regularization
 * Tools. A of any shape is made a dense matrix, where it is none by one product for each column.
 *
 * <p>About 6mn² + 20n³ flops for m ≥ n, by LAPACK where the backend has it, and two products. The preconditioner is
 * ignored. Memory: A as a dense matrix, U and V, of which only A, which the decomposition uses up, is counted among the
 * vectors.
 *
 * @param rule how λ is chosen
 * @param lambda the one of {@code fixed}; 0 for the least-squares solution nearest to x₀
 * @param eta η of {@code discrepancy}: its residual is η times the noise, which is the noise level times ‖b‖
 * @param weight ω of {@code weighted-gcv}: 1 is plain cross validation, and more is smoother
 */
public record TikhonovSvd(SpectralRule rule, double lambda, double eta, double weight) implements DirectMethod {

    public TikhonovSvd {
        SpectralRegularization.tikhonov(rule, lambda, eta, weight); // checks
    }

    /** With the usual weight. */
    public TikhonovSvd(SpectralRule rule, double lambda, double eta) {
        this(rule, lambda, eta, SpectralRegularization.WEIGHT);
    }

    @Override
    public Set<Trait> requires() {
        return SpectralRegularization.tikhonov(rule, lambda, eta, weight).requires();
    }

    @Override
    public String label() {
        return "Tikhonov by SVD, "
                + SpectralRegularization.tikhonov(rule, lambda, eta, weight).label();
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
                        SpectralRegularization.tikhonov(rule, lambda, eta, weight),
                        SingularSpectrum.obstacle(system.data()),
                        r -> new SingularSpectrum(system, work, r));
    }
}
