package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

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

    /** m. */
    int rows() {
        return spectrum.rows;
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

    /** Where ‖r‖² / (m − ω k)² is least for ω k < m; all, if there is no such k. */
    int crossValidated(double omega) {
        return least(spectrum.size(), j -> {
            double trace = spectrum.rows - omega * dimensions[j];
            return trace > 0 ? squaredResiduals[j] / (trace * trace) : Double.POSITIVE_INFINITY;
        });
    }

    /** Where ‖r‖² + 2 s² k is least. */
    int leastPredictiveRisk(double variance) {
        return least(spectrum.size(), j -> squaredResiduals[j] + 2 * variance * dimensions[j]);
    }

    /** Up to where the last step βₖ / σₖ is the least of all. */
    int leastChange() {
        return least(spectrum.size(), j -> spectrum.squares[j - 1] / (spectrum.sigma[j - 1] * spectrum.sigma[j - 1]));
    }

    /** Where the residual is nearest to white noise; all may be kept only where that leaves some of it, or there is but one. */
    int whitest(ToDoubleFunction<double[]> whiteness) {
        double[] left = new double[spectrum.size()];
        int most = spectrum.outside > 0 ? spectrum.size() : Math.max(1, spectrum.size() - 1);
        return least(most, j -> {
            Arrays.setAll(left, i -> i < j ? 0 : 1);
            return whiteness.applyAsDouble(spectrum.unsorted(left, 1));
        });
    }

    /** Where the error is least, with what the oracle knows of x†. */
    int nearest(double[] target) {
        double[] sorted = spectrum.sorted(target);
        double[] squares = new double[spectrum.size() + 1]; // of the error, but for what no k changes
        for (int j = 0; j < spectrum.size(); j++) {
            double difference = Math.sqrt(spectrum.squares[j]) / spectrum.sigma[j] - sorted[j];
            squares[j + 1] = squares[j] + difference * difference - sorted[j] * sorted[j];
        }
        return least(spectrum.size(), j -> squares[j]);
    }

    /** The first of 1 to {@code most} where a function is least; {@code most} where it is nowhere a finite number. */
    private static int least(int most, IntToDoubleFunction f) {
        int best = most;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= most; j++) {
            double value = f.applyAsDouble(j);
            if (value < least) {
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
