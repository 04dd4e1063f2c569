package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbers over their index, which begins with 1.
 *
 * @param style which of the palette
 * @param label as {@link MathText}
 * @param width of its line in points, 0 for markers alone
 * @param markers whether it has some
 */
public record Curve(int style, String label, double[] values, float width, boolean markers) {

    /** Up to so many points each has a marker, and with more so many have one. */
    private static final int EACH = 50;

    private static final int SOME = 16;
    private static final int COLUMNS = 400;
    private static final double KEY = 18;
    private static final double KEY_GAP = 10;
    private static final double POINTS = 8;

    /** Whether there are so few that each has its marker. */
    public static boolean few(double[] values) {
        return values.length <= EACH;
    }

    /**
     * Paints its points and the lines between those that follow one another.
     *
     * @param drawn which of its points exist, counted from 0
     */
    public void paint(Graphics2D g, Plot plot, IntPredicate drawn) {
        if (width > 0) {
            g.setColor(Palette.color(style));
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(path(plot, drawn));
        }
        if (markers) {
            int every = few(values) ? 1 : Math.max(1, values.length / SOME);
            IntStream.range(0, values.length)
                    .filter(i -> (i + style * every / 3) % every == 0)
                    .filter(drawn)
                    .forEach(i -> Marker.paint(g, style, plot.x(i + 1), plot.y(values[i])));
        }
    }

    /** Of more points than can be told apart only the least and the largest of each column. */
    private Path2D path(Plot plot, IntPredicate drawn) {
        var path = new Path2D.Double();
        int column = Math.max(1, values.length / COLUMNS);
        for (int first = 0; first < values.length; first += column) {
            int[] ends = ends(first, Math.min(values.length, first + column), drawn);
            for (int i : ends) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(plot.x(i + 1), plot.y(values[i]));
                } else {
                    path.lineTo(plot.x(i + 1), plot.y(values[i]));
                }
            }
        }
        return path;
    }

    private int[] ends(int from, int to, IntPredicate drawn) {
        int least = -1;
        int largest = -1;
        for (int i = from; i < to; i++) {
            if (drawn.test(i)) {
                least = least < 0 || values[i] < values[least] ? i : least;
                largest = largest < 0 || values[i] > values[largest] ? i : largest;
            }
        }
        return IntStream.of(least, largest)
                .filter(i -> i >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Its line in the legend; returns where the next begins. */
    public double paintKey(Graphics2D g, Fonts fonts, double x, double y) {
        if (width > 0) {
            g.setColor(Palette.color(style));
            g.setStroke(new BasicStroke(Math.max(0.8f, width)));
            g.draw(new Line2D.Double(x, y, x + KEY, y));
        }
        double start = width > 0 ? KEY : 5;
        if (markers) {
            Marker.paint(g, style, width > 0 ? x + KEY / 2 : x + 2, y);
        }
        MathText text = MathText.of(label, POINTS, fonts);
        text.from(g, x + start + 4, y + 2.7, Color.BLACK);
        return x + start + 4 + text.width() + KEY_GAP;
    }
}
