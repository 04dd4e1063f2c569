package org.krylovbench.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The marks of a logarithmic scale: decades as powers of ten, thinned where they would crowd, with marks from 2 to 9. */
public final class LogTicks {

    private static final int[] STEPS = {1, 2, 3, 5, 10, 20, 50};

    /** With fewer decades than this 2 and 5 are labelled too. */
    private static final double FEW = 1.5;

    /** Numbers in between are short without a power of ten. */
    private static final double LEAST_PLAIN = 5e-3;

    private static final double LARGEST_PLAIN = 5e3;

    private static final double SLACK = 1e-9;

    /**
     * A mark.
     *
     * @param label as {@link MathText}, empty for none
     */
    public record Tick(double value, String label) {}

    private LogTicks() {}

    /**
     * All marks from a number to a larger one.
     *
     * @param most how many labels there is room for
     */
    public static List<Tick> of(double low, double high, double most) {
        double decades = Math.log10(high / low);
        boolean plain = decades < FEW && low >= LEAST_PLAIN && high <= LARGEST_PLAIN;
        int step = step(decades / Math.max(1, most));
        List<Tick> ticks = new ArrayList<>();
        for (int k = (int) Math.floor(Math.log10(low)); k <= Math.ceil(Math.log10(high)); k++) {
            for (int m = 1; m <= (step == 1 ? 9 : 1); m++) {
                double value = m * Math.pow(10, k);
                boolean labelled = m == 1 ? Math.floorMod(k, step) == 0 : decades < FEW && (m == 2 || m == 5);
                if (value >= low * (1 - SLACK) && value <= high * (1 + SLACK)) {
                    ticks.add(new Tick(value, labelled ? label(m, k, plain) : ""));
                }
            }
        }
        return ticks;
    }

    private static int step(double least) {
        for (int step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return 100;
    }

    /** Plain where the axis has few decades and that is short, else with a power of ten. */
    private static String label(int m, int k, boolean plain) {
        if (plain) {
            return k < 0 ? String.format(Locale.ROOT, "%." + -k + "f", m * Math.pow(10, k)) : m + "0".repeat(k);
        }
        return "$" + (m == 1 ? "" : m + "\u22c5") + Notation.power(k) + "$";
    }
}
