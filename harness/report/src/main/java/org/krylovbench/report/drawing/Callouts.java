package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the names of points of a facet stand: in a column in the upper right corner of its plot or below and right of the
 * points, wherever there is less of its curves, in such an order that the lines to them hardly cross.
 *
 * @param placed in order
 */
public record Callouts(List<Placed> placed) {

    static final double POINTS = 6.5;

    private static final double LEADING = 7.6;
    private static final double EDGE = 4;

    /** Part of the width of a plot that a name takes at most before it is broken. */
    private static final double LARGEST_PART = 0.62;

    /** From the end of a line to its name. */
    private static final double GAP = 2;

    /** From the last point to names below. */
    private static final double BESIDE = 16;

    /** Of points that stand below and left of their names. */
    private static final Comparator<Named> DOWNWARDS = Comparator.comparingDouble(
                    (Named named) -> named.at().getY())
            .thenComparingDouble(named -> named.at().getX());

    /** Of points that stand above and left of their names. */
    private static final Comparator<Named> LEFTWARDS = Comparator.comparingDouble(
                    (Named named) -> -named.at().getX())
            .thenComparingDouble(named -> named.at().getY());

    /**
     * A name at its place.
     *
     * @param lines of the name
     * @param left where they begin
     * @param base of the first of them
     * @param line from the name to the point
     */
    public record Placed(List<String> lines, double left, double base, Line2D line) {

        public double base(int i) {
            return base + i * LEADING;
        }
    }

    /** A point on paper with the lines of its name. */
    private record Named(Point2D at, List<String> lines) {}

    public static Callouts of(Facet facet, Plot plot, Fonts fonts) {
        Rectangle2D area = plot.area();
        List<Named> names = facet.callouts().stream()
                .map(callout -> new Named(
                        new Point2D.Double(plot.x(callout.x()), plot.y(callout.y())),
                        Lines.of(callout.name(), POINTS, LARGEST_PART * area.getWidth(), fonts)))
                .toList();
        double width = names.stream()
                .flatMap(named -> named.lines().stream())
                .mapToDouble(line -> fonts.width(line, POINTS))
                .max()
                .orElse(0);
        double height =
                LEADING * names.stream().mapToInt(named -> named.lines().size()).sum();
        double last =
                names.stream().mapToDouble(named -> named.at().getX()).max().orElse(0);
        double right = area.getMaxX() - EDGE - width;
        var upper = new Rectangle2D.Double(right, area.getMinY() + EDGE, width, height);
        var lower =
                new Rectangle2D.Double(Math.min(right, last + BESIDE), area.getMaxY() - EDGE - height, width, height);
        boolean above = covered(facet, plot, upper) <= covered(facet, plot, lower);
        List<Named> sorted =
                names.stream().sorted(above ? DOWNWARDS : LEFTWARDS).toList();
        Rectangle2D box = above ? upper : lower;
        List<Placed> placed = new ArrayList<>();
        double base = box.getMinY() + POINTS;
        for (Named named : sorted) {
            double middle = base + (named.lines().size() - 1) * LEADING / 2 - POINTS / 3;
            var line = new Line2D.Double(
                    box.getMinX() - GAP, middle, named.at().getX(), named.at().getY());
            placed.add(new Placed(named.lines(), box.getMinX(), base, line));
            base += named.lines().size() * LEADING;
        }
        return new Callouts(placed);
    }

    /** How many points of curves stand in a place. */
    private static long covered(Facet facet, Plot plot, Rectangle2D place) {
        return facet.graphs().stream()
                .flatMap(graph -> IntStream.range(0, graph.x().length)
                        .mapToObj(i -> new Point2D.Double(plot.x(graph.x()[i]), plot.y(graph.y()[i]))))
                .filter(place::contains)
                .count();
    }

    void paintLines(Graphics2D g) {
        g.setColor(Color.GRAY);
        g.setStroke(new BasicStroke(0.4f));
        placed.forEach(each -> g.draw(each.line()));
    }

    void paintNames(Graphics2D g, Fonts fonts) {
        var text = new Text(g, fonts);
        for (Placed each : placed) {
            for (int i = 0; i < each.lines().size(); i++) {
                text.from(each.lines().get(i), each.left(), each.base(i), POINTS, Color.BLACK);
            }
        }
    }
}
