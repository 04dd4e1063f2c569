package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with the marks of {@link LogTicks}. JFreeChart 1.5.6 draws raised exponents as outlines, and no mark
 * without a label beside those with one, so it gets marks alone and the labels are painted afterwards.
 */
public final class LogTenAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final double LEAST_HEIGHT = 1.6;
    private static final double LEAST_WIDTH = 3.2;
    private static final double AWAY = 6;
    private static final double BELOW = 11.5;

    /** From the middle of a digit to its foot, in sizes of the font. */
    private static final double HALF_A_DIGIT = 0.33;

    public LogTenAxis() {
        super(null);
        setMinorTickMarksVisible(true);
    }

    @Override
    protected List<ValueTick> refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        return marks(ticks(area.getHeight(), LEAST_HEIGHT));
    }

    @Override
    protected List<ValueTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        return marks(ticks(area.getWidth(), LEAST_WIDTH));
    }

    private List<LogTicks.Tick> ticks(double length, double least) {
        double most = length / (least * getTickLabelFont().getSize2D());
        return LogTicks.of(getRange().getLowerBound(), getRange().getUpperBound(), most);
    }

    private static List<ValueTick> marks(List<LogTicks.Tick> ticks) {
        return ticks.stream().map(LogTenAxis::mark).toList();
    }

    private static ValueTick mark(LogTicks.Tick tick) {
        TickType type = tick.label().isEmpty() ? TickType.MINOR : TickType.MAJOR;
        return new NumberTick(type, tick.value(), "", TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0);
    }

    /** The powers, left of the data or below it. */
    void paintLabels(Graphics2D g, Rectangle2D data, boolean upright, Fonts fonts) {
        if (!isTickLabelsVisible()) {
            return;
        }
        double points = getTickLabelFont().getSize2D();
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        if (upright) {
            var scale = new LogScale(low, high, data.getMaxY(), data.getMinY());
            for (LogTicks.Tick tick : ticks(data.getHeight(), LEAST_HEIGHT)) {
                double y = scale.at(tick.value()) + HALF_A_DIGIT * points;
                MathText.of(tick.label(), points, fonts).upTo(g, data.getMinX() - AWAY, y, Color.BLACK);
            }
        } else {
            var scale = new LogScale(low, high, data.getMinX(), data.getMaxX());
            for (LogTicks.Tick tick : ticks(data.getWidth(), LEAST_WIDTH)) {
                double x = scale.at(tick.value());
                MathText.of(tick.label(), points, fonts).around(g, x, data.getMaxY() + BELOW, Color.BLACK);
            }
        }
    }
}
