package org.krylovbench.report;

import java.util.Locale;

/** Texts and numbers as HTML, and as cells of a table that a script can sort. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String text(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    /** @param shown what stands there instead of all its digits */
    static String number(double value, String shown) {
        return "<td data-value=\"" + (Double.isNaN(value) ? "" : Double.toString(value)) + "\">" + shown + "</td>";
    }

    static String count(long value) {
        return "<td data-value=\"" + value + "\">" + value + "</td>";
    }

    static String scientific(double value) {
        return Double.isNaN(value) ? "" : format("%.2e", value);
    }

    static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
