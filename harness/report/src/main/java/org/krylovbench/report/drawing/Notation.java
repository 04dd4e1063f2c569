package org.krylovbench.report.drawing;

import java.util.Locale;

/** Numbers as a formula of {@link MathText} tells them. */
public final class Notation {

    private Notation() {}

    /** To three digits, with a power of ten where it is shorter. */
    public static String number(double value) {
        double magnitude = Math.abs(value);
        if (Double.isInfinite(value)) {
            return (value < 0 ? "\u2212" : "") + "\u221e";
        }
        if (magnitude == 0 || (magnitude >= 1e-2 && magnitude < 9999.5)) {
            int digits = magnitude == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(magnitude)));
            String plain = String.format(Locale.ROOT, "%." + digits + "f", value);
            return stripped(plain).replace('-', '\u2212');
        }
        String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", -1);
        String mantissa = stripped(parts[0]).replace('-', '\u2212');
        return mantissa + "\u22c5" + power(Integer.parseInt(parts[1]));
    }

    /** A power of ten. */
    static String power(int exponent) {
        return "10^{" + (exponent < 0 ? "\u2212" : "") + Math.abs(exponent) + "}";
    }

    /** Without zeros at the end of its decimals. */
    private static String stripped(String number) {
        return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
    }
}
