package org.krylovbench.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** The kinds of noise in data. */
public enum Noise {
    /** White and Gaussian, scaled so that its level is reached exactly. IR Tools' {@code PRnoise}. */
    GAUSSIAN {
        @Override
        double[] add(double[] exact, double level, Random random) {
            double[] e = new double[exact.length];
            Arrays.setAll(e, i -> random.nextGaussian());
            double scale = level * Norms.norm(exact) / Norms.norm(e);
            double[] noisy = new double[exact.length];
            Arrays.setAll(noisy, i -> exact[i] + scale * e[i]);
            return noisy;
        }
    };

    /** What a legend calls it. */
    public String label() {
        return this == GAUSSIAN ? "noise" : name().toLowerCase(Locale.ROOT) + " noise";
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

    /** The data with noise, of ‖e‖₂ = level · ‖exact‖₂. */
    abstract double[] add(double[] exact, double level, Random random);
}
