package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Something in a row of a {@link DotSheet}. */
public sealed interface Mark {

    /**
     * Paints it.
     *
     * @param x where a number stands
     * @param y where a row begins, and what lies in it
     * @param height of a row
     */
    void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height);

    /**
     * A case.
     *
     * @param lane where in the row it stands, from 0 to 1
     */
    record Dot(int row, double lane, double value, int style) implements Mark {

        @Override
        public void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height) {
            Marker.paint(g, style, x.applyAsDouble(value), y.applyAsDouble(row + lane));
        }
    }

    /** A sample that something fell into. */
    record Cross(int row, double lane, double value, int style) implements Mark {

        @Override
        public void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height) {
            Marker.paint(g, Pen.of(style, Graph.Look.CROSSES), x.applyAsDouble(value), y.applyAsDouble(row + lane));
        }
    }

    /** From a number to another. */
    record Span(int row, double lane, double low, double high, int style) implements Mark {

        @Override
        public void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height) {
            double at = y.applyAsDouble(row + lane);
            g.setColor(Palette.color(style));
            g.setStroke(new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            double from = x.applyAsDouble(low);
            double to = x.applyAsDouble(high);
            g.draw(new Line2D.Double(from, at, to, at));
            g.draw(new Line2D.Double(from, at - 2, from, at + 2));
            g.draw(new Line2D.Double(to, at - 2, to, at + 2));
        }
    }

    /** From the lower quartile to the upper, behind what else there is. */
    record Box(int row, double low, double high) implements Mark {

        private static final Color FILL = new Color(0xE6E6E6);
        private static final double PART = 0.76;

        @Override
        public void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height) {
            double from = x.applyAsDouble(low);
            double top = y.applyAsDouble(row + 0.5) - PART * height / 2;
            var box = new Rectangle2D.Double(from, top, x.applyAsDouble(high) - from, PART * height);
            g.setColor(FILL);
            g.fill(box);
            g.setColor(Color.GRAY);
            g.setStroke(new BasicStroke(0.5f));
            g.draw(box);
        }
    }

    /** A median, as a stroke over most of the row. */
    record Median(int row, double value) implements Mark {

        private static final double PART = 0.76;

        @Override
        public void paint(Graphics2D g, DoubleUnaryOperator x, DoubleUnaryOperator y, double height) {
            double at = x.applyAsDouble(value);
            double middle = y.applyAsDouble(row + 0.5);
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new Line2D.Double(at, middle - PART * height / 2, at, middle + PART * height / 2));
        }
    }
}
