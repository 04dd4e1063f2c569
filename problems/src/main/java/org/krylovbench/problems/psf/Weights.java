package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.Arrays;
import org.krylovbench.problems.Heap;

/** The values of a point-spread function by rows, before it is one. */
final class Weights {

    private Weights() {}

    /** The weights divided by their sum, in place. */
    static double[] unitSum(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, at -> weights[at] / sum);
        return weights;
    }

    /**
     * Refuses a square array that cannot fit.
     *
     * @param doublesPerPixel how many numbers are needed for each of its pixels, in all
     */
    static void require(int side, int doublesPerPixel) throws IOException {
        double pixels = (double) side * side;
        Heap.require(2 * pixels, 8 * doublesPerPixel * pixels, "a point-spread function of size " + side);
    }
}
