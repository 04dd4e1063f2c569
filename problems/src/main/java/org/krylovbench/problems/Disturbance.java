package org.krylovbench.problems;

import java.io.IOException;
import java.util.Random;

/** How a kind of noise is drawn. */
interface Disturbance {

    /**
     * Draws from the first entry to the last.
     *
     * @param exact the data, not all zero
     * @param level wanted ‖e‖₂ / ‖exact‖₂, positive; exactly or on average
     * @throws IOException if these data cannot have such noise; the message says what would do
     */
    double[] add(double[] exact, double level, Random random) throws IOException;
}
