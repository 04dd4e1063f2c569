package org.krylovbench.problems.psf;

import org.krylovbench.problems.PointSpreadFunction;

/**
 * The kernel of a shaken camera in R. Voorhaar's articles on deconvolution, read from a published figure of 8 bits: index
 * q means a value from q/256 to (q + 1)/256 of the maximum, and its midpoint is taken. Not symmetric, not separable.
 */
public record RecordedMotion() implements PsfRecipe {

    private static final int SIZE = 11;

    private static final int BRIGHTEST = 255;

    private static final int[] FIGURE = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
        0, 9, 32, 35, 28, 15, 2, 0, 0, 0, 0, //
        5, 68, 226, 255, 224, 137, 38, 9, 0, 0, 0, //
        2, 27, 104, 144, 151, 173, 194, 91, 13, 0, 0, //
        0, 2, 10, 15, 16, 30, 109, 173, 71, 11, 0, //
        0, 0, 0, 0, 0, 1, 13, 59, 176, 70, 6, //
        0, 0, 0, 0, 0, 0, 0, 14, 104, 102, 12, //
        0, 0, 0, 0, 0, 0, 0, 1, 11, 13, 1, //
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, //
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    };

    @Override
    public PointSpreadFunction make(int imageSize) {
        double[] values = new double[SIZE * SIZE];
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            values[at] = relativeToMaximum(FIGURE[at]);
            sum += values[at];
        }
        for (int at = 0; at < values.length; at++) {
            values[at] /= sum;
        }
        return new PointSpreadFunction(SIZE, SIZE, values, SIZE / 2, SIZE / 2);
    }

    /** The brightest pixel is the maximum, and the darkest index is the empty background. */
    private static double relativeToMaximum(int index) {
        return switch (index) {
            case 0 -> 0;
            case BRIGHTEST -> 1;
            default -> (index + 0.5) / (BRIGHTEST + 1);
        };
    }

    @Override
    public String label() {
        return "recorded motion";
    }
}
