package org.krylovbench.report.drawing;

import java.util.Arrays;

/** What a logarithmic axis shows of some numbers. */
public final class LogRange {

    /** Parts of the largest number that are too small to say anything. */
    private static final double LEAST = 1e-40;

    private static final double ROOM = 0.06;

    private LogRange() {}

    /** From the least positive number to the largest, with room at both ends. */
    public static Range of(double... values) {
        double high = Arrays.stream(values).max().orElse(0);
        if (!(high > 0)) {
            return new Range(0.1, 10);
        }
        double low = Arrays.stream(values)
                .filter(value -> value > 0 && value >= LEAST * high)
                .min()
                .orElse(high);
        double room = Math.max(ROOM * Math.log10(high / low), 0.15);
        return new Range(Math.max(Double.MIN_NORMAL, low * Math.pow(10, -room)), high * Math.pow(10, room));
    }
}
