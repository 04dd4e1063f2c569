package org.krylovbench.report;

/**
 * How a curve is drawn.
 *
 * @param style which of the palette: its colour and marker, and its dash unless it has another
 * @param size of its markers, 1 for the usual one
 */
record Pen(int style, Graph.Look look, Dash dash, double size) {

    /** As the palette has it. */
    static Pen of(int style, Graph.Look look) {
        return new Pen(style, look, Dash.OWN, 1);
    }

    static Pen line(int style, Dash dash) {
        return new Pen(style, Graph.Look.LINE, dash, 1);
    }

    /** With markers of another size. */
    Pen sized(double other) {
        return new Pen(style, look, dash, other);
    }

    boolean hasLine() {
        return look != Graph.Look.POINTS && look != Graph.Look.CROSSES;
    }

    boolean hasMarkers() {
        return look != Graph.Look.LINE;
    }
}
