package org.krylovbench.report;

/**
 * How figures are to come out on paper.
 *
 * @param fonts their typeface
 * @param width of a drawing, in points of 1/72 inch
 */
record Style(Fonts fonts, double width) {

    /** As wide as the text of a page, for a report. */
    static final double PAGE = 500;

    static Style page(Fonts fonts) {
        return new Style(fonts, PAGE);
    }
}
