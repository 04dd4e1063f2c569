package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The singular values that count, largest first, with the squares of what the data have of them. */
final class SortedSpectrum {

    private static final double NEGLIGIBLE = 0x1p-100; // of the largest projected singular value

    /** σᵢ, none of them zero. */
    final double[] sigma;

    /** Of the space of σᵢ. */
    final int[] dimensions;

    /** βᵢ². */
    final double[] squares;

    /** Square of the norm of what A cannot reach. */
    double outside;

    /** m. */
    int rows;

    private int size;

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
        size = order.length;
        outside = data.outside() * data.outside()
                + IntStream.range(0, all)
                        .filter(i -> !(given[i] > data.tolerance() * largest))
                        .mapToDouble(i -> data.beta()[i] * data.beta()[i])
                        .sum();
    }

    /** Room for so many singular values of a projected problem. */
    SortedSpectrum(int capacity) {
        order = new int[0];
        all = 0;
        sigma = new double[capacity];
        dimensions = new int[capacity];
        Arrays.fill(dimensions, 1);
        squares = new double[capacity];
    }

    /** Takes those of the projected problem with the right-hand side β e₁ in place of those that were here. */
    void take(ProjectedSvd svd, double beta) {
        int k = svd.size();
        rows = k + 1;
        size = 0;
        outside = square(beta * svd.u(k));
        for (int i = 0; i < k; i++) {
            double square = square(beta * svd.u(i));
            if (svd.sigma(i) > NEGLIGIBLE * svd.sigma(0)) {
                sigma[size] = svd.sigma(i);
                squares[size++] = square;
            } else {
                outside += square;
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }

    int size() {
        return size;
    }

    /** In the order that the data came in, with zeros for what does not count. */
    double[] unsorted(double[] gains) {
        return unsorted(gains, 0);
    }

    /** In the order that the data came in, with this number for what does not count. */
    double[] unsorted(double[] gains, double others) {
        double[] given = new double[all];
        Arrays.fill(given, others);
        for (int i = 0; i < gains.length; i++) {
            given[order[i]] = gains[i];
        }
        return given;
    }

    /** What is given in the order of the data, for those that count. */
    double[] sorted(double[] given) {
        return Arrays.stream(order).mapToDouble(i -> given[i]).toArray();
    }
}
