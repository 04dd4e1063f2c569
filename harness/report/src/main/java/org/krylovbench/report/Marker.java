package org.krylovbench.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** The marker of a curve at a place. */
final class Marker {

    private Marker() {}

    static void paint(Graphics2D g, int curve, double x, double y) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.setColor(Palette.fill(curve));
        g.fill(Palette.marker(curve));
        g.setColor(Palette.color(curve));
        g.setStroke(new BasicStroke(0.8f));
        g.draw(Palette.marker(curve));
        g.setTransform(before);
    }
}
