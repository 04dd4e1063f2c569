package org.krylovbench.core.regularize;

import java.util.Locale;

/**
 * What a rule has made of a spectrum.
 *
 * @param found whether there is a parameter as the rule asks for
 * @param parameter λ, infinite where x₀ is the answer, or k
 * @param gains φᵢ / σᵢ, what the coefficients are multiplied by, in the order of the data; 0 for σᵢ that count as zero
 * @param words the parameter and its rule, {@code λ = 0.0320 by GCV}; or why there is none
 */
public record SpectralChoice(boolean found, double parameter, double[] gains, String words) {

    static SpectralChoice of(double parameter, double[] gains, String words) {
        return new SpectralChoice(true, parameter, gains, words);
    }

    static SpectralChoice none(String why, double... numbers) {
        Object[] boxed = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return new SpectralChoice(false, Double.NaN, new double[0], String.format(Locale.ROOT, why, boxed));
    }
}
