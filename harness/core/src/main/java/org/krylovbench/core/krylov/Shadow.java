package org.krylovbench.core.krylov;

import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.core.linalg.Vector;

/**
 * The second vector that a two-sided Lanczos process starts from: the first residual, or one drawn from a seed where that
 * one is unlucky, as for a skew-symmetric A, which makes r₀ᵀA r₀ = 0.
 */
final class Shadow {

    private Shadow() {}

    /** r₀* ← r₀, or normally distributed entries. */
    static void start(OptionalLong seed, Vector r, Vector shadow) {
        if (seed.isPresent()) {
            draw(new Random(seed.getAsLong()), shadow);
        } else {
            shadow.set(1, r);
        }
    }

    /** Fills v with normally distributed entries. */
    static void draw(Random random, Vector v) {
        double[] entries = new double[v.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = random.nextGaussian();
        }
        v.copyFrom(entries);
    }

    /**
     * Whether an inner product with the shadow vector is a breakdown: no number, or nothing beside the lengths. It is not
     * yet one where rounding has left no digit of it, which the methods survive more often than not; so ε², not ε.
     */
    static boolean vanishes(double rho, double lengths, double epsilon) {
        return !(Math.abs(rho) > epsilon * epsilon * lengths); // NaN too
    }

    /** The name of a method, and the seed if there is one. */
    static String label(String method, OptionalLong seed) {
        return seed.isPresent() ? method + " shadow " + seed.getAsLong() : method;
    }
}
