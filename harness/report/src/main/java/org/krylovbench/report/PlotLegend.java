package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** What the traces of a figure are, one after the other in as many rows as they need. */
final class PlotLegend {

    /**
     * A line of it.
     *
     * @param label as {@link MathText}
     */
    record Key(Trace.Look look, String label) {}

    private static final double ROW = 12;
    private static final double SAMPLE = 24;
    private static final double GAP = 14;
    private static final double POINTS = 8;

    private final List<List<Key>> rows = new ArrayList<>();
    private final Fonts fonts;

    PlotLegend(List<Key> keys, double width, Fonts fonts) {
        this.fonts = fonts;
        double pen = Double.POSITIVE_INFINITY;
        for (Key key : keys) {
            double needed = width(key);
            if (pen + needed > width + GAP) {
                rows.add(new ArrayList<>());
                pen = 0;
            }
            rows.get(rows.size() - 1).add(key);
            pen += needed;
        }
    }

    private double width(Key key) {
        return SAMPLE + 4 + MathText.of(key.label(), POINTS, fonts).width() + GAP;
    }

    double height() {
        return rows.size() * ROW;
    }

    /** From a place on, which is left of and above it. */
    void paint(Graphics2D g, double left, double top) {
        double y = top + ROW / 2;
        for (List<Key> row : rows) {
            double x = left;
            for (Key key : row) {
                paint(g, key, x, y);
                x += width(key);
            }
            y += ROW;
        }
    }

    private void paint(Graphics2D g, Key key, double x, double y) {
        if (key.look().line() != Trace.Line.NONE) {
            g.setColor(Palette.color(key.look().curve()));
            g.setStroke(key.look().stroke());
            g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        }
        if (key.look().markers()) {
            Marker.paint(g, key.look().curve(), x + SAMPLE / 2, y);
        }
        MathText.of(key.label(), POINTS, fonts).from(g, x + SAMPLE + 4, y + 2.7, Color.BLACK);
    }
}
