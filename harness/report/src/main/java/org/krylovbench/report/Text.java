package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Words of a figure at their places, in a typeface that has all their characters. */
final class Text {

    /** The angle of what is read from below. */
    static final double UPWARDS = -Math.PI / 2;

    /** Points below which nobody reads. */
    private static final double SMALLEST = 5.5;

    private final Graphics2D g;
    private final Fonts fonts;

    Text(Graphics2D g, Fonts fonts) {
        this.g = g;
        this.fonts = fonts;
    }

    /** From x on. */
    void from(String text, double x, double y, double points, Color color) {
        g.setFont(fonts.forText(text, points));
        g.setColor(color);
        g.drawString(text, (float) x, (float) y);
    }

    /** Around x. */
    void around(String text, double x, double y, double points, Color color) {
        from(text, x - fonts.width(text, points) / 2, y, points, color);
    }

    /** Around x, in smaller letters if it were wider than this, and cut short if the smallest do not do. */
    void aroundWithin(double most, String text, double x, double y, double points, Color color) {
        double fitting = Math.max(SMALLEST, Math.min(points, points * most / fonts.width(text, points)));
        String shown = text;
        while (shown.length() > 1 && fonts.width(shown, fitting) > most) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        around(shown, x, y, fitting, color);
    }

    /** Up to x. */
    void upTo(String text, double x, double y, double points, Color color) {
        from(text, x - fonts.width(text, points), y, points, color);
    }

    /** Draws with a point as origin, turned by an angle. */
    void at(double x, double y, double angle, Runnable draw) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(angle);
        draw.run();
        g.setTransform(before);
    }
}
