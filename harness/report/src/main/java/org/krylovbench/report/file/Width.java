package org.krylovbench.report.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Widths that figures are printed at, so that nobody scales them and their letters are as large as those of a caption. */
public enum Width {
    /** A column of most journals with two: what Elsevier, IEEE and Springer have to within 4 mm. */
    COLUMN(88, "a column of most journals with two"),
    PAGE(176.389, "the figures of a report: 500 pt"),
    ARTICLE(121.3, "LaTeX's article at 10 pt on letter paper: 345 pt of TeX"),
    SIAM(130.2, "siamart: a text width of 5.125 in"),
    ELSEVIER(90, "Elsevier's artwork sizing: single column"),
    ELSEVIER_WIDE(140, "Elsevier's artwork sizing: one and a half columns"),
    ELSEVIER_DOUBLE(190, "Elsevier's artwork sizing: double column"),
    IEEE(88.9, "IEEE's size requirements for graphics: one column, 3.5 in"),
    IEEE_DOUBLE(181.9, "IEEE's size requirements for graphics: two columns, 7.16 in"),
    SPRINGER(84, "Springer's artwork instructions: one of two columns"),
    SPRINGER_DOUBLE(174, "Springer's artwork instructions: both columns"),
    SPRINGER_SMALL(117, "Springer's artwork instructions: small-sized journals"),
    BEAMER(108, "beamer: the text width of a slide of 128 mm");

    static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?(mm|cm|in|pt)");

    private final double millimetres;
    private final String source;

    Width(double millimetres, String source) {
        this.millimetres = millimetres;
        this.source = source;
    }

    public double millimetres() {
        return millimetres;
    }

    /** Where the number is from. */
    public String source() {
        return source;
    }

    /** In points of 1/72 inch, to a hundredth. */
    public double points() {
        return points(millimetres);
    }

    private static double points(double millimetres) {
        return Math.round(100 * millimetres / MILLIMETRES_PER_POINT) / 100.0;
    }

    /** {@code elsevier-double}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A width by its name, or as {@code 90mm}, {@code 9cm}, {@code 3.5in} or {@code 252pt}, in points of 1/72 inch.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static double of(String text) {
        Optional<Width> named = Arrays.stream(values())
                .filter(width -> width.toString().equals(text))
                .findFirst();
        if (named.isPresent()) {
            return named.get().points();
        }
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            throw new IllegalArgumentException("width must be a length such as 90mm, 3.5in or 252pt, or one of "
                    + Arrays.stream(values()).map(Width::toString).collect(Collectors.joining(", ")) + ", but is '"
                    + text + "'");
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "mm" -> points(number);
            case "cm" -> points(10 * number);
            case "in" -> points(25.4 * number);
            default -> number;
        };
    }
}
