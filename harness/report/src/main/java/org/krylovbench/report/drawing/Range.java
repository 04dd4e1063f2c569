package org.krylovbench.report.drawing;

import java.util.Arrays;

/** From a number to a larger one. */
public record Range(double low, double high) {

    /** A part of the largest number below which a spread is taken for rounding. */
    private static final double ROUNDING = 1e-9;

    /** Of all numbers, and never empty: a spread of nothing is widened around its number. */
    public static Range of(double... values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (high - low > ROUNDING * largest) {
            return new Range(low, high);
        }
        double half = largest > Double.MIN_NORMAL ? largest / 2 : 0.5;
        return new Range((low + high) / 2 - half, (low + high) / 2 + half);
    }

    public double spread() {
        return high - low;
    }

    /** With room at both ends. */
    public Range padded(double part) {
        return new Range(low - part * spread(), high + part * spread());
    }

    /** As wide as is asked for, about the same middle. */
    public Range widened(double spread) {
        double middle = (low + high) / 2;
        return new Range(middle - spread / 2, middle + spread / 2);
    }

    /** With another number in it. */
    public Range with(double value) {
        return new Range(Math.min(low, value), Math.max(high, value));
    }
}
