package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What surrounds the data of a plot, and how it looks in all figures.
 *
 * @param left room beside the data, for an axis or for the half of a label that stands out
 */
public record Frame(double left, double right, double above, double below, Fonts fonts) {

    private static final Color GRID = new Color(0xDDDDDD);

    /** Draws a plot whose data area is exactly the given rectangle. */
    public void paint(Graphics2D g, XYPlot plot, Rectangle2D data) {
        plot.setBackgroundPaint(null);
        plot.setOutlinePaint(Color.BLACK);
        plot.setOutlineStroke(new BasicStroke(0.6f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(0.4f));
        plot.setRangeGridlineStroke(new BasicStroke(0.4f));
        plot.setRangeMinorGridlinesVisible(false);
        plot.setFixedRangeAxisSpace(space(left, right));
        plot.setFixedDomainAxisSpace(space(above, below));
        var chart = new JFreeChart(null, fonts.roman(9), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.draw(
                g,
                new Rectangle2D.Double(
                        data.getX() - left,
                        data.getY() - above,
                        left + data.getWidth() + right,
                        above + data.getHeight() + below));
        if (plot.getRangeAxis() instanceof LogTenAxis axis) {
            axis.paintLabels(g, data, true, fonts);
        }
        if (plot.getDomainAxis() instanceof LogTenAxis axis) {
            axis.paintLabels(g, data, false, fonts);
        }
    }

    /** What the axis needs at the upper or left and at the lower or right side. */
    private static AxisSpace space(double before, double after) {
        var space = new AxisSpace();
        space.setTop(before);
        space.setLeft(before);
        space.setBottom(after);
        space.setRight(after);
        return space;
    }

    /** Gives an axis the look of all. */
    public void style(ValueAxis axis) {
        axis.setTickLabelFont(fonts.roman(8));
        axis.setLabelFont(fonts.roman(9));
        axis.setLabelPaint(Color.BLACK);
        axis.setTickLabelPaint(Color.BLACK);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(Color.BLACK);
        axis.setTickMarkStroke(new BasicStroke(0.5f));
        axis.setTickMarkInsideLength(0); // the grid would paint over them
        axis.setTickMarkOutsideLength(3);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkInsideLength(0);
        axis.setMinorTickMarkOutsideLength(1.6f);
        axis.setTickLabelInsets(new RectangleInsets(4, 3, 1, 6));
        axis.setLabelInsets(new RectangleInsets(0, 1, 0, 1));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
    }
}
