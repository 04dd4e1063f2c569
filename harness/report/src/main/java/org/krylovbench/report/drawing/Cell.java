package org.krylovbench.report.drawing;

/**
 * A place of a {@link CellMap}.
 *
 * @param text as {@link MathText}
 * @param value positive, which its colour tells; NaN for none
 * @param framed whether it stands out
 */
public record Cell(String text, double value, boolean framed) {

    /** With a number in three digits. */
    public static Cell of(double value, boolean framed) {
        return new Cell("$" + Notation.number(value) + "$", value, framed);
    }

    /** With words alone. */
    public static Cell saying(String words) {
        return new Cell(words, Double.NaN, false);
    }
}
