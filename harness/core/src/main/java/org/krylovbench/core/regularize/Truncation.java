package org.krylovbench.core.regularize;

import java.util.Arrays;

/** Truncation of a spectrum after its first singular values, and how many of them each rule keeps. */
final class Truncation {

    private final SortedSpectrum spectrum;

    /** ‖r‖² when j singular values are kept. */
    private final double[] squaredResiduals;

    /** How many singular vectors belong to j singular values. */
    private final int[] dimensions;

    /** Of a spectrum that has at least one singular value. */
    Truncation(SortedSpectrum spectrum) {
        this.spectrum = spectrum;
        int all = spectrum.size();
        squaredResiduals = new double[all + 1];
        squaredResiduals[all] = spectrum.outside;
        for (int j = all - 1; j >= 0; j--) {
            squaredResiduals[j] = squaredResiduals[j + 1] + spectrum.squares[j];
        }
        dimensions = new int[all + 1];
        for (int j = 0; j < all; j++) {
            dimensions[j + 1] = dimensions[j] + spectrum.dimensions[j];
        }
    }

    /** 1 / σᵢ for those that are kept. */
    double[] gains(int kept) {
        double[] gains = new double[kept];
        Arrays.setAll(gains, i -> 1 / spectrum.sigma[i]);
        return spectrum.unsorted(gains);
    }

    /** k for so many singular values. */
    int dimension(int kept) {
        return dimensions[kept];
    }

    /** How many there are for k, or one more. */
    int ofDimension(int k) {
        int kept = 0;
        while (kept < spectrum.size() && dimensions[kept] < k) {
            kept++;
        }
        return kept;
    }

    /** Where ‖r‖² / (m − k)² is least for k < m; all, if there is no such k. */
    int crossValidated() {
        int best = spectrum.size();
        double least = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= spectrum.size(); j++) {
            double trace = spectrum.rows - dimensions[j];
            double value = squaredResiduals[j] / (trace * trace);
            if (trace > 0 && value < least) {
                least = value;
                best = j;
            }
        }
        return best;
    }

    /** The least number for which ‖r‖ is not above the bound. */
    int withResidual(double bound) {
        int kept = 0;
        while (kept < spectrum.size() && squaredResiduals[kept] > bound * bound) {
            kept++;
        }
        return kept;
    }

    /** The corner of the discrete L-curve, or {@link DiscreteCorner#NONE}. */
    int corner() {
        double[] residuals = new double[spectrum.size()];
        double[] norms = new double[spectrum.size()];
        double sum = 0;
        for (int j = 0; j < spectrum.size(); j++) {
            sum += spectrum.squares[j] / (spectrum.sigma[j] * spectrum.sigma[j]);
            norms[j] = Math.sqrt(sum);
            residuals[j] = Math.sqrt(squaredResiduals[j + 1]);
        }
        int corner = DiscreteCorner.of(residuals, norms);
        return corner == DiscreteCorner.NONE ? corner : corner + 1; // the first point is that of one singular value
    }
}
