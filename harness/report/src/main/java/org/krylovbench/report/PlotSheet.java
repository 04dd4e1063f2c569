package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Plots of one width in rows, with one legend below.
 *
 * @param columns how many plots stand beside each other
 * @param height of the area of each
 * @param grade what is said of how the numbers were measured, or nothing
 */
record PlotSheet(
        List<PlotPanel> panels, int columns, double height, List<PlotLegend.Key> keys, String grade, Fonts fonts) {

    private static final double WIDTH = 500;
    private static final double LEGEND = 10;
    private static final double FOOT = 10;

    /** @param title a sentence on what it shows */
    Drawing drawing(String name, String title) {
        double bottom = rows() * (Plot.ABOVE + height + Plot.BELOW) + LEGEND + legend().height();
        return new Drawing(name, title, width(), bottom + FOOT, this::paint);
    }

    private double width() {
        return columns == 1 ? 0.66 * WIDTH : WIDTH;
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private PlotLegend legend() {
        return new PlotLegend(keys, width() - Plot.LEFT - Plot.RIGHT, fonts);
    }

    private void paint(Graphics2D g) {
        double cell = width() / columns;
        Frame frame = Plot.frame(fonts);
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double x = i % columns * cell + Plot.LEFT;
            double y = row * (Plot.ABOVE + height + Plot.BELOW) + Plot.ABOVE;
            var area = new Rectangle2D.Double(x, y, cell - Plot.LEFT - Plot.RIGHT, height);
            panels.get(i).paint(g, area, frame);
        }
        PlotLegend legend = legend();
        double top = rows() * (Plot.ABOVE + height + Plot.BELOW) + LEGEND;
        legend.paint(g, Plot.LEFT, top);
        if (!grade.isEmpty()) {
            new Text(g, fonts).upTo(grade, width() - Plot.RIGHT, top + legend.height() + 7, 6.5, Color.GRAY);
        }
    }
}
