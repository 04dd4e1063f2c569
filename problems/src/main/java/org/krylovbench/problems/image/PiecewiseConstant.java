package org.krylovbench.problems.image;

import java.io.IOException;

/**
 * Shapes of constant grey with jumps between them, straight, round and aslant: a triangle, discs, a ring, blocks and a
 * staircase of greys. Bands and a half plane go on beyond the edge of the image.
 */
public record PiecewiseConstant() implements ImageRecipe {

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, PiecewiseConstant::grey);
    }

    /** What is in front comes first. */
    private static double grey(double u, double v) {
        if (isInTriangle(u, v)) {
            return isDisc(u, v, -0.42, -0.18, 0.13) ? 0.15 : 0.95;
        }
        if (isDisc(u, v, 0.45, -0.42, 0.33)) {
            return isDisc(u, v, 0.45, -0.42, 0.21) ? (isDisc(u, v, 0.5, -0.47, 0.08) ? 1 : 0.35) : 0.8;
        }
        if (isBlock(u, v, 0.08, 0.2, 0.84, 0.56)) {
            return 0.1 * Math.floor(1 + (u - 0.08) / 0.76 * 8) + 0.1; // eight steps of a staircase
        }
        if (isBlock(u, v, -0.9, 0.42, -0.5, 0.82)) {
            return isBlock(u, v, -0.78, 0.54, -0.62, 0.7) ? 1 : 0;
        }
        if (isDisc(u, v, -0.2, 0.62, 0.2)) {
            return u < -0.2 ^ v < 0.62 ? 0.9 : 0.2;
        }
        if (Math.abs(v - 0.3 * u + 0.88) < 0.07) {
            return 0.65; // a band across
        }
        if (Math.abs(u - 0.93) < 0.05) {
            return 0.25; // and one down
        }
        return 0.6 * u + v > 0.75 ? 0.55 : 0.4;
    }

    private static boolean isDisc(double u, double v, double right, double down, double radius) {
        return (u - right) * (u - right) + (v - down) * (v - down) < radius * radius;
    }

    private static boolean isBlock(double u, double v, double left, double top, double right, double bottom) {
        return u > left && u < right && v > top && v < bottom;
    }

    /** The corners are (−0.45, −0.75), (−0.85, 0.15) and (0, 0). */
    private static boolean isInTriangle(double u, double v) {
        return isLeftOf(u, v, -0.45, -0.75, -0.85, 0.15)
                && isLeftOf(u, v, -0.85, 0.15, 0, 0)
                && isLeftOf(u, v, 0, 0, -0.45, -0.75);
    }

    /** Seen along the way from one point to the other, with v down. */
    private static boolean isLeftOf(double u, double v, double fromU, double fromV, double toU, double toV) {
        return (toU - fromU) * (v - fromV) - (toV - fromV) * (u - fromU) < 0;
    }

    @Override
    public String label() {
        return "piecewise constant";
    }
}
