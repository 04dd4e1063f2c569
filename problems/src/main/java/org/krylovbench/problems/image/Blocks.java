package org.krylovbench.problems.image;

import java.io.IOException;

/**
 * Random squares of constant grey that tile the plane: the image is cut into 4×4 squares, and a square is cut into four
 * again with a probability of 50 %, up to so many times. All jumps are along rows and columns, at several scales, so that
 * total variation and Haar wavelets suit it.
 *
 * @param levels how often a square may be cut
 * @param seed what decides on cuts and greys
 */
public record Blocks(int levels, long seed) implements ImageRecipe {

    private static final double CUT = 0.5;
    private static final int SQUARES = 4;

    /** Of the grid against the image, so that the image ends inside squares; in units of the largest squares. */
    private static final double OFFSET = 0.37;

    public Blocks {
        if (levels < 0 || levels > 10) {
            throw new IllegalArgumentException("levels must lie in [0, 10], but is " + levels);
        }
    }

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, this::grey);
    }

    private double grey(double u, double v) {
        double across = (u + 1) / 2 * SQUARES + OFFSET;
        double down = (v + 1) / 2 * SQUARES + OFFSET;
        long draw = Hash.of(seed, (int) Math.floor(down), (int) Math.floor(across));
        double s = across - Math.floor(across);
        double t = down - Math.floor(down);
        for (int level = 0; level < levels && fraction(draw << 32) < CUT; level++) {
            int right = s < 0.5 ? 0 : 1;
            int below = t < 0.5 ? 0 : 1;
            draw = Hash.of(draw, below, right);
            s = 2 * s - right;
            t = 2 * t - below;
        }
        return fraction(draw);
    }

    /** The upper bits as a number in [0, 1). */
    private static double fraction(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    @Override
    public String label() {
        return "blocks";
    }
}
