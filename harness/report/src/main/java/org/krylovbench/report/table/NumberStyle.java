package org.krylovbench.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * How the numbers of one table are written: three significant digits, counts in full, times in one unit.
 *
 * @param unit of times, empty for what is none
 * @param perSecond units in a second, or 1
 */
record NumberStyle(String unit, double perSecond) {

    private static final MathContext DIGITS = new MathContext(3);

    /** Counts up to here are written in full. */
    private static final double LARGEST_COUNT = 1e6;

    /** With the unit that suits the median. */
    static NumberStyle of(CrossTable table) {
        double[] values = table.cells().stream()
                .flatMap(List::stream)
                .filter(Cell::isNumber)
                .mapToDouble(Cell::value)
                .sorted()
                .toArray();
        if (!table.measure().isTime()) {
            return new NumberStyle("", 1);
        }
        double median = values.length == 0 ? 1 : values[values.length / 2];
        if (median >= 1) {
            return new NumberStyle("s", 1);
        }
        return median >= 1e-3 ? new NumberStyle("ms", 1e3) : new NumberStyle("\u00b5s", 1e6);
    }

    /** A number as text, with an {@code e} before the power where it has one. */
    String text(double value) {
        double scaled = value * perSecond;
        if (!Double.isFinite(scaled)) {
            return scaled > 0 ? "\u221e" : "\u2212\u221e";
        }
        if (unit.isEmpty() && scaled == Math.rint(scaled) && Math.abs(scaled) < LARGEST_COUNT) {
            return String.format(Locale.ROOT, "%.0f", scaled);
        }
        BigDecimal rounded = new BigDecimal(scaled).round(DIGITS);
        double size = Math.abs(scaled);
        if (size >= 1e-2 && size < LARGEST_COUNT) {
            int whole = rounded.precision() - rounded.scale();
            return rounded.setScale(Math.max(0, DIGITS.getPrecision() - whole), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        return String.format(Locale.ROOT, "%.2e", rounded)
                .replaceFirst("e([+-])0?(\\d)", "e$1$2")
                .replace("e+", "e");
    }

    /** What the numbers are, in a line. */
    String legend(CrossTable table) {
        String what = table.measure().name() + (unit.isEmpty() ? "" : " in " + unit);
        return what
                + (table.hasIntervals() ? ", [from\u2013to]" : "")
                + (table.measure().lessIsBetter() ? "; bold: the least of its problem" : "")
                + "; \u2014: no number, and what became of the case";
    }
}
