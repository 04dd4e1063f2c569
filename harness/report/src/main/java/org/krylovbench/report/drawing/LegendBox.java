package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The legend of a chart at its place. */
interface LegendBox {

    /** What it needs right of the plots. */
    double right();

    /** What it needs below them. */
    double below();

    /**
     * Paints it.
     *
     * @param left where the first plot begins
     * @param right where the sheet ends
     * @param top where there is room below
     * @param areas of the plots
     */
    void paint(Graphics2D g, double left, double right, double top, List<Rectangle2D> areas);

    /**
     * The legend that a chart asks for, or another where there is no room for it.
     *
     * @param plotHeight of each plot
     * @param height of all
     */
    static LegendBox of(Chart chart, double width, double plotHeight, double height, Fonts fonts) {
        if (chart.keys().isEmpty()) {
            return new KeyTable(List.of(), 1, 0, 0, "", fonts);
        }
        if (chart.legend() == Legend.DIRECT && DirectLabels.fit(chart, width, plotHeight, fonts)) {
            return new DirectLabels(chart, fonts);
        }
        return chart.legend() == Legend.RIGHT
                ? KeyTable.beside(chart.keys(), width, height, fonts)
                : KeyTable.below(chart.keys(), width, fonts);
    }

    /** One name with its line. */
    static void paintKey(Graphics2D g, Fonts fonts, Pen pen, List<String> name, double x, double y) {
        GraphPainter.paintKey(g, pen, x, y, KeyTable.LINE);
        for (int i = 0; i < name.size(); i++) {
            double base = y + 2.7 + i * Text.LEADING * KeyTable.POINTS;
            new Text(g, fonts).from(name.get(i), x + KeyTable.KEY, base, KeyTable.POINTS, Color.BLACK);
        }
    }
}
