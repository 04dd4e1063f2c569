package org.krylovbench.report.drawing;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Round numbers between two others: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param low first number that may be one
 * @param high last number that may be one
 * @param step between two
 * @param minor steps from one to the next that deserve a mark without a number
 * @param exponent of the power of ten that all numbers are told in
 */
public record LinearTicks(double low, double high, double step, int minor, int exponent) {

    private static final int[] MULTIPLES = {1, 2, 5, 10};
    private static final double SLACK = 1e-9;

    /** @param most how many steps at most fit in between */
    static LinearTicks of(double low, double high, double most) {
        double least = (high - low) / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        int multiple = 10;
        for (int m : MULTIPLES) {
            if (m * power >= least * (1 - SLACK)) {
                multiple = m;
                break;
            }
        }
        return new LinearTicks(low, high, multiple * power, multiple == 2 ? 4 : 5, exponent(low, high));
    }

    /** The same for what is counted. */
    public static LinearTicks whole(double low, double high, double most) {
        LinearTicks ticks = of(low, high, most);
        return ticks.step >= 1
                ? new LinearTicks(low, high, ticks.step, ticks.step < 5 ? 1 : ticks.minor, 0)
                : new LinearTicks(low, high, 1, 1, 0);
    }

    /** Zero unless the numbers would have many digits. */
    private static int exponent(double low, double high) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return largest >= 1e-2 && largest < 1e5 ? 0 : (int) Math.floor(Math.log10(largest));
    }

    double[] values() {
        return multiples(step).toArray();
    }

    double[] minorValues() {
        return multiples(step / minor).toArray();
    }

    private DoubleStream multiples(double distance) {
        long first = (long) Math.ceil(low / distance - SLACK);
        long last = (long) Math.floor(high / distance + SLACK);
        return LongStream.rangeClosed(first, last).mapToDouble(k -> k * distance);
    }

    /** What stands at a tick, without the power of ten. */
    String label(double value) {
        int decimals = Math.max(0, exponent - (int) Math.floor(Math.log10(step) + SLACK));
        String label = String.format(Locale.ROOT, "%." + decimals + "f", value / Math.pow(10, exponent));
        return label.replace('-', '\u2212');
    }

    /** The power of ten, as a formula, or nothing. */
    String factor() {
        return exponent == 0 ? "" : "$\u00d7 " + Notation.power(exponent) + "$";
    }
}
