package org.krylovbench.core.regularize;

import java.util.Locale;
import java.util.Set;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/**
 * A filter with a rule for its parameter. Costs some 250 passes over the spectrum for a λ that is chosen, and a sorting; the
 * NCP looks at the residual as often.
 *
 * @param filter what is done to singular components
 * @param rule who chooses its parameter
 * @param lambda λ, for {@code tikhonov} and {@code fixed}; 0 for the least-squares solution of least norm
 * @param k how many singular values are kept, for {@code tsvd} and {@code fixed}; at most those that are not zero, and one
 *     more where it would part a pair of complex conjugates
 * @param eta η of {@code discrepancy}; below 1 it takes the noise for less than it is
 * @param weight ω of {@code weighted-gcv}: 1 is plain cross validation, and more is smoother
 */
public record SpectralRegularization(
        SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta, double weight) {

    /** ω as Cummins, Filloon and Nychka (2001) advise it against too little smoothing. */
    public static final double WEIGHT = 1.4;

    public SpectralRegularization {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        if (!(eta > 0 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a positive number, but is " + eta);
        }
        if (!(weight > 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weight must be a positive number, but is " + weight);
        }
    }

    /** Truncation with a rule for k. */
    public static SpectralRegularization tsvd(SpectralRule rule, int k, double eta, double weight) {
        return new SpectralRegularization(SpectralFilter.TSVD, rule, 0, k, eta, weight);
    }

    /** Tikhonov's filter with a rule for λ. */
    public static SpectralRegularization tikhonov(SpectralRule rule, double lambda, double eta, double weight) {
        return new SpectralRegularization(SpectralFilter.TIKHONOV, rule, lambda, 1, eta, weight);
    }

    /** The same filter with another rule. */
    public SpectralRegularization with(SpectralRule other) {
        return new SpectralRegularization(filter, other, lambda, k, eta, weight);
    }

    /** What the rule needs a problem to have. */
    public Set<Trait> requires() {
        return rule == SpectralRule.ORACLE ? Set.of(Trait.KNOWN_SOLUTION) : Set.of();
    }

    /** What the parameter is called. */
    public String symbol() {
        return filter == SpectralFilter.TSVD ? "k" : "λ";
    }

    /** What a legend says of the parameter. */
    public String label() {
        if (rule != SpectralRule.FIXED) {
            return rule.label();
        }
        return filter == SpectralFilter.TSVD ? "k = " + k : "λ = " + Labels.number(lambda);
    }

    /** Chooses the parameter for these data, if they and what is known are enough for the rule. */
    public SpectralChoice choose(SpectralData data, SpectralKnowledge known) {
        var spectrum = new SortedSpectrum(data);
        double bound = eta * known.noise();
        if (spectrum.size() == 0) {
            return SpectralChoice.none("all singular values are zero");
        }
        if (rule.needsNoise() && !(known.noise() > 0)) {
            return SpectralChoice.none((rule.isDiscrepancy() ? "the discrepancy principle" : rule.label())
                    + " needs the noise level, and this problem tells none");
        }
        double least = Math.sqrt(spectrum.outside);
        if (rule.isDiscrepancy() && bound < least) {
            return SpectralChoice.none(
                    "the discrepancy principle asks for ‖r‖ = %.4g, but least squares reach %.4g", bound, least);
        }
        if (rule == SpectralRule.ORACLE && known.target().isEmpty()) {
            return SpectralChoice.none("the oracle needs the solution, and this problem tells none");
        }
        if (rule == SpectralRule.NCP && known.whiteness().isEmpty()) {
            return SpectralChoice.none("the NCP needs residuals, and there are none");
        }
        return filter == SpectralFilter.TSVD
                ? truncated(new Truncation(spectrum), bound, known)
                : damped(new Damping(spectrum), bound, known);
    }

    private SpectralChoice damped(Damping damping, double bound, SpectralKnowledge known) {
        double chosen = switch (rule) {
            case FIXED -> lambda;
            case GCV -> damping.crossValidated(1);
            case WEIGHTED_GCV -> damping.crossValidated(weight);
            case DISCREPANCY -> damping.withResidual(bound);
            case DISCREPANCY_GRID -> damping.firstAbove(bound);
            case L_CURVE -> damping.corner();
            case UPRE -> damping.leastPredictiveRisk(known.variance(damping.rows()));
            case NCP -> damping.whitest(known.whiteness().orElseThrow());
            case QUASI_OPTIMALITY -> damping.leastChange();
            case ORACLE -> damping.nearest(known.target().orElseThrow());
        };
        return SpectralChoice.of(
                chosen, damping.gains(chosen), String.format(Locale.ROOT, "λ = %.4g%s", chosen, rule.words()));
    }

    private SpectralChoice truncated(Truncation truncation, double bound, SpectralKnowledge known) {
        int kept = switch (rule) {
            case FIXED -> truncation.ofDimension(k);
            case GCV -> truncation.crossValidated(1);
            case WEIGHTED_GCV -> truncation.crossValidated(weight);
            case DISCREPANCY, DISCREPANCY_GRID -> truncation.withResidual(bound);
            case L_CURVE -> truncation.corner();
            case UPRE -> truncation.leastPredictiveRisk(known.variance(truncation.rows()));
            case NCP -> truncation.whitest(known.whiteness().orElseThrow());
            case QUASI_OPTIMALITY -> truncation.leastChange();
            case ORACLE -> truncation.nearest(known.target().orElseThrow());
        };
        if (kept == DiscreteCorner.NONE) {
            return SpectralChoice.none("the L-curve has no corner");
        }
        return SpectralChoice.of(
                truncation.dimension(kept),
                truncation.gains(kept),
                String.format(Locale.ROOT, "k = %d%s", truncation.dimension(kept), rule.words()));
    }
}
