package org.krylovbench.core.regularize;

import org.krylovbench.core.solver.LinearSystem;

/**
 * How a hybrid method chooses λ for the projected problem min ‖β e₁ − Bₖ y‖² + λ² ‖y‖² of each iteration. Formulas are in
 * σᵢ, the singular values of Bₖ, and bᵢ, the entries of Uᵀ β e₁ for its left singular vectors U; bₖ₊₁ belongs to the one
 * that Bₖ does not reach. G is minimised over [0, σ₁] to 10⁻⁴, as IR Tools does.
 */
public enum ParameterChoice {

    /**
     * Generalised cross validation, G(λ) = (Σ (λ² bᵢ / (σᵢ² + λ²))² + bₖ₊₁²) / (1 + Σ λ² / (σᵢ² + λ²))². Golub, Heath
     * and Wahba (1979), for the projected problem.
     */
    GCV,

    /**
     * The same with λ² + (1 − ω) σᵢ² in place of λ² in the denominator, and with ω as the mean of those for which the
     * least singular value would be the minimiser. Chung, Nagy and O'Leary (2008), section 4. Zero in the first iteration.
     */
    WGCV,

    /**
     * The same with m − k in place of the 1 in the denominator, m the length of b: what cross validation of the whole
     * problem would say; of a square one it says nothing in iteration m. Novati and Russo (2014).
     */
    MODIFIED_GCV,

    /**
     * That for which the residual is η times as large as the noise, by a secant step an iteration from the given λ:
     * λ² ← |(η ‖e‖ − |bₖ₊₁|) / (‖rₖ‖ − |bₖ₊₁|)| λ². Gazzola and Novati (2014). Needs the noise level.
     */
    DISCREPANCY,

    /** The given one. */
    FIXED;

    /** A new rule for one solve. */
    ParameterRule rule(HybridLsqr method, LinearSystem system, int dimension) {
        int rows = system.A().rows();
        int columns = system.A().columns();
        return switch (this) {
            case GCV, WGCV, MODIFIED_GCV -> new CrossValidation(this, rows, columns, dimension);
            case DISCREPANCY ->
                new Discrepancy(method.eta() * system.noiseLevel() * system.b().norm(), method.lambda(), dimension);
            case FIXED -> new Fixed(method.lambda());
        };
    }

    private record Fixed(double lambda) implements ParameterRule {

        @Override
        public void choose(BidiagonalSvd svd, double beta) {
            // there is no choice
        }

        @Override
        public double lambda(int k) {
            return lambda;
        }

        @Override
        public void solved(double residualNorm) {
            // makes no difference
        }

        @Override
        public int chosen() {
            return 0;
        }

        @Override
        public String why() {
            return "";
        }
    }
}
