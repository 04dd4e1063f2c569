package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Words of a figure at their places, in a typeface that has all their characters. */
public final class Text {

    /** The angle of what is read from below. */
    public static final double UPWARDS = -Math.PI / 2;

    /** From one line to the next, in sizes of the font. */
    public static final double LEADING = 1.18;

    /** How much wider a line of a bold letter is, in sizes of the font. */
    private static final double BOLD = 0.03;

    private final Graphics2D g;
    private final Fonts fonts;

    public Text(Graphics2D g, Fonts fonts) {
        this.g = g;
        this.fonts = fonts;
    }

    /** From x on. */
    public void from(String text, double x, double y, double points, Color color) {
        g.setColor(color);
        double pen = x;
        for (Fonts.Run run : fonts.runs(text, points)) {
            g.setFont(run.font());
            g.drawString(run.text(), (float) pen, (float) y);
            pen += Fonts.width(run);
        }
    }

    /** Around x. */
    public void around(String text, double x, double y, double points, Color color) {
        from(text, x - fonts.width(text, points) / 2, y, points, color);
    }

    /** Around x, in as many lines as it takes, the last of them at y. */
    public void aroundWithin(double most, String text, double x, double y, double points, Color color) {
        List<String> lines = Lines.of(text, points, most, fonts);
        for (int i = 0; i < lines.size(); i++) {
            around(lines.get(i), x, y - (lines.size() - 1 - i) * LEADING * points, points, color);
        }
    }

    /** Up to x. */
    public void upTo(String text, double x, double y, double points, Color color) {
        from(text, x - fonts.width(text, points), y, points, color);
    }

    /** Around x, in bold: the same letters with a firmer outline, so that a file needs no other typeface. */
    void boldAround(String text, double x, double y, double points, Color color) {
        double left = x - fonts.width(text, points) / 2;
        from(text, left, y, points, color);
        g.setStroke(new BasicStroke((float) (BOLD * points), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double pen = left;
        for (Fonts.Run run : fonts.runs(text, points)) {
            g.draw(run.font()
                    .createGlyphVector(new FontRenderContext(null, true, true), run.text())
                    .getOutline((float) pen, (float) y));
            pen += Fonts.width(run);
        }
    }

    /** Draws with a point as origin, turned by an angle. */
    public void at(double x, double y, double angle, Runnable draw) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(angle);
        draw.run();
        g.setTransform(before);
    }
}
