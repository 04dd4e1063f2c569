package org.krylovbench.problems;

/**
 * What a blur sees beyond the edge of the image. Hansen, Nagy and O'Leary, Deblurring Images (2006), section 3.5.
 */
public enum Boundary {
    /** Black. */
    ZERO,
    /** The image again, as if tiled. */
    PERIODIC,
    /** The image mirrored at its edge, half-sample symmetric: x₋₁ = x₀. */
    REFLEXIVE,
    /**
     * The image turned by half a turn about its edge, so that slopes go on: x₋₁ = 2x₀ − x₁. In two dimensions first along
     * rows, then along columns. Serra-Capizzano, A note on antireflective boundary conditions, SIAM J. Sci. Comput. 25
     * (2003).
     */
    ANTIREFLEXIVE,
    /**
     * What is really there: the image is larger than the data by as much as the blur reaches, and unknown. A has more
     * columns than rows.
     */
    VALID;

    /** What stands at position {@code i} of a line of {@code n} pixels that goes on to both sides without end. */
    public Continuation at(int i, int n) {
        if (i >= 0 && i < n) {
            return Continuation.of(i);
        }
        return switch (this) {
            case ZERO, VALID -> Continuation.NOTHING;
            case PERIODIC -> Continuation.of(Math.floorMod(i, n));
            case REFLEXIVE -> {
                int folded = Math.floorMod(i, 2 * n);
                yield Continuation.of(folded < n ? folded : 2 * n - 1 - folded);
            }
            case ANTIREFLEXIVE -> turned(i, n);
        };
    }

    /**
     * Two turns about the two ends shift by twice the distance of the ends, and add twice their difference: with
     * d = n − 1 and i = 2 d s + k, xᵢ = xₖ + 2 s (x_d − x₀), where k is in −d .. d, and for k &lt; 0 again
     * xₖ = 2 x₀ − x₋ₖ.
     */
    private static Continuation turned(int i, int n) {
        int d = n - 1;
        if (d == 0) {
            return Continuation.of(0); // 2x₀ − x₀
        }
        int s = Math.floorDiv(i + d, 2 * d);
        int k = i - 2 * d * s;
        double[] weights = new double[n];
        weights[d] += 2.0 * s;
        weights[0] -= 2.0 * s;
        if (k < 0) {
            weights[0] += 2;
            weights[-k] -= 1;
        } else {
            weights[k] += 1;
        }
        return Continuation.of(weights);
    }
}
