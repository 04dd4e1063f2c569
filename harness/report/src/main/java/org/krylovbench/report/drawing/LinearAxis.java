package org.krylovbench.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with the numbers of {@link LinearTicks}: the same digits in each country, and a minus that is one. */
final class LinearAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    private final transient LinearTicks ticks;

    LinearAxis(LinearTicks ticks, Frame frame) {
        super(null);
        this.ticks = ticks;
        frame.style(this);
        setAutoRangeIncludesZero(false);
        setRange(ticks.low(), ticks.high());
    }

    @Override
    protected List<ValueTick> refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        return all(TextAnchor.HALF_ASCENT_RIGHT);
    }

    @Override
    protected List<ValueTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        return all(TextAnchor.TOP_CENTER);
    }

    private List<ValueTick> all(TextAnchor anchor) {
        List<ValueTick> all = new ArrayList<>();
        for (double value : ticks.minorValues()) {
            all.add(new NumberTick(TickType.MINOR, value, "", anchor, TextAnchor.CENTER, 0));
        }
        for (double value : ticks.values()) {
            all.add(new NumberTick(TickType.MAJOR, value, ticks.label(value), anchor, TextAnchor.CENTER, 0));
        }
        return all;
    }
}
