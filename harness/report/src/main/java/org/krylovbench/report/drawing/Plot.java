package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A plot: axes with labels in the notation of the field, around an area to draw in.
 *
 * @param area of the data
 */
public record Plot(Rectangle2D area, Ruler across, Ruler up, Frame frame) {

    public static final double LEFT = 44;
    public static final double RIGHT = 9;
    public static final double ABOVE = 17;
    public static final double BELOW = 29;

    private static final double VERTICAL_LABEL = 33;
    private static final double HORIZONTAL_LABEL = 25;
    private static final double HEADING = 6;
    private static final double POINTS = 9;
    private static final double SMALL = 7.5;

    /** What surrounds each of them. */
    public static Frame frame(Fonts fonts) {
        return new Frame(LEFT, RIGHT, ABOVE, BELOW, fonts);
    }

    /** The plot of a facet. */
    public static Plot of(Facet facet, Rectangle2D area, Frame frame) {
        return new Plot(
                area,
                Ruler.across(facet.across(), area.getMinX(), area.getMaxX(), frame),
                Ruler.up(facet.up(), area.getMaxY(), area.getMinY(), frame),
                frame);
    }

    /** Draws axes and grid, with labels as {@link MathText}. */
    public void paintAxes(Graphics2D g, String labelAcross, String labelUp) {
        paintAxes(g);
        text(labelAcross, POINTS).around(g, area.getCenterX(), area.getMaxY() + HORIZONTAL_LABEL, Color.BLACK);
        new Text(g, frame.fonts())
                .at(
                        area.getMinX() - VERTICAL_LABEL,
                        area.getCenterY(),
                        Text.UPWARDS,
                        () -> text(labelUp, POINTS).around(g, 0, 0, Color.BLACK));
        text(up.factor(), SMALL).from(g, area.getMinX() - 16, area.getMinY() - 5, Color.BLACK);
        text(across.factor(), SMALL).upTo(g, area.getMaxX() + RIGHT, area.getMaxY() + HORIZONTAL_LABEL, Color.BLACK);
    }

    /** Draws axes and grid without labels. */
    public void paintAxes(Graphics2D g) {
        var plot = new XYPlot(new XYSeriesCollection(), across.axis(), up.axis(), new XYLineAndShapeRenderer());
        frame.paint(g, plot, area);
    }

    /** What stands above, at the right. */
    public void paintHeading(Graphics2D g, String heading) {
        text(heading, SMALL + 0.5).upTo(g, area.getMaxX(), area.getMinY() - HEADING, Color.BLACK);
    }

    /** A thin line at a height, from side to side. */
    public void paintLevel(Graphics2D g, double value, Color color, float... dash) {
        double y = y(value);
        g.setColor(color);
        g.setStroke(stroke(dash));
        g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }

    private static BasicStroke stroke(float... dash) {
        return dash.length == 0
                ? new BasicStroke(0.6f)
                : new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    public MathText text(String source, double points) {
        return MathText.of(source, points, frame.fonts());
    }

    public double x(double value) {
        return across.place().applyAsDouble(value);
    }

    public double y(double value) {
        return up.place().applyAsDouble(value);
    }

    /** Draws within the area alone. */
    public void clipped(Graphics2D g, Runnable draw) {
        Shape clip = g.getClip();
        g.clip(area);
        draw.run();
        g.setClip(clip);
    }
}
