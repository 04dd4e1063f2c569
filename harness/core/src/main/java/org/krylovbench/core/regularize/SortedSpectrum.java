package org.krylovbench.core.regularize;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The singular values that count, largest first, with the squares of what the data have of them. */
final class SortedSpectrum {

    /** σᵢ, none of them zero. */
    final double[] sigma;

    /** Of the space of σᵢ. */
    final int[] dimensions;

    /** βᵢ². */
    final double[] squares;

    /** Square of the norm of what A cannot reach. */
    final double outside;

    /** m. */
    final int rows;

    private final int[] order;
    private final int all;

    SortedSpectrum(SpectralData data) {
        double[] given = data.sigma();
        double largest = IntStream.range(0, given.length)
                .mapToDouble(i -> given[i])
                .max()
                .orElse(0);
        order = IntStream.range(0, given.length)
                .filter(i -> given[i] > data.tolerance() * largest)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -given[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        all = given.length;
        rows = data.rows();
        sigma = new double[order.length];
        dimensions = new int[order.length];
        squares = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sigma[i] = given[order[i]];
            dimensions[i] = data.dimensions()[order[i]];
            squares[i] = data.beta()[order[i]] * data.beta()[order[i]];
        }
        outside = data.outside() * data.outside()
                + IntStream.range(0, all)
                        .filter(i -> !(given[i] > data.tolerance() * largest))
                        .mapToDouble(i -> data.beta()[i] * data.beta()[i])
                        .sum();
    }

    int size() {
        return sigma.length;
    }

    /** In the order that the data came in, with zeros for what does not count. */
    double[] unsorted(double[] gains) {
        double[] given = new double[all];
        for (int i = 0; i < gains.length; i++) {
            given[order[i]] = gains[i];
        }
        return given;
    }
}
