package org.krylovbench.core.kronecker;

import java.util.OptionalInt;

/**
 * How many terms of a sum of Kronecker products are kept: a number of them, or as many as hold a part of ‖A‖²_F; the fewer
 * of both.
 *
 * @param rank the number, if it is limited
 * @param energy in (0, 1]; 1 for all that are not rounding
 */
public record Truncation(OptionalInt rank, double energy) {

    /** All terms. */
    public static final Truncation NONE = new Truncation(OptionalInt.empty(), 1);

    public Truncation {
        if (rank.isPresent() && rank.getAsInt() < 1) {
            throw new IllegalArgumentException("rank must be at least 1, but is " + rank.getAsInt());
        }
        if (!(energy > 0 && energy <= 1)) {
            throw new IllegalArgumentException("energy must lie in (0, 1], but is " + energy);
        }
    }

    /**
     * The number of terms.
     *
     * @param weights largest first, and perhaps not all that there are
     * @param norm ‖A‖_F
     * @param rounding the part of the largest weight that counts as zero
     */
    int of(double[] weights, double norm, double rounding) {
        double left = norm * norm;
        double allowed = energy == 1 ? Double.NEGATIVE_INFINITY : (1 - energy) * left;
        int most = Math.min(rank.orElse(weights.length), weights.length);
        int terms = 0;
        while (terms < most && weights[terms] > rounding * weights[0] && left > allowed) {
            left -= weights[terms] * weights[terms];
            terms++;
        }
        return Math.max(terms, 1);
    }
}
