package org.krylovbench.problems.psf;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * Uniform motion along a straight line whose middle is the centre. The line's every point is shared bilinearly among the
 * four pixels around it, and this is integrated exactly. Exactly point-symmetric.
 *
 * @param length length of the line in pixels
 * @param angle its angle in degrees, counted from the rows of the image anticlockwise
 */
public record Motion(double length, double angle) implements PsfRecipe {

    public Motion {
        if (!(length > 0 && length <= 10_000)) {
            throw new IllegalArgumentException("length must be positive and at most 10000, but is " + length);
        }
        if (!(Math.abs(angle) <= 360)) {
            throw new IllegalArgumentException("angle must lie in [-360, 360], but is " + angle);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) {
        // down and right for the unit of length; strict: the same on every machine; exactly zero along rows and columns
        double down = angle % 180 == 0 ? 0 : -StrictMath.sin(Math.toRadians(angle));
        double right = angle % 180 != 0 && angle % 90 == 0 ? 0 : StrictMath.cos(Math.toRadians(angle));
        double end = length / 2;
        int center = (int) Math.ceil(end * Math.max(Math.abs(down), Math.abs(right)));
        int size = 2 * center + 1;

        double[] half = new double[size * size];
        double[] breaks = breaks(end, down, right);
        for (int k = 1; k < breaks.length; k++) {
            // between two breaks the shares are quadratic in the position, for which Simpson's rule is exact
            double from = breaks[k - 1];
            double to = breaks[k];
            double width = to - from;
            addPoint(half, size, center + from * down, center + from * right, width / 6);
            addPoint(half, size, center + (from + to) / 2 * down, center + (from + to) / 2 * right, width * 4 / 6);
            addPoint(half, size, center + to * down, center + to * right, width / 6);
        }
        double[] values = new double[half.length];
        Arrays.setAll(values, at -> half[at] + half[half.length - 1 - at]);
        double sum = Arrays.stream(values).sum();
        Arrays.setAll(values, at -> values[at] / sum);
        return new PointSpreadFunction(size, size, values, center, center);
    }

    /** The positions on half the line at which it crosses a row or a column of pixel centres, with both ends. */
    private static double[] breaks(double end, double down, double right) {
        var crossings = DoubleStream.builder();
        crossings.add(0).add(end);
        for (double speed : new double[] {Math.abs(down), Math.abs(right)}) {
            for (int k = 1; k < end * speed; k++) {
                crossings.add(k / speed);
            }
        }
        return crossings.build().filter(s -> s <= end).sorted().toArray();
    }

    /** Shares the weight among the four pixels around the point. */
    private static void addPoint(double[] values, int size, double row, double column, double weight) {
        int p = (int) Math.floor(row);
        int q = (int) Math.floor(column);
        double below = row - p;
        double beside = column - q;
        add(values, size, p, q, (1 - below) * (1 - beside) * weight);
        add(values, size, p, q + 1, (1 - below) * beside * weight);
        add(values, size, p + 1, q, below * (1 - beside) * weight);
        add(values, size, p + 1, q + 1, below * beside * weight);
    }

    private static void add(double[] values, int size, int p, int q, double weight) {
        if (weight != 0) { // a point on the edge of the array has neighbours beyond it, of no weight
            values[p * size + q] += weight;
        }
    }

    @Override
    public String label() {
        return "motion " + Labels.number(length) + " px at " + Labels.number(angle) + "°";
    }
}
