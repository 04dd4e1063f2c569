package org.krylovbench.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.stream.IntStream;

/** Paints the curves of a facet into its plot: bands first, then lines, then markers. */
final class GraphPainter {

    private static final double ARROW = 9;

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
    static double part(Facet facet, int graph) {
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
        if (graph.look() != Graph.Look.POINTS) {
            g.setColor(Palette.color(graph.style()));
            g.setStroke(Palette.stroke(graph.style()));
            g.draw(curve.path());
        }
        for (int i : markers(graph, curve, part)) {
            if (plot.area().contains(curve.x(i), curve.y(i))) {
                Marker.paint(g, graph.style(), curve.x(i), curve.y(i));
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
            case POINTS, POINTS_ON_A_LINE ->
                IntStream.range(0, graph.x().length).toArray();
        };
    }

    /** What stands for a curve in a legend. */
    static void paintKey(Graphics2D g, int style, double x, double y, double length) {
        g.setColor(Palette.color(style));
        g.setStroke(Palette.stroke(style));
        g.draw(new Line2D.Double(x, y, x + length, y));
        Marker.paint(g, style, x + length / 2, y);
        g.setStroke(new BasicStroke());
    }
}
