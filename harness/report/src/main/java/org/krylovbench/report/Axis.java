package org.krylovbench.report;

/**
 * A side of a plot.
 *
 * @param label as {@link MathText}
 * @param range of positive numbers, if it is logarithmic
 */
record Axis(String label, Scale scale, Range range) {

    /** Where numbers stand. */
    enum Scale {
        LINEAR,
        /** Of what is counted. */
        WHOLE,
        LOGARITHMIC
    }

    boolean logarithmic() {
        return scale == Scale.LOGARITHMIC;
    }
}
