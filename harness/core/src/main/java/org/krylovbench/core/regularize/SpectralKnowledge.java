package org.krylovbench.core.regularize;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What rules are told beside the coefficients of the residual.
 *
 * @param noise ‖e‖₂ of the noise in the data, 0 for none or if it is not known
 * @param whiteness the distance of a filtered residual from white noise, of the 1 − φᵢ in the order of the data; empty, if
 *     there is nobody to tell
 * @param target what the oracle knows: the components of x† − x₀ along those of r, Re⟨xᵢ, rᵢ⟩ / βᵢ in the space of σᵢ, in the
 *     order of the data; empty, if x† is unknown
 */
public record SpectralKnowledge(
        double noise, Optional<ToDoubleFunction<double[]>> whiteness, Optional<double[]> target) {

    /** Only the norm of the noise. */
    public static SpectralKnowledge ofNoise(double noise) {
        return new SpectralKnowledge(noise, Optional.empty(), Optional.empty());
    }

    /** s² = ‖e‖² / m, of each of m entries of the noise. */
    double variance(int rows) {
        return noise * noise / rows;
    }
}
