package org.krylovbench.core.regularize;

import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.problems.Labels;

/**
 * How a hybrid method chooses λ for the projected problem min ‖β e₁ − Bₖ y‖² + λ² ‖y‖² of each iteration, where Bₖ is the
 * bidiagonal matrix of Golub and Kahan or the Hessenberg matrix of Arnoldi. Formulas are in σᵢ, the singular values of Bₖ,
 * and bᵢ, the entries of Uᵀ β e₁ for its left singular vectors U; bₖ₊₁ belongs to the one that Bₖ does not reach. G is
 * minimised over [0, σ₁] to 10⁻⁴, as IR Tools does; a λ that is found so is known to 10⁻⁸ or so where G is curved, to fewer
 * digits where it is flat.
 */
public enum ParameterChoice {

    /**
     * Generalised cross validation, G(λ) = (Σ (λ² bᵢ / (σᵢ² + λ²))² + bₖ₊₁²) / (1 + Σ λ² / (σᵢ² + λ²))². Golub, Heath
     * and Wahba (1979), for the projected problem.
     */
    GCV("GCV"),

    /**
     * The same with λ² + (1 − ω) σᵢ² in place of λ² in the denominator, and with ω as the mean of those for which the
     * least singular value would be the minimiser. Chung, Nagy and O'Leary (2008), section 4. Zero in the first iteration.
     */
    WGCV("weighted GCV"),

    /**
     * The same with m − k in place of the 1 in the denominator, m the length of b: what cross validation of the whole
     * problem would say; of a square one it says nothing in iteration m. Novati and Russo (2014).
     */
    MODIFIED_GCV("modified GCV"),

    /**
     * That for which the residual is η times as large as the noise, by a secant step an iteration from the given λ:
     * λ² ← |(η ‖e‖ − |bₖ₊₁|) / (‖rₖ‖ − |bₖ₊₁|)| λ². Gazzola and Novati (2014). Needs the noise level.
     */
    DISCREPANCY("discrepancy"),

    /** The given one. */
    FIXED("λ ="),

    /**
     * That for which the residual of the projected problem is η times as large as the noise, to all digits by Newton's
     * method, and zero as long as there is none. Reichel and Shyshkov (2008). Needs the noise level. Like the rules below it
     * would stop where λ has settled.
     */
    DISCREPANCY_NEWTON("exact discrepancy"),

    /**
     * The least Σ (λ² bᵢ / (σᵢ² + λ²))² + 2 s² Σ σᵢ² / (σᵢ² + λ²) over (0, σ₁], where s² = ‖e‖² / m. Renaut, Vatankhah and
     * Ardestani, SIAM J. Sci. Comput. 39 (2017), for the projected problem. Needs the noise level.
     */
    UPRE("UPRE"),

    /** The corner of (log ‖r‖, log ‖y‖) of the projected problem, in [σₖ, σ₁]. Kilmer and O'Leary (2001). */
    L_CURVE("L-curve"),

    /** The least ‖λ dy / dλ‖ over [σₖ, σ₁] for the projected problem. */
    QUASI_OPTIMALITY("quasi-optimality");

    private final String words;

    ParameterChoice(String words) {
        this.words = words;
    }

    /** Refuses parameters that are no use for it. */
    void check(double lambda, double eta) {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (this == DISCREPANCY && lambda == 0) {
            throw new IllegalArgumentException(
                    "lambda must be positive for the discrepancy principle, which multiplies it, but is 0; 1 would do");
        }
        if (!(eta >= 1 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a number of at least 1, but is " + eta);
        }
    }

    /** What a legend says of it. */
    String label(double lambda) {
        return this == FIXED ? words + " " + Labels.number(lambda) : words;
    }

    /** What a system does not tell that it needs; nothing if it is empty. */
    String lack(LinearSystem system) {
        if (system.noiseLevel() > 0) {
            return "";
        }
        return switch (this) {
            case DISCREPANCY, DISCREPANCY_NEWTON ->
                "the discrepancy principle needs the noise level, and this problem tells none";
            case UPRE -> "UPRE needs the noise level, and this problem tells none";
            case GCV, WGCV, MODIFIED_GCV, L_CURVE, QUASI_OPTIMALITY, FIXED -> "";
        };
    }

    /**
     * A new rule for one solve.
     *
     * @param lambda the one of {@link #FIXED}, and the first one of {@link #DISCREPANCY}
     * @param dimension for how many iterations
     * @param scale the iteration whose G the rule for stopping compares with
     */
    ParameterRule rule(double lambda, double eta, LinearSystem system, int dimension, int scale) {
        int rows = system.A().rows();
        int columns = system.A().columns();
        double noise = system.noiseLevel() * system.b().norm();
        return switch (this) {
            case GCV, WGCV, MODIFIED_GCV -> new CrossValidation(this, rows, columns, dimension, scale);
            case DISCREPANCY -> new Discrepancy(eta * noise, lambda, dimension);
            case DISCREPANCY_NEWTON -> new ExactDiscrepancy(eta * noise, dimension);
            case UPRE, L_CURVE, QUASI_OPTIMALITY -> new ProjectedRule(this, noise * noise / rows, dimension);
            case FIXED -> new Fixed(lambda);
        };
    }

    private record Fixed(double lambda) implements ParameterRule {

        @Override
        public void choose(ProjectedSvd svd, double beta) {
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
