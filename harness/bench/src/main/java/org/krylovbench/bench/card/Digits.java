package org.krylovbench.bench.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a card tells them. */
final class Digits {

    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private Digits() {}

    /** Six significant digits without trailing zeros: 0.25, 1600, 1.23457e-8, ∞. */
    static String of(double value) {
        return of(value, SIX);
    }

    /** Six digits of a positive lower bound, which stays one: ≥ 3.99999. */
    static String atLeast(double value) {
        return "≥ " + of(value, new MathContext(SIX.getPrecision(), RoundingMode.DOWN));
    }

    private static String of(double value, MathContext digits) {
        if (Double.isNaN(value)) {
            return "not a number";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        } else if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -4 && exponent < 7
                ? rounded.toPlainString()
                : rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** Three significant digits, for what is not known better: 2.51 s. */
    static String rough(double value) {
        if (value == 0) {
            return "0";
        }
        return of(new BigDecimal(value)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .doubleValue());
    }

    /** 0.00306 is 0.306 %. */
    static String percent(double part) {
        return rough(100 * part) + " %";
    }

    /** {@code 12.5 KB}, {@code 3.07 MB}, with powers of 1000. */
    static String bytes(double bytes) {
        if (bytes < 1e6) {
            return rough(bytes / 1e3) + " KB";
        }
        return bytes < 1e9 ? rough(bytes / 1e6) + " MB" : rough(bytes / 1e9) + " GB";
    }

    static String size(int rows, int columns) {
        return rows + " × " + columns;
    }

    /** A constant of an enumeration as words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
