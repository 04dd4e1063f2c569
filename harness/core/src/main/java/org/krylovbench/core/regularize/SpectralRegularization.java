package org.krylovbench.core.regularize;

import java.util.Locale;
import org.krylovbench.problems.Labels;

/**
 * A filter with a rule for its parameter. Costs some 250 passes over the spectrum for a λ that is chosen, and a sorting.
 *
 * @param filter what is done to singular components
 * @param rule who chooses its parameter
 * @param lambda λ, for {@code tikhonov} and {@code fixed}; 0 for the least-squares solution of least norm
 * @param k how many singular values are kept, for {@code tsvd} and {@code fixed}; at most those that are not zero, and one
 *     more where it would part a pair of complex conjugates
 * @param eta η of {@code discrepancy}
 */
public record SpectralRegularization(SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta) {

    public SpectralRegularization {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, but is " + k);
        }
        if (!(eta >= 1 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a number of at least 1, but is " + eta);
        }
    }

    /** Truncation with a rule for k. */
    public static SpectralRegularization tsvd(SpectralRule rule, int k, double eta) {
        return new SpectralRegularization(SpectralFilter.TSVD, rule, 0, k, eta);
    }

    /** Tikhonov's filter with a rule for λ. */
    public static SpectralRegularization tikhonov(SpectralRule rule, double lambda, double eta) {
        return new SpectralRegularization(SpectralFilter.TIKHONOV, rule, lambda, 1, eta);
    }

    /** What a legend says of the parameter. */
    public String label() {
        if (rule != SpectralRule.FIXED) {
            return rule.label();
        }
        return filter == SpectralFilter.TSVD ? "k = " + k : "λ = " + Labels.number(lambda);
    }

    /**
     * Chooses the parameter for these data.
     *
     * @param noise ‖e‖₂ of the noise in them, 0 for none or if it is not known
     */
    public SpectralChoice choose(SpectralData data, double noise) {
        var spectrum = new SortedSpectrum(data);
        double bound = eta * noise;
        if (spectrum.size() == 0) {
            return SpectralChoice.none("all singular values are zero");
        }
        if (rule == SpectralRule.DISCREPANCY) {
            if (!(noise > 0)) {
                return SpectralChoice.none(
                        "the discrepancy principle needs the noise level, and this problem tells none");
            }
            double least = Math.sqrt(spectrum.outside);
            if (bound < least) {
                return SpectralChoice.none(
                        "the discrepancy principle asks for ‖r‖ = %.4g, but least squares reach %.4g", bound, least);
            }
        }
        return filter == SpectralFilter.TSVD
                ? truncated(new Truncation(spectrum), bound)
                : damped(new Damping(spectrum), bound);
    }

    private SpectralChoice damped(Damping damping, double bound) {
        double chosen = switch (rule) {
            case FIXED -> lambda;
            case GCV -> damping.crossValidated();
            case DISCREPANCY -> damping.withResidual(bound);
            case L_CURVE -> damping.corner();
        };
        return SpectralChoice.of(
                chosen, damping.gains(chosen), String.format(Locale.ROOT, "λ = %.4g%s", chosen, rule.words()));
    }

    private SpectralChoice truncated(Truncation truncation, double bound) {
        int kept = switch (rule) {
            case FIXED -> truncation.ofDimension(k);
            case GCV -> truncation.crossValidated();
            case DISCREPANCY -> truncation.withResidual(bound);
            case L_CURVE -> truncation.corner();
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
