package org.krylovbench.problems;

/** Norms of plain arrays. */
final class Norms {

    private Norms() {}

    /** ‖x‖₂. */
    static double norm(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
