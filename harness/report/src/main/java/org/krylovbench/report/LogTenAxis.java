package org.krylovbench.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.LogTick;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis: decades as powers of ten, thinned where they would crowd, with marks from 2 to 9. */
final class LogTenAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final int[] STEPS = {1, 2, 3, 5, 10, 20, 50};
    private static final double LEAST_HEIGHT = 1.6;
    private static final double LEAST_WIDTH = 3.2;

    /** A height that spans fewer than one and a half decades has labels at 2 and 5 too. */
    private static final double FEW = Math.pow(10, 1.5);

    /** And a width with so much room for a decade, in sizes of the font. */
    private static final double WIDE = 9;

    LogTenAxis() {
        super(null);
        setMinorTickMarksVisible(true);
    }

    @Override
    protected List<ValueTick> refreshTicksVertical(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        boolean between = getRange().getUpperBound() < FEW * getRange().getLowerBound();
        return ticks(area.getHeight(), LEAST_HEIGHT, between, TextAnchor.HALF_ASCENT_RIGHT);
    }

    @Override
    protected List<ValueTick> refreshTicksHorizontal(Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        double decades = Math.log10(getRange().getUpperBound() / getRange().getLowerBound());
        boolean between = area.getWidth() > WIDE * decades * getTickLabelFont().getSize2D();
        return ticks(area.getWidth(), LEAST_WIDTH, between, TextAnchor.TOP_CENTER);
    }

    /**
     * All of them.
     *
     * @param least distance of labels, in sizes of their font
     * @param between whether 2 and 5 have labels too
     */
    private List<ValueTick> ticks(double length, double least, boolean between, TextAnchor anchor) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        double decades = Math.log10(high / low);
        int step = step(length / decades, least);
        List<ValueTick> ticks = new ArrayList<>();
        for (int k = (int) Math.floor(Math.log10(low)); k <= Math.ceil(Math.log10(high)); k++) {
            for (int m = 1; m <= (step == 1 ? 9 : 1); m++) {
                double value = m * Math.pow(10, k);
                boolean labelled = m == 1 ? Math.floorMod(k, step) == 0 : between && (m == 2 || m == 5);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    ticks.add(labelled ? labelled(value, m, k, anchor) : mark(value));
                }
            }
        }
        return ticks;
    }

    private int step(double pointsPerDecade, double least) {
        for (int step : STEPS) {
            if (step * pointsPerDecade >= least * getTickLabelFont().getSize2D()) {
                return step;
            }
        }
        return 100;
    }

    private ValueTick labelled(double value, int m, int k, TextAnchor anchor) {
        String head = m == 1 ? "10" : m + "\u22c5" + "10";
        return new LogTick(TickType.MAJOR, value, Formula.power(head, k, getTickLabelFont()), anchor);
    }

    /** JFreeChart 1.5.6 leaves out the mark of a LogTick without a label, so this is one with an empty label. */
    private static ValueTick mark(double value) {
        return new NumberTick(TickType.MINOR, value, "", TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0);
    }
}
