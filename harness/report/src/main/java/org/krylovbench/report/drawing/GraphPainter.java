package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.stream.IntStream;

/** Paints the curves of a facet into its plot: bands first, then lines, then markers. */
public final class GraphPainter {

    private static final double ARROW = 9;
    private static final double CAP = 1.6;

    private final Graphics2D g;
    private final Plot plot;
    private final Facet facet;

    GraphPainter(Graphics2D g, Plot plot, Facet facet) {
        this.g = g;
        this.plot = plot;
        this.facet = facet;
    }

    void paint() {
        facet.graphs().forEach(graph -> graph.band().ifPresent(band -> paintBand(graph.style(), band)));
        for (int i = 0; i < facet.graphs().size(); i++) {
            Graph graph = facet.graphs().get(i);
            paint(graph.shownOn(facet.up()), part(facet, i));
            graph.vanishes(facet.up()).ifPresent(x -> paintArrow(graph.style(), x));
        }
    }

    /** How far along a step the first marker of a curve stands. */
    public static double part(Facet facet, int graph) {
        return (graph + 0.5) / facet.graphs().size();
    }

    private void paintBand(int style, Graph.Band band) {
        var curve = new PaperCurve(band.x(), band.y(), plot);
        Path2D outline = curve.path();
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
            g.setColor(Palette.band(style));
            g.fill(outline);
        }
    }

    private void paint(Graph graph, double part) {
        var curve = new PaperCurve(graph.x(), graph.y(), plot);
        g.setColor(Palette.color(graph.style()));
        graph.bars().ifPresent(bars -> paintBars(graph.x(), bars));
        if (graph.pen().hasLine()) {
            g.setStroke(graph.pen().dash().stroke(graph.style()));
            g.draw(curve.path());
        }
        for (int i : markers(graph, curve, part)) {
            if (plot.area().contains(curve.x(i), curve.y(i))) {
                Marker.paint(g, graph.pen(), curve.x(i), curve.y(i));
            }
        }
    }

    private void paintBars(double[] x, Graph.Bars bars) {
        g.setStroke(new BasicStroke(0.7f));
        for (int i = 0; i < x.length; i++) {
            if (bars.low()[i] < bars.high()[i]) {
                double at = plot.x(x[i]);
                double low = plot.y(bars.low()[i]);
                double high = plot.y(bars.high()[i]);
                g.draw(new Line2D.Double(at, low, at, high));
                g.draw(new Line2D.Double(at - CAP, low, at + CAP, low));
                g.draw(new Line2D.Double(at - CAP, high, at + CAP, high));
            }
        }
    }

    /** Downwards, at the lower edge. */
    private void paintArrow(int style, double value) {
        double x = plot.x(value);
        double foot = plot.area().getMaxY() - 1;
        g.setColor(Palette.color(style));
        g.setStroke(new BasicStroke(1.1f));
        g.draw(new Line2D.Double(x, foot - ARROW, x, foot));
        g.draw(new Line2D.Double(x - ARROW / 4, foot - ARROW / 2.5, x, foot));
        g.draw(new Line2D.Double(x + ARROW / 4, foot - ARROW / 2.5, x, foot));
    }

    private int[] markers(Graph graph, PaperCurve curve, double part) {
        return switch (graph.look()) {
            case LINE -> new int[0];
            case CURVE -> curve.marked(part, plot.area());
            case POINTS, CROSSES, POINTS_ON_A_LINE ->
                IntStream.range(0, graph.x().length).toArray();
        };
    }

    /** What stands for a curve in a legend. */
    static void paintKey(Graphics2D g, Pen pen, double x, double y, double length) {
        if (pen.hasLine()) {
            g.setColor(Palette.color(pen.style()));
            g.setStroke(pen.dash().stroke(pen.style()));
            g.draw(new Line2D.Double(x, y, x + length, y));
        }
        if (pen.hasMarkers()) {
            Marker.paint(g, pen, x + length / 2, y);
        }
        g.setStroke(new BasicStroke());
    }
}
