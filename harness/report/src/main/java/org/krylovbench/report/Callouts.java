package org.krylovbench.report;

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
 * Where the names of points of a facet stand: in a column in the upper right or the lower left corner of the plot, whichever
 * holds less of its curves, in the order of the points, so that the lines to them do not cross.
 *
 * @param placed in order
 */
record Callouts(List<Placed> placed) {

    static final double POINTS = 6.5;

    private static final double LEADING = 7.6;
    private static final double EDGE = 4;

    /** Part of the width of a plot that a name takes at most before it is broken. */
    private static final double LARGEST_PART = 0.62;

    /** From the end of a line to a name, and from its other end to the middle of its point. */
    private static final double GAP = 2;

    /**
     * A name at its place.
     *
     * @param lines of the name
     * @param left where they begin
     * @param base of the first of them
     * @param line from the name to the point
     */
    record Placed(List<String> lines, double left, double base, Line2D line) {

        double base(int i) {
            return base + i * LEADING;
        }
    }

    /** A point on paper with the lines of its name. */
    private record Named(Point2D at, List<String> lines) {}

    static Callouts of(Facet facet, Plot plot, Fonts fonts) {
        Rectangle2D area = plot.area();
        List<Named> names = facet.callouts().stream()
                .map(callout -> new Named(
                        new Point2D.Double(plot.x(callout.x()), plot.y(callout.y())),
                        Lines.of(callout.name(), POINTS, LARGEST_PART * area.getWidth(), fonts)))
                .sorted(Comparator.comparingDouble((Named named) -> named.at().getY())
                        .thenComparingDouble(named -> named.at().getX()))
                .toList();
        double width = names.stream()
                .flatMap(named -> named.lines().stream())
                .mapToDouble(line -> fonts.width(line, POINTS))
                .max()
                .orElse(0);
        double height =
                LEADING * names.stream().mapToInt(named -> named.lines().size()).sum();
        var upper = new Rectangle2D.Double(
                area.getMaxX() - EDGE - width, area.getMinY() + EDGE, width, height);
        var lower = new Rectangle2D.Double(area.getMinX() + EDGE, area.getMaxY() - EDGE - height, width, height);
        boolean right = covered(facet, plot, upper) <= covered(facet, plot, lower);
        Rectangle2D box = right ? upper : lower;
        List<Placed> placed = new ArrayList<>();
        double base = box.getMinY() + POINTS;
        for (Named named : names) {
            placed.add(placed(named, box.getMinX(), base, right, fonts));
            base += named.lines().size() * LEADING;
        }
        return new Callouts(placed);
    }

    private static Placed placed(Named named, double left, double base, boolean right, Fonts fonts) {
        List<String> lines = named.lines();
        double middle = base + (lines.size() - 1) * LEADING / 2 - POINTS / 3;
        double longest =
                lines.stream().mapToDouble(line -> fonts.width(line, POINTS)).max().orElse(0);
        double end = right ? left - GAP : left + longest + GAP;
        return new Placed(lines, left, base, new Line2D.Double(end, middle, named.at().getX(), named.at().getY()));
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
