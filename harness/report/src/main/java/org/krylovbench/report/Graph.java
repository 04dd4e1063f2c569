package org.krylovbench.report;

import java.util.Optional;

/**
 * A curve of a chart. What an axis cannot show, as zero on a logarithmic one, lies beyond its lower end.
 *
 * @param style which of the palette
 * @param name as in the legend
 * @param x finite
 * @param y finite, one for each x
 * @param band how far it may be off, if that is known
 */
record Graph(int style, String name, double[] x, double[] y, Look look, Optional<Band> band) {

    Graph {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y of " + name + " must have the same length");
        }
    }

    /** How a curve is drawn. */
    enum Look {
        /** A line with as many markers as tell it from others. */
        CURVE,
        /** A line with a marker at each point. */
        POINTS_ON_A_LINE,
        POINTS,
        LINE
    }

    /** The outline of an area. */
    record Band(double[] x, double[] y) {}
}
