package org.krylovbench.report.file;

import java.util.Locale;
import java.util.Map;
import org.krylovbench.report.drawing.MathText;

/** Texts as LaTeX: names, in which nothing means anything to it, and labels with formulas as {@link MathText} has them. */
final class TexText {

    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2014, "---"),
            Map.entry(0x2019, "'"),
            Map.entry((int) '<', "\\ensuremath{<}"),
            Map.entry((int) '>', "\\ensuremath{>}"),
            Map.entry((int) '|', "\\ensuremath{|}"),
            Map.entry((int) '"', "\\char`\\\"{}"));

    /** Symbols and Greek letters, which stand in formulas only. */
    private static final Map<Integer, String> MATH = Map.ofEntries(
            Map.entry(0x2212, "-"),
            Map.entry(0x2225, "\\|"),
            Map.entry(0x2016, "\\|"),
            Map.entry(0x2020, "\\dagger "),
            Map.entry(0x22C5, "\\cdot "),
            Map.entry(0x00D7, "\\times "),
            Map.entry(0x221E, "\\infty "),
            Map.entry(0x2264, "\\le "),
            Map.entry(0x2265, "\\ge "),
            Map.entry(0x2248, "\\approx "),
            Map.entry(0x2192, "\\to "),
            Map.entry(0x221A, "\\surd "),
            Map.entry(0x00B3, "^3"),
            Map.entry(0x2074, "^4"),
            Map.entry(0x2075, "^5"),
            Map.entry(0x2076, "^6"),
            Map.entry(0x2077, "^7"),
            Map.entry(0x2078, "^8"),
            Map.entry(0x2079, "^9"),
            Map.entry(0x2070, "^0"),
            Map.entry(0x2080, "_0"),
            Map.entry(0x2081, "_1"),
            Map.entry(0x2082, "_2"),
            Map.entry(0x00B2, "^2"),
            Map.entry(0x00B9, "^1"),
            Map.entry(0x207B, "^-"),
            Map.entry(0x1D40, "^T"),
            Map.entry(0x2090, "_a"),
            Map.entry(0x2096, "_k"));

    private static final String GREEK = "\u03b1alpha \u03b2beta \u03b3gamma \u03b4delta \u03b5varepsilon \u03b6zeta"
            + " \u03b7eta \u03b8theta \u03b9iota \u03bakappa \u03bblambda \u03bcmu \u00b5mu \u03bdnu \u03bexi \u03c0pi"
            + " \u03c1rho \u03c3sigma \u03c4tau \u03c5upsilon \u03c6varphi \u03c7chi \u03c8psi \u03c9omega"
            + " \u0393Gamma \u0394Delta \u0398Theta \u039bLambda \u039eXi \u03a0Pi \u03a3Sigma \u03a6Phi \u03a8Psi"
            + " \u03a9Omega";

    /** Up to here, accents of Latin letters, LaTeX reads UTF-8 by itself. */
    private static final int LATIN = 0x17F;

    private static final int FIRST_LATIN = 0xC0;

    private TexText() {}

    /** A name as it is. */
    static String words(String text) {
        var tex = new StringBuilder();
        text.codePoints().forEach(c -> tex.append(character(c)));
        return tex.toString();
    }

    private static String character(int c) {
        String special = SPECIAL.get(c);
        String math = math(c);
        if (special != null) {
            return special;
        } else if (!math.isEmpty()) {
            return "\\ensuremath{" + math.strip() + "}";
        } else if ("#$%&_{}".indexOf(c) >= 0) {
            return "\\" + Character.toString(c);
        } else if ((c >= ' ' && c < 0x7F) || (c >= FIRST_LATIN && c <= LATIN)) {
            return Character.toString(c);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        } // what LaTeX would stop at
        return String.format(Locale.ROOT, "[U+%04X]", c);
    }

    private static String math(int c) {
        int greek = GREEK.indexOf(c);
        if (c > 0x7F && greek >= 0) {
            int end = GREEK.indexOf(' ', greek);
            return "\\" + GREEK.substring(greek + 1, end < 0 ? GREEK.length() : end) + " ";
        }
        return MATH.getOrDefault(c, "");
    }

    /** A label: formulas stand between dollar signs. */
    static String label(String source) {
        var tex = new StringBuilder();
        String[] parts = source.split("\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            tex.append(i % 2 == 0 ? words(parts[i]) : "$" + formula(parts[i]) + "$");
        }
        return tex.toString();
    }

    private static String formula(String formula) {
        var tex = new StringBuilder();
        formula.codePoints().forEach(c -> {
            String math = math(c);
            tex.append(math.isEmpty() ? Character.toString(c) : math);
        });
        return tex.toString();
    }
}
