package org.krylovbench.report.html;

import java.util.Locale;

/** Texts and numbers as HTML, and as cells of a table that a script can sort. */
public final class Html {

    private Html() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public static String text(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    /**
     * A number in a cell, by which a table can be sorted.
     *
     * @param shown what stands there instead of all its digits
     */
    public static String number(double value, String shown) {
        return "<td data-value=\"" + (Double.isNaN(value) ? "" : Double.toString(value)) + "\">" + shown + "</td>";
    }

    public static String count(long value) {
        return "<td data-value=\"" + value + "\">" + value + "</td>";
    }

    public static String scientific(double value) {
        return Double.isNaN(value) ? "" : format("%.2e", value);
    }

    public static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
