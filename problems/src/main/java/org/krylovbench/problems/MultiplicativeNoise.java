package org.krylovbench.problems;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * Speckle: b̃ᵢ = bᵢ gᵢ with gᵢ of the Gamma distribution of shape κ and scale 1/κ, which has mean 1 and variance 1/κ. For
 * κ = 1/ε² the expectation of ‖b̃ − b‖₂² is ε² ‖b‖₂². (IR Tools' {@code PRnoise} looks for a root κ of the level of a fresh
 * draw, and then draws again: its κ differs from this one at random, and its level is no more exact.)
 */
record MultiplicativeNoise() implements Disturbance {

    @Override
    public double[] add(double[] exact, double level, Random random) {
        UniformRandomProvider source = random::nextLong;
        double kappa = 1 / (level * level);
        var factor = AhrensDieterMarsagliaTsangGammaSampler.of(source, kappa, 1 / kappa);
        double[] noisy = new double[exact.length];
        Arrays.setAll(noisy, i -> exact[i] * factor.sample());
        return noisy;
    }
}
