package org.krylovbench.core.direct;

import java.util.HashSet;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Trait;

/**
 * A filter of an approximate singular value decomposition, of any kind there is: x = x₀ + Σ φᵢ (uᵢᵀ r₀ / σᵢ) vᵢ over those
 * singular values that were computed, with the filter factors φ of truncation or of Tikhonov. Garvey, Meng and Nagy,
 * Singular value decomposition approximation via Kronecker summations for imaging applications, SIAM J. Matrix Anal. Appl.
 * 39 (2018), sections 1 and 4.2, whose restorations are of this kind.
 *
 * <p>The decomposition, and two products. The preconditioner is ignored. Memory: 3 vectors, and what the decomposition holds.
 *
 * @param svd the decomposition
 * @param filter which filter factors
 * @param rule how the parameter is chosen
 * @param lambda λ of {@code fixed} with Tikhonov's filter
 * @param k of {@code fixed} with truncation; at most what was computed
 * @param eta η of {@code discrepancy}
 */
public record SvdFilter(SvdRecipe svd, SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta)
        implements DirectMethod {

    public SvdFilter {
        new SpectralRegularization(filter, rule, lambda, k, eta, SpectralRegularization.WEIGHT); // checks
    }

    private SpectralRegularization regularization() {
        return new SpectralRegularization(filter, rule, lambda, k, eta, SpectralRegularization.WEIGHT);
    }

    @Override
    public Set<Trait> requires() {
        Set<Trait> traits = new HashSet<>(svd.requires());
        traits.addAll(regularization().requires());
        return traits;
    }

    @Override
    public String label() {
        String name = filter == SpectralFilter.TSVD ? "TSVD" : "Tikhonov";
        return name + " by " + svd.label() + ", " + regularization().label();
    }

    @Override
    public int vectors(int n) {
        return 3;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "the decomposition, 3 products with singular vectors, 4 norms, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        new FilteredStep(system, work, monitor)
                .solve(
                        x,
                        regularization(),
                        "",
                        r -> new ApproximateSpectrum(
                                system, svd.decompose(system.data(), system.A(), work.backend()), work, r));
    }
}
