package org.krylovbench.report.drawing;

/**
 * How a curve is drawn.
 *
 * @param style which of the palette: its colour and marker, and its dash unless it has another
 * @param size of its markers, 1 for the usual one
 */
public record Pen(int style, Graph.Look look, Dash dash, double size) {

    /** As the palette has it. */
    public static Pen of(int style, Graph.Look look) {
        return new Pen(style, look, Dash.OWN, 1);
    }

    public static Pen line(int style, Dash dash) {
        return new Pen(style, Graph.Look.LINE, dash, 1);
    }

    /** With markers of another size. */
    public Pen sized(double other) {
        return new Pen(style, look, dash, other);
    }

    public boolean hasLine() {
        return look != Graph.Look.POINTS && look != Graph.Look.CROSSES;
    }

    public boolean hasMarkers() {
        return look != Graph.Look.LINE;
    }
}
