package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** The marker of a curve at a place. */
final class Marker {

    private static final double CROSS = 2.4;
    private static final float STROKE = 0.8f;

    private Marker() {}

    /** As the palette has it. */
    static void paint(Graphics2D g, int curve, double x, double y) {
        paint(g, Pen.of(curve, Graph.Look.POINTS), x, y);
    }

    static void paint(Graphics2D g, Pen pen, double x, double y) {
        if (pen.look() == Graph.Look.CROSSES) {
            paintCross(g, pen, x, y);
            return;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(pen.size(), pen.size());
        Shape marker = place.createTransformedShape(Palette.marker(pen.style()));
        g.setColor(Palette.fill(pen.style()));
        g.fill(marker);
        g.setColor(Palette.color(pen.style()));
        g.setStroke(new BasicStroke(STROKE * (float) Math.min(1, pen.size())));
        g.draw(marker);
    }

    /** On white, to be seen among others. */
    private static void paintCross(Graphics2D g, Pen pen, double x, double y) {
        double half = CROSS * pen.size();
        var cross = new Path2D.Double();
        cross.moveTo(x - half, y - half);
        cross.lineTo(x + half, y + half);
        cross.moveTo(x - half, y + half);
        cross.lineTo(x + half, y - half);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(3 * STROKE));
        g.draw(cross);
        g.setColor(Palette.color(pen.style()));
        g.setStroke(new BasicStroke(1.5f * STROKE));
        g.draw(cross);
    }
}
