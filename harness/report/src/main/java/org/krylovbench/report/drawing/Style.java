package org.krylovbench.report.drawing;

/**
 * How figures are to come out on paper.
 *
 * @param fonts their typeface
 * @param width of a drawing, in points of 1/72 inch
 */
public record Style(Fonts fonts, double width) {}
