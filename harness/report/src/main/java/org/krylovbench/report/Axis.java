package org.krylovbench.report;

/**
 * A side of a plot.
 *
 * @param label as {@link MathText}
 * @param range of positive numbers, if it is logarithmic
 */
record Axis(String label, boolean logarithmic, Range range) {}
