package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A legend in rows. Names that are too wide take several lines; of more names than there is room for the first are shown,
 * and it is said how many are not.
 *
 * @param names of the keys that are shown, each in lines
 * @param cell width of one
 * @param beside what it takes right of the plots, 0 if it stands below
 * @param rest what is said of the others
 */
record KeyTable(List<Named> names, int inARow, double cell, double beside, String rest, Fonts fonts)
        implements LegendBox {

    static final double POINTS = 8;
    static final double LINE = 26;

    /** From the start of a line to that of its name. */
    static final double KEY = 30;

    private static final double GAP = 12;
    private static final double EDGE = 4;
    private static final int MOST_IN_A_ROW = 6;
    private static final int MOST_ROWS = 16;
    private static final double ROW = 11.5;
    private static final double MARGIN = 51;
    private static final double LARGEST_PART = 0.4;
    private static final double TOP = 8;

    /** A key whose name is broken into lines. */
    record Named(Pen pen, List<String> lines) {

        double height() {
            return ROW + (lines.size() - 1) * Text.LEADING * POINTS;
        }
    }

    static KeyTable below(List<Chart.Key> keys, double width, Fonts fonts) {
        double room = width - MARGIN;
        double widest = widest(keys, fonts);
        int inARow = Math.max(1, Math.min(Math.min(MOST_IN_A_ROW, keys.size()), (int) ((room + GAP) / (widest + GAP))));
        double cell = Math.min(widest + GAP, room / inARow);
        int shown = keys.size() > MOST_ROWS * inARow ? MOST_ROWS * inARow - 1 : keys.size();
        return new KeyTable(named(keys, shown, cell - KEY, fonts), inARow, cell, 0, rest(keys, shown), fonts);
    }

    static KeyTable beside(List<Chart.Key> keys, double width, double height, Fonts fonts) {
        double cell = Math.min(widest(keys, fonts), LARGEST_PART * width);
        List<Named> all = named(keys, keys.size(), cell - KEY, fonts);
        int shown = 0;
        double y = 2 * ROW;
        while (shown < all.size() && y + all.get(shown).height() < height) {
            y += all.get(shown).height();
            shown++;
        }
        return new KeyTable(all.subList(0, shown), 1, cell, cell + GAP + EDGE, rest(keys, shown), fonts);
    }

    private static double widest(List<Chart.Key> keys, Fonts fonts) {
        return keys.stream()
                .mapToDouble(key -> KEY + 1 + fonts.width(key.name(), POINTS))
                .max()
                .orElse(0);
    }

    private static List<Named> named(List<Chart.Key> keys, int shown, double width, Fonts fonts) {
        return keys.stream()
                .limit(shown)
                .map(key -> new Named(key.pen(), Lines.of(key.name(), POINTS, width, fonts)))
                .toList();
    }

    private static String rest(List<Chart.Key> keys, int shown) {
        return shown == keys.size() ? "" : "and " + (keys.size() - shown) + " more, as listed in summary.csv";
    }

    @Override
    public double right() {
        return beside;
    }

    @Override
    public double below() {
        return beside > 0 || names.isEmpty()
                ? 0
                : TOP - 4 + rows().stream().mapToDouble(KeyTable::height).sum() + (rest.isEmpty() ? 0 : ROW);
    }

    private List<List<Named>> rows() {
        List<List<Named>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i += inARow) {
            rows.add(names.subList(i, Math.min(i + inARow, names.size())));
        }
        return rows;
    }

    private static double height(List<Named> row) {
        return row.stream().mapToDouble(Named::height).max().orElse(0);
    }

    @Override
    public void paint(Graphics2D g, double left, double right, double top, List<Rectangle2D> areas) {
        double beyond = areas.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0) + GAP;
        double x = beside > 0 ? beyond : centred(left, right);
        double y = beside > 0 ? areas.get(0).getMinY() + TOP : top + TOP;
        for (List<Named> row : rows()) {
            for (int i = 0; i < row.size(); i++) {
                LegendBox.paintKey(g, fonts, row.get(i).pen(), row.get(i).lines(), x + i * cell, y);
            }
            y += height(row);
        }
        new Text(g, fonts).from(rest, x + KEY, y + 2.7, POINTS, Color.DARK_GRAY);
    }

    private double centred(double left, double right) {
        return Math.max(left, (left + right - inARow * cell + GAP) / 2);
    }
}
