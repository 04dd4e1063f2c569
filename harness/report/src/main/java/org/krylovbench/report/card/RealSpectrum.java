package org.krylovbench.report.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LogRange;
import org.krylovbench.report.drawing.Notation;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Ruler;

/** Real eigenvalues as a strip of lines: the more of them in a place, the darker. */
record RealSpectrum(double[] values, Fonts fonts) {

    private static final double HEIGHT = 30;
    private static final Rectangle2D AREA = new Rectangle2D.Double(9, Plot.ABOVE, 227, HEIGHT);
    private static final double BELOW = Plot.BELOW;

    /** From this ratio on positive numbers are shown by their logarithms. */
    private static final double WIDE = 1e3;

    private static final double ROOM = 0.03;

    Drawing drawing(String title) {
        return new Drawing(Eigenvalues.NAME, title, AREA.getMaxX() + Plot.RIGHT, AREA.getMaxY() + BELOW, this::paint);
    }

    private void paint(Graphics2D g) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        var frame = new Frame(AREA.getMinX(), Plot.RIGHT, Plot.ABOVE, BELOW, fonts);
        boolean wide = low > 0 && high > WIDE * low;
        Range range = wide ? LogRange.of(values) : Range.of(values).padded(ROOM);
        Ruler across = wide
                ? Ruler.logarithmic(range, AREA.getMinX(), AREA.getMaxX(), frame)
                : Ruler.across(range, AREA.getMinX(), AREA.getMaxX(), frame);
        var hidden = new NumberAxis();
        hidden.setVisible(false);
        hidden.setRange(0.1, 0.9); // without a line of the grid
        hidden.setTickUnit(new NumberTickUnit(1));
        var up = new Ruler(hidden, y -> AREA.getCenterY(), "");
        var plot = new Plot(AREA, across, up, frame);
        plot.paintAxes(g, "$\u03bb$", "");
        plot.paintHeading(
                g, "min $\u03bb = " + Notation.number(low) + "$, max $\u03bb = " + Notation.number(high) + "$");
        plot.clipped(g, () -> paintLines(g, plot, range));
    }

    private void paintLines(Graphics2D g, Plot plot, Range range) {
        if (range.low() < 0 && range.high() > 0) {
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Line2D.Double(plot.x(0), AREA.getMinY(), plot.x(0), AREA.getMaxY()));
        }
        Color color = Palette.color(0);
        int opacity = (int) Math.max(50, Math.min(230, 255 * 60.0 / values.length));
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity));
        g.setStroke(new BasicStroke(0.7f));
        for (double value : values) {
            double x = plot.x(value);
            g.draw(new Line2D.Double(x, AREA.getMinY() + 4, x, AREA.getMaxY() - 4));
        }
    }
}
