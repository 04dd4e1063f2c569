package org.krylovbench.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as a document prints it, whose digits say how far it is told: {@code 1.1039e-15}, {@code 12.9 ms}, {@code 4,997}.
 *
 * @param value as printed, in its unit, with the zeros at its end
 * @param unit that it is printed in
 * @param scientific whether it is printed with a power of ten
 */
public record PrintedNumber(BigDecimal value, Unit unit, boolean scientific) {

    /** What a number is printed in. */
    public enum Unit {
        NONE("", 0),
        SECONDS("s", 0),
        MILLISECONDS("ms", 3),
        MICROSECONDS("µs", 6),
        PERCENT("%", 2),
        /** How many times as much. */
        TIMES("×", 0);

        private final String symbol;
        private final int power;

        Unit(String symbol, int power) {
            this.symbol = symbol;
            this.power = power;
        }

        private static Unit of(String text) {
            String known = switch (text) {
                case "us", "\u03bcs" -> MICROSECONDS.symbol; // the Greek letter; the symbol is a sign of its own
                case "x" -> TIMES.symbol;
                default -> text;
            };
            return Arrays.stream(values())
                    .filter(unit -> unit.symbol.equals(known))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Pattern PRINTED = Pattern.compile("(?=[+-]?\\.?\\d)([+-]?)"
            // with or without marks of the thousands
            + "(\\d{1,3}(?:[,_' \u00a0\u2009\u202f]\\d{3})+(?!\\d)|\\d*)"
            + "(\\.\\d*)?([eE][+-]?\\d+)?\\s*(s|ms|us|\u00b5s|\u03bcs|%|x|×)?");

    /** Digits that a double can tell. */
    private static final int MOST_DIGITS = 17;

    /** How many more digits of ours are shown than were printed. */
    private static final int MORE_DIGITS = 2;

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is no number, or has a unit that is not known
     */
    public static PrintedNumber of(String text) {
        Matcher matcher = PRINTED.matcher(text.strip().replace('\u2212', '-'));
        if (!matcher.matches() || !(matcher.group(2) + matcher.group(3)).matches(".*\\d.*")) {
            throw new IllegalArgumentException(
                    "must be a number as it is printed, in s, ms, µs, %, × or without a unit, "
                            + "such as 1.1039e-15, 12.9 ms or 4,997, but is '" + text + "'");
        }
        String digits = matcher.group(2).replaceAll("\\D", "");
        String rest = Stream.of(matcher.group(3), matcher.group(4))
                .map(part -> part == null ? "" : part)
                .reduce("", String::concat);
        return new PrintedNumber(
                new BigDecimal(matcher.group(1) + (digits.isEmpty() ? "0" : digits) + rest),
                Unit.of(matcher.group(5) == null ? "" : matcher.group(5)),
                matcher.group(4) != null);
    }

    /** Whether it is a time, which a table of ours has in seconds. */
    public boolean isTime() {
        return unit == Unit.SECONDS || unit == Unit.MILLISECONDS || unit == Unit.MICROSECONDS;
    }

    /** The number itself: a time in seconds, a percentage as a part of one. */
    public double number() {
        return value.scaleByPowerOfTen(-unit.power).doubleValue();
    }

    /** Whether another number, in seconds or plain, would be printed with the same digits. */
    public boolean prints(double other) {
        if (!Double.isFinite(other)) {
            return false;
        }
        BigDecimal exact = BigDecimal.valueOf(other).scaleByPowerOfTen(unit.power);
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
                .anyMatch(mode -> exact.setScale(value.scale(), mode).compareTo(value) == 0);
    }

    /** Another number, in seconds or plain, in the same unit and with two digits more. */
    public String like(double other) {
        if (!Double.isFinite(other)) {
            return Double.toString(other);
        }
        return (text(other) + (unit == Unit.TIMES ? "" : " ") + unit.symbol).stripTrailing();
    }

    private String text(double other) {
        int digits = Math.min(MOST_DIGITS, value.precision() + MORE_DIGITS);
        BigDecimal shown = BigDecimal.valueOf(other).scaleByPowerOfTen(unit.power);
        double size = Math.abs(shown.doubleValue());
        if (size == Math.rint(size) && size < LARGEST_PLAIN && !scientific) {
            return shown.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
        }
        BigDecimal rounded = shown.round(new MathContext(digits));
        boolean plain = size >= SMALLEST_PLAIN && size < LARGEST_PLAIN && !scientific;
        return plain ? rounded.toPlainString() : String.format(Locale.ROOT, "%." + (digits - 1) + "e", rounded);
    }
}
