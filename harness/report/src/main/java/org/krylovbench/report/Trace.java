package org.krylovbench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/**
 * Numbers over others, joined by a line, or one number at all places. A point that is NaN, or that a logarithmic axis cannot
 * show, is a gap.
 *
 * @param look of the line and its markers
 * @param x where the points are; empty for one number at all places
 * @param y what they are
 * @param low the least of what each may be, the same as y if nothing is known of that
 * @param high the largest
 */
record Trace(Look look, double[] x, double[] y, double[] low, double[] high) {

    /** How a line goes. */
    enum Line {
        /** As the palette has it for the curve. */
        OWN,
        SOLID,
        DASHED,
        DOTTED,
        NONE
    }

    /**
     * What tells a trace from another.
     *
     * @param curve which of the palette
     */
    record Look(int curve, Line line, boolean markers) {

        Stroke stroke() {
            return switch (line) {
                case OWN -> Palette.stroke(curve);
                case SOLID, NONE -> new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
                case DASHED -> dashed(4.5f, 2);
                case DOTTED -> dashed(1.1f, 1.6f);
            };
        }

        private static Stroke dashed(float... dash) {
            return new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
        }
    }

    /** Up to so many points each has a marker, and with more about so many have one. */
    private static final int EACH = 12;

    private static final double CAP = 1.6;

    /** Points without a range. */
    static Trace of(Look look, double[] x, double[] y) {
        return new Trace(look, x, y, y, y);
    }

    /** Whether it is one number at all places. */
    boolean isLevel() {
        return x.length == 0;
    }

    void paint(Graphics2D g, Plot plot) {
        Color color = Palette.color(look.curve());
        if (isLevel()) {
            paintLevel(g, plot, color);
            return;
        }
        g.setColor(color);
        g.setStroke(new BasicStroke(0.7f));
        IntStream.range(0, x.length).filter(i -> low[i] < high[i]).forEach(i -> paintRange(g, plot, i));
        if (look.line() != Line.NONE) {
            g.setStroke(look.stroke());
            g.draw(path(plot));
        }
        if (look.markers()) {
            int every = x.length <= EACH ? 1 : Math.max(1, x.length / (EACH / 2));
            IntStream.range(0, x.length)
                    .filter(i -> (i + look.curve() * every / 3) % every == 0)
                    .filter(i -> isShown(plot, i))
                    .forEach(i -> Marker.paint(g, look.curve(), plot.x(x[i]), plot.y(y[i])));
        }
    }

    private void paintLevel(Graphics2D g, Plot plot, Color color) {
        Rectangle2D area = plot.area();
        if (low[0] < high[0]) {
            g.setColor(Palette.band(look.curve()));
            double top = plot.y(high[0]);
            g.fill(new Rectangle2D.Double(area.getMinX(), top, area.getWidth(), plot.y(low[0]) - top));
        }
        g.setColor(color);
        g.setStroke(look.stroke());
        g.draw(new Line2D.Double(area.getMinX(), plot.y(y[0]), area.getMaxX(), plot.y(y[0])));
    }

    private void paintRange(Graphics2D g, Plot plot, int i) {
        double at = plot.x(x[i]);
        for (double end : new double[] {low[i], high[i]}) {
            g.draw(new Line2D.Double(at - CAP, plot.y(end), at + CAP, plot.y(end)));
        }
        g.draw(new Line2D.Double(at, plot.y(low[i]), at, plot.y(high[i])));
    }

    private Path2D path(Plot plot) {
        var path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (!isShown(plot, i)) {
                continue;
            }
            boolean first = i == 0 || !isShown(plot, i - 1);
            boolean last = i == x.length - 1 || !isShown(plot, i + 1);
            double at = plot.x(x[i]);
            double height = plot.y(y[i]);
            if (first && last) { // it would not be seen
                path.append(new Line2D.Double(at - CAP, height, at + CAP, height), false);
            } else if (first) {
                path.moveTo(at, height);
            } else {
                path.lineTo(at, height);
            }
        }
        return path;
    }

    private boolean isShown(Plot plot, int i) {
        return Double.isFinite(plot.x(x[i])) && Double.isFinite(plot.y(y[i]));
    }
}
