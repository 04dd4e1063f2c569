package org.krylovbench.problems;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Salt and pepper: each entry is hit with probability f, and becomes the least entry l or the greatest h of the data, with
 * equal chances. The level ε decides f:
 *
 * <pre>E ‖b̃ − b‖₂² = f Σ ((bᵢ − l)² + (h − bᵢ)²) / 2 = ε² ‖b‖₂²</pre>
 */
record ImpulseNoise() implements Disturbance {

    @Override
    public double[] add(double[] exact, double level, Random random) throws IOException {
        double least = Arrays.stream(exact).min().orElse(0);
        double greatest = Arrays.stream(exact).max().orElse(0);
        if (least == greatest) {
            throw new IOException("impulse noise sets data to the least or the greatest of them, but all are equal; "
                    + "gaussian noise would do");
        }
        double most = Math.sqrt(Arrays.stream(exact)
                        .map(b -> (square(b - least) + square(greatest - b)) / 2)
                        .sum())
                / Norms.norm(exact);
        if (level > most) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "impulse noise of level %.3g is out of reach: with every entry hit it would be %.3g; a lower "
                            + "level would do, or gaussian noise",
                    level,
                    most));
        }
        double fraction = square(level / most);
        double[] noisy = exact.clone();
        for (int i = 0; i < noisy.length; i++) {
            double u = random.nextDouble();
            if (u < fraction) {
                noisy[i] = u < fraction / 2 ? least : greatest;
            }
        }
        return noisy;
    }

    private static double square(double x) {
        return x * x;
    }
}
