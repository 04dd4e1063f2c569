package org.krylovbench.problems.psf;

import java.util.OptionalDouble;

/**
 * How strongly the atmosphere bends the phase of light, in any unit of length. The power spectrum is von Kármán's with
 * Tatarskii's inner scale,
 *
 * <pre>0.0229 r₀^(−5/3) exp(−f² / fₘ²) / (f² + f₀²)^(11/6),  fₘ = 5.92 / 2π l₀,  f₀ = 1 / L₀,</pre>
 *
 * and Kolmogorov's for an infinite outer and no inner scale. J. D. Schmidt, Numerical Simulation of Optical Wave
 * Propagation (2010), section 9.2.
 *
 * @param fried Fried's parameter r₀
 * @param outerScale L₀; without it, infinite
 * @param innerScale l₀, 0 for none
 */
record Turbulence(double fried, OptionalDouble outerScale, double innerScale) {

    /** ((24/5) Γ(6/5))^(5/6) Γ(11/6)² / 2π^(11/3): what it must be for a structure function of 6.88 (r / r₀)^(5/3). */
    static final double CONSTANT = 0.02289558710855518;

    /** In radians² times length², for a frequency in cycles per length. */
    double power(double frequency) {
        double f2 = frequency * frequency;
        double inner = innerScale == 0 ? 1 : StrictMath.exp(-f2 * innerWidth());
        return CONSTANT * StrictMath.pow(fried, -5.0 / 3) * inner * StrictMath.pow(f2 + outerSquare(), -11.0 / 6);
    }

    /** f₀². */
    double outerSquare() {
        return outerScale.isEmpty() ? 0 : 1 / (outerScale.getAsDouble() * outerScale.getAsDouble());
    }

    /** 1 / fₘ². */
    double innerWidth() {
        double width = 2 * Math.PI * innerScale / 5.92;
        return width * width;
    }

    boolean isKolmogorov() {
        return outerScale.isEmpty() && innerScale == 0;
    }
}
