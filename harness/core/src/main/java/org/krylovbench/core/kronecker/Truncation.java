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
     * @param weights largest first
     * @param rounding the part of the largest that counts as zero
     */
    int of(double[] weights, double rounding) {
        double all = 0;
        for (double weight : weights) {
            all += weight * weight;
        }
        double kept = 0;
        int most = Math.min(rank.orElse(weights.length), weights.length);
        int terms = 0;
        while (terms < most && weights[terms] > rounding * weights[0] && (energy == 1 || kept < energy * all)) {
            kept += weights[terms] * weights[terms];
            terms++;
        }
        return Math.max(terms, 1);
    }
}
