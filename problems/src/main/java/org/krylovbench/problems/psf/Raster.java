package org.krylovbench.problems.psf;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A square array onto which lines are drawn: every point is shared bilinearly among the four pixels around it. */
final class Raster {

    private final int size;
    private final double[] values;

    Raster(int size) {
        this.size = size;
        this.values = new double[size * size];
    }

    /** The weights by rows. */
    double[] values() {
        return values;
    }

    /**
     * Adds a line, integrated exactly, that weighs {@code weight} for each unit of its length.
     *
     * @param row where it starts
     * @param column where it starts
     * @param down rows for the unit of length
     * @param right columns for the unit of length
     */
    void addLine(double row, double column, double down, double right, double length, double weight) {
        double[] breaks = breaks(row, column, down, right, length);
        for (int k = 1; k < breaks.length; k++) {
            // between two breaks the shares are quadratic in the position, for which Simpson's rule is exact
            double from = breaks[k - 1];
            double to = breaks[k];
            double middle = (from + to) / 2;
            double width = weight * (to - from);
            addPoint(row + from * down, column + from * right, width / 6);
            addPoint(row + middle * down, column + middle * right, width * 4 / 6);
            addPoint(row + to * down, column + to * right, width / 6);
        }
    }

    /** The positions on a line at which it crosses a row or a column of pixel centres, with both ends. */
    private static double[] breaks(double row, double column, double down, double right, double length) {
        DoubleStream crossings = DoubleStream.concat(crossings(row, down, length), crossings(column, right, length));
        return DoubleStream.concat(DoubleStream.of(0, length), crossings.filter(s -> s <= length))
                .sorted()
                .toArray();
    }

    /** Where {@code start + s · speed} is whole, for s between 0 and the length. */
    private static DoubleStream crossings(double start, double speed, double length) {
        double end = start + length * speed;
        int least = (int) Math.floor(Math.min(start, end)) + 1;
        int most = (int) Math.ceil(Math.max(start, end)) - 1;
        return IntStream.rangeClosed(least, most).mapToDouble(k -> (k - start) / speed);
    }

    /** Shares the weight among the four pixels around the point, which rounding may have put beyond the edge. */
    private void addPoint(double exactRow, double exactColumn, double weight) {
        double row = Math.min(Math.max(exactRow, 0), size - 1);
        double column = Math.min(Math.max(exactColumn, 0), size - 1);
        int p = (int) row;
        int q = (int) column;
        double below = row - p;
        double beside = column - q;
        add(p, q, (1 - below) * (1 - beside) * weight);
        add(p, q + 1, (1 - below) * beside * weight);
        add(p + 1, q, below * (1 - beside) * weight);
        add(p + 1, q + 1, below * beside * weight);
    }

    private void add(int p, int q, double weight) {
        if (weight != 0) { // a point on the edge of the array has neighbours beyond it, of no weight
            values[p * size + q] += weight;
        }
    }
}
