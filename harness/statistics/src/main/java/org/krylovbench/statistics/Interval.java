package org.krylovbench.statistics;

import java.util.Locale;

/**
 * From a number to one that is not smaller, both included: what a quantity may be, at 95 % where nothing else is said.
 *
 * @param low may be −∞
 * @param high may be ∞
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) { // NaN too
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "low must not exceed high, but is %s, and high is %s", low, high));
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** All of it lies between two numbers: as far as is known, the quantity does. */
    public boolean within(double lowest, double highest) {
        return lowest <= low && high <= highest;
    }

    /** None of it lies between two numbers: the quantity is smaller, or it is larger, than both. */
    public boolean outside(double lowest, double highest) {
        return high < lowest || highest < low;
    }

    /** Whether they have a number in common. */
    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }

    public double width() {
        return high - low;
    }
}
