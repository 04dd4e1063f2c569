package org.krylovbench.core.regularize;

/**
 * How the parameter of a filter, λ or k, is chosen from the whole spectrum. Hansen, Discrete Inverse Problems (2010),
 * chapter 5; functions {@code gcv}, {@code discrep} and {@code l_curve} of his Regularization Tools.
 */
public enum SpectralRule {

    /** The given one. */
    FIXED("", ""),

    /**
     * Generalised cross validation of the whole problem: the least ‖r‖² / (m − Σ φᵢ)². Golub, Heath and Wahba (1979). λ is
     * sought in [σₚ, σ₁] for the least σₚ that counts.
     */
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
    L_CURVE("L-curve", "by the L-curve");

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

    /** What follows a parameter that it has chosen, with a space before it if it is anything. */
    String words() {
        return words.isEmpty() ? "" : " " + words;
    }
}
