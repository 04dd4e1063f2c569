package org.krylovbench.core.regularize;

/**
 * How the parameter of a filter, λ or k, is chosen from the whole spectrum. Hansen, Discrete Inverse Problems (2010),
 * chapter 5; functions {@code gcv}, {@code discrep}, {@code l_curve}, {@code ncp} and {@code quasiopt} of his Regularization
 * Tools. Where nothing else is said, λ is sought in [σₚ, σ₁] for the least σₚ that counts, and k from 1 on.
 */
public enum SpectralRule {

    /** The given one. */
    FIXED("", ""),

    /** Generalised cross validation of the whole problem: the least ‖r‖² / (m − Σ φᵢ)². Golub, Heath and Wahba (1979). */
    GCV("GCV", "by GCV"),

    /**
     * Morozov's discrepancy principle, which needs the noise: λ such that ‖r‖ = η ‖e‖, or the least k for which ‖r‖ is not
     * above. Where x₀ is as near as that, it is the answer.
     */
    DISCREPANCY("discrepancy", "by the discrepancy principle"),

    /**
     * The corner of the curve (log ‖r‖, log ‖x − x₀‖). For λ the point of largest curvature in [σₚ, σ₁], or σₚ where the
     * curve is concave everywhere: Hansen and O'Leary (1993). For k by adaptive pruning: Hansen, Jensen and Rodriguez
     * (2007).
     */
    L_CURVE("L-curve", "by the L-curve"),

    /**
     * The least ‖r‖² / (m − ω Σ φᵢ)² where m &gt; ω Σ φᵢ: with ω &gt; 1 smoother than cross validation, which now and then
     * smooths too little. Cummins, Filloon and Nychka (2001); Chung, Nagy and O'Leary (2008), section 4.
     */
    WEIGHTED_GCV("weighted GCV", "by weighted GCV"),

    /**
     * The residual most like white noise: that whose normalised cumulative periodogram is nearest to a straight line. Hansen,
     * Kilmer and Kjeldsen, BIT 46 (2006). See {@link CumulativePeriodogram}. Takes a product with the singular vectors or a
     * sum over all frequencies for each of some 230 λ or of all k.
     */
    NCP("NCP", "by the NCP"),

    /**
     * The least ‖r‖² + 2 s² Σ φᵢ, an unbiased estimate of the error in A x up to a constant, which needs the noise: s² = ‖e‖² /
     * m. Vogel, Computational Methods for Inverse Problems (2002), section 7.1.
     */
    UPRE("UPRE", "by UPRE"),

    /** The least ‖λ dx / dλ‖ / 2 = ‖(1 − φᵢ) φᵢ βᵢ / σᵢ‖, or the k-th step βₖ / σₖ that is least: {@code quasiopt}. */
    QUASI_OPTIMALITY("quasi-optimality", "by quasi-optimality"),

    /**
     * The discrepancy principle without a search for a root: the first of 200 λ from σₚ to σ₁, equally spaced in their
     * logarithm, for which ‖r‖ is above η ‖e‖, or σ₁ if it is for none. No more than a step of that grid above the λ of
     * {@code discrepancy}, if that is within. The naive way of the exercise of Siltanen, Niemi and Saksala (2014), M2, whose
     * grid is linear in λ². For k the same as {@code discrepancy}.
     */
    DISCREPANCY_GRID("discrepancy on a grid", "by the discrepancy principle on a grid"),

    /** The least ‖x − x†‖, for which the solution must be known: what all others are compared with. */
    ORACLE("oracle", "by the oracle");

    private final String label;
    private final String words;

    SpectralRule(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** What a legend calls it. */
    String label() {
        return label;
    }

    /** Whether it does nothing without the norm of the noise. */
    boolean needsNoise() {
        return isDiscrepancy() || this == UPRE;
    }

    /** Whether it asks for a residual as large as the noise. */
    boolean isDiscrepancy() {
        return this == DISCREPANCY || this == DISCREPANCY_GRID;
    }

    /** What follows a parameter that it has chosen, with a space before it if it is anything. */
    String words() {
        return words.isEmpty() ? "" : " " + words;
    }
}
