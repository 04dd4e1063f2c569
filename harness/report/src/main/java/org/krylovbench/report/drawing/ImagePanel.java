package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.krylovbench.results.NpyFile;

/**
 * An image of a problem card with its captions.
 *
 * @param title as {@link MathText}, above
 * @param note as {@link MathText}, below
 * @param bar whether the bar of its colours stands beside it
 * @param mark a place in it that is marked by a cross, in pixels
 */
public record ImagePanel(
        NpyFile image, String title, String note, Shading shading, boolean bar, Optional<Point2D> mark) {

    private static final double SIDE = 128;
    private static final double LEAST = 40;
    private static final double GAP = 10;
    private static final double BAR_GAP = 4;
    private static final double BAR = 34;
    private static final double MARK = 3;

    /** The title as plain text. */
    public String name() {
        return title.replaceAll("[$^]", "");
    }

    double width() {
        return Math.max(LEAST, SIDE * image.columns() / Math.max(image.rows(), image.columns()));
    }

    public double height() {
        return Math.max(LEAST, SIDE * image.rows() / Math.max(image.rows(), image.columns()));
    }

    /** From its left edge to that of the next. */
    public double room() {
        return width() + (bar ? BAR_GAP + BAR : GAP);
    }

    /**
     * Paints it with its title, and the scale of its shades.
     *
     * @param letter before the title
     */
    public void paint(Graphics2D g, Fonts fonts, double x, double y, String letter) {
        Raster.paint(g, image, shading::rgb, new Rectangle2D.Double(x, y, width(), height()));
        mark.ifPresent(
                at -> paintMark(g, x + at.getX() * width() / image.columns(), y + at.getY() * height() / image.rows()));
        double middle = x + width() / 2;
        MathText.of(letter + title, 8.5, fonts).around(g, middle, y - 5, Color.BLACK);
        MathText.of(note, 7.5, fonts).around(g, middle, y + height() + 10, Color.BLACK);
        if (bar) {
            shading.paintBar(g, fonts, x + width() + BAR_GAP, y, height());
        }
    }

    /** Black on white, to be seen on any colour. */
    private static void paintMark(Graphics2D g, double x, double y) {
        var cross = new Path2D.Double();
        cross.moveTo(x - MARK, y);
        cross.lineTo(x + MARK, y);
        cross.moveTo(x, y - MARK);
        cross.lineTo(x, y + MARK);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(cross);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.7f));
        g.draw(cross);
    }
}
