package org.krylovbench.problems;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** White noise that knows nothing of the data but their norm: e = level · ‖b‖₂ · r / ‖r‖₂, so the level is exact. */
record AdditiveNoise(ToDoubleFunction<Random> sample) implements Disturbance {

    private static final double ROOT_OF_TWO = Math.sqrt(2);

    @Override
    public double[] add(double[] exact, double level, Random random) {
        double[] r = new double[exact.length];
        Arrays.setAll(r, i -> sample.applyAsDouble(random));
        double scale = level * Norms.norm(exact) / Norms.norm(r);
        double[] noisy = new double[exact.length];
        Arrays.setAll(noisy, i -> exact[i] + scale * r[i]);
        return noisy;
    }

    /** Of variance one, by inversion of its distribution: sign(½ − u) log(2 min(u, 1 − u)) / √2 for uniform u. */
    static double laplace(Random random) {
        double u = random.nextDouble();
        while (u == 0) { // of which the logarithm is infinite
            u = random.nextDouble();
        }
        return Math.signum(0.5 - u) * StrictMath.log(2 * Math.min(u, 1 - u)) / ROOT_OF_TWO;
    }
}
