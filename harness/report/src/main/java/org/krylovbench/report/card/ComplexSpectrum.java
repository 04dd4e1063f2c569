package org.krylovbench.report.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.Notation;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Ruler;

/**
 * Eigenvalues in the plane, with equal axes.
 *
 * @param radius the largest modulus
 */
record ComplexSpectrum(double[] real, double[] imaginary, double radius, Fonts fonts) {

    private static final double WIDTH = 192;
    private static final double LOWEST = 70;
    private static final double HIGHEST = 150;
    private static final double ROOM = 0.06;
    private static final double R = 1.8;
    private static final double ROUNDING = 1e-9;

    Drawing drawing(String title) {
        Rectangle2D area = area();
        return new Drawing(
                Eigenvalues.NAME, title, area.getMaxX() + Plot.RIGHT, area.getMaxY() + Plot.BELOW, g -> paint(g, area));
    }

    /** The origin too, unless that is far away. */
    private Range across() {
        Range all = Range.of(real);
        boolean upright =
                Arrays.stream(real).max().orElse(0) - Arrays.stream(real).min().orElse(0) <= ROUNDING * radius;
        Range range = upright ? all.widened(up().spread()) : all;
        Range with = range.with(0);
        return (with.spread() <= 2 * Math.max(range.spread(), up().spread()) ? with : range).padded(ROOM);
    }

    private Range up() {
        return Range.of(imaginary).padded(ROOM);
    }

    private double unit() {
        return Math.max(across().spread() / WIDTH, up().spread() / HIGHEST);
    }

    private Rectangle2D area() {
        double height = Math.max(LOWEST, Math.min(HIGHEST, up().spread() / unit()));
        return new Rectangle2D.Double(Plot.LEFT, Plot.ABOVE, WIDTH, height);
    }

    private void paint(Graphics2D g, Rectangle2D area) {
        Frame frame = Plot.frame(fonts);
        Range across = across().widened(unit() * area.getWidth());
        Range up = up().widened(unit() * area.getHeight());
        var plot = new Plot(
                area,
                Ruler.across(across, area.getMinX(), area.getMaxX(), frame),
                Ruler.up(up, area.getMaxY(), area.getMinY(), frame),
                frame);
        plot.paintAxes(g, "Re $\u03bb$", "Im $\u03bb$");
        plot.paintHeading(g, "$n = " + real.length + "$, max $|\u03bb| = " + Notation.number(radius) + "$");
        plot.clipped(g, () -> {
            plot.paintLevel(g, 0, Color.BLACK);
            if (across.low() < 0 && across.high() > 0) {
                g.setColor(Color.GRAY);
                g.draw(new Line2D.Double(plot.x(0), area.getMinY(), plot.x(0), area.getMaxY()));
            }
            paintPoints(g, plot);
        });
    }

    private void paintPoints(Graphics2D g, Plot plot) {
        Color color = Palette.color(0);
        int opacity = (int) Math.max(60, Math.min(190, 255 * 100.0 / real.length));
        Color filling = new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity / 2);
        Color edge = new Color(color.getRed(), color.getGreen(), color.getBlue(), 40 + opacity);
        g.setStroke(new BasicStroke(0.6f));
        for (int i = 0; i < real.length; i++) {
            var circle = new Ellipse2D.Double(plot.x(real[i]) - R, plot.y(imaginary[i]) - R, 2 * R, 2 * R);
            g.setColor(filling);
            g.fill(circle);
            g.setColor(edge);
            g.draw(circle);
        }
    }
}
