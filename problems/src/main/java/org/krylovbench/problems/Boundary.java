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
    REFLEXIVE;

    /**
     * The pixel that stands at position {@code i} of a line of {@code n} pixels continued to both sides without end, or
     * −1 for black.
     */
    public int source(int i, int n) {
        if (i >= 0 && i < n) {
            return i;
        }
        return switch (this) {
            case ZERO -> -1;
            case PERIODIC -> Math.floorMod(i, n);
            case REFLEXIVE -> {
                int folded = Math.floorMod(i, 2 * n);
                yield folded < n ? folded : 2 * n - 1 - folded;
            }
        };
    }
}
