package org.krylovbench.problems;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * Counted photons: b̃ᵢ = nᵢ / s with nᵢ of a Poisson distribution of mean s bᵢ. The mean of b̃ᵢ is bᵢ and its variance bᵢ / s,
 * so the photons s in a unit of brightness follow from the level ε:
 *
 * <pre>E ‖b̃ − b‖₂² = Σ bᵢ / s = ε² ‖b‖₂², hence s = Σ bᵢ / (ε² ‖b‖₂²)</pre>
 *
 * <p>Data below zero are refused, but for those that the rounding of a fast transform puts there, which count as dark.
 */
record PoissonNoise() implements Disturbance {

    /** Relative to the brightest point; a thousand times what fast transforms of millions of points leave. */
    private static final double ROUNDING = 1e-12;

    private static final double MOST_PHOTONS = 1e9; // the sampler's own limit is 2³⁰

    @Override
    public double[] add(double[] exact, double level, Random random) throws IOException {
        double brightest = Arrays.stream(exact).max().orElse(0);
        double darkest = Arrays.stream(exact).min().orElse(0);
        if (!(darkest >= -ROUNDING * brightest)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "Poisson noise counts photons, but the data go down to %.3g; gaussian noise would do, or a "
                            + "problem whose data are not negative",
                    darkest));
        }
        double norm = Norms.norm(exact);
        double photons = Arrays.stream(exact).sum() / (level * level * norm * norm);
        if (!(photons * brightest <= MOST_PHOTONS)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "Poisson noise of level %.3g would mean %.1e photons at the brightest point, which cannot be "
                            + "counted; a level of at least %.1e would do, or gaussian noise, which it is close to",
                    level,
                    photons * brightest,
                    level * Math.sqrt(photons * brightest / MOST_PHOTONS)));
        }
        UniformRandomProvider source = random::nextLong;
        double[] noisy = new double[exact.length];
        Arrays.setAll(noisy, i -> counted(photons * exact[i], source) / photons);
        return noisy;
    }

    private static int counted(double mean, UniformRandomProvider source) {
        return mean > 0 ? PoissonSampler.of(source, mean).sample() : 0;
    }
}
