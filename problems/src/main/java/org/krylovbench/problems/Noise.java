package org.krylovbench.problems;

import java.io.IOException;
import java.util.Random;

/** The kinds of noise in data. The level of each is ‖e‖₂ / ‖b‖₂ for exact data b and noise e. */
public enum Noise {
    /** White and Gaussian, scaled so that its level is reached exactly. IR Tools' {@code PRnoise}, {@code 'gauss'}. */
    GAUSSIAN("noise"),

    /**
     * White, with more outliers: the density of e / s is exp(−√2 |t|) / √2, and s such that the level is reached exactly.
     * IR Tools' {@code PRnoise}, {@code 'laplace'}.
     */
    LAPLACE("Laplace noise"),

    /** Of counted photons, with a variance proportional to the data; the level is reached on average. */
    POISSON("Poisson noise"),

    /** Speckle: the data times Gamma-distributed factors of mean one; the level is reached on average. */
    MULTIPLICATIVE("multiplicative noise"),

    /** Salt and pepper: some entries become the least or the greatest of the data; the level is reached on average. */
    IMPULSE("impulse noise");

    private final String label;

    Noise(String label) {
        this.label = label;
    }

    /** What a legend calls it. */
    public String label() {
        return label;
    }

    /** What a legend says of data that have so much of it. */
    public String label(double level) {
        return level > 0 ? Labels.percent(level) + " " + label() : "no noise";
    }

    /** Refuses a parameter {@code noise} that cannot be a level. */
    public static void checkLevel(double noise) {
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be finite and at least 0, but is " + noise);
        }
    }

    /** The data with noise of this level, drawn from the first entry to the last. */
    double[] add(double[] exact, double level, Random random) throws IOException {
        return disturbance().add(exact, level, random);
    }

    private Disturbance disturbance() {
        return switch (this) {
            case GAUSSIAN -> new AdditiveNoise(Random::nextGaussian);
            case LAPLACE -> new AdditiveNoise(AdditiveNoise::laplace);
            case POISSON -> new PoissonNoise();
            case MULTIPLICATIVE -> new MultiplicativeNoise();
            case IMPULSE -> new ImpulseNoise();
        };
    }
}
