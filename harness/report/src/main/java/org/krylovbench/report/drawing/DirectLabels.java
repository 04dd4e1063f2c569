package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names at the ends of their curves, in their colours, kept apart. */
public record DirectLabels(Chart chart, Fonts fonts) implements LegendBox {

    private static final double LEADER = 12;
    private static final double ROW = 9.5;
    private static final double LARGEST_PART = 0.38;

    /** A name and where it would like to stand. */
    private record Label(Graph graph, double y) {}

    /**
     * A name at its place.
     *
     * @param from where its line begins, right of the end of the curve
     * @param end height of that
     * @param y height of the name
     */
    public record Placed(Graph graph, double from, double end, double y) {}

    /** Whether the names of each plot can stand beside it. */
    static boolean fit(Chart chart, double width, double plotHeight, Fonts fonts) {
        return chart.columns() == 1
                && new DirectLabels(chart, fonts).right() <= LARGEST_PART * width
                && chart.facets().stream().allMatch(facet -> facet.graphs().size() * ROW <= plotHeight);
    }

    @Override
    public double right() {
        return LEADER
                + 4
                + chart.keys().stream()
                        .mapToDouble(key -> fonts.width(key.name(), KeyTable.POINTS))
                        .max()
                        .orElse(0);
    }

    @Override
    public double below() {
        return 0;
    }

    @Override
    public void paint(Graphics2D g, double left, double right, double top, List<Rectangle2D> areas) {
        for (int i = 0; i < areas.size(); i++) {
            paint(g, chart.facets().get(i), areas.get(i));
        }
    }

    private void paint(Graphics2D g, Facet facet, Rectangle2D area) {
        placed(facet, area).forEach(placed -> paint(g, placed, area));
    }

    /** Where the names of a facet stand. */
    public List<Placed> placed(Facet facet, Rectangle2D area) {
        Plot plot = Plot.of(facet, area, Plot.frame(fonts));
        List<Label> labels = new ArrayList<>(facet.graphs().stream()
                .filter(graph -> graph.x().length > 0)
                .map(graph -> new Label(graph, end(graph, plot)))
                .toList());
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] y = apart(labels.stream().mapToDouble(Label::y).toArray(), area);
        return IntStream.range(0, y.length)
                .mapToObj(i -> placed(labels.get(i), plot, y[i]))
                .toList();
    }

    private static Placed placed(Label label, Plot plot, double y) {
        Graph graph = label.graph();
        double end =
                Math.min(plot.x(graph.x()[graph.x().length - 1]), plot.area().getMaxX());
        return new Placed(graph, Math.max(end + 3, plot.area().getMinX()), label.y(), y);
    }

    private static double end(Graph graph, Plot plot) {
        double y = plot.y(graph.y()[graph.y().length - 1]);
        return Math.max(plot.area().getMinY(), Math.min(y, plot.area().getMaxY()));
    }

    /** The same heights in order, pushed to at least a row from each other, all beside the plot. */
    private static double[] apart(double[] wanted, Rectangle2D area) {
        double[] y = wanted.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(y[i], i == 0 ? area.getMinY() + 3 : y[i - 1] + ROW);
        }
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], i == y.length - 1 ? area.getMaxY() - 3 : y[i + 1] - ROW);
        }
        return y;
    }

    private void paint(Graphics2D g, Placed placed, Rectangle2D area) {
        g.setColor(Color.GRAY); // dotted, so that nobody takes it for a part of the curve
        g.setStroke(
                new BasicStroke(0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {0.8f, 1.6f}, 0));
        g.draw(new Line2D.Double(placed.from(), placed.end(), area.getMaxX() + 2, placed.end()));
        g.draw(new Line2D.Double(area.getMaxX() + 2, placed.end(), area.getMaxX() + LEADER - 2, placed.y()));
        Graph graph = placed.graph();
        new Text(g, fonts)
                .from(
                        graph.name(),
                        area.getMaxX() + LEADER,
                        placed.y() + 2.6,
                        KeyTable.POINTS,
                        Palette.text(graph.style()));
    }
}
