package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Maps on paper, in rows: side by side, and where their cells were too narrow for it below each other.
 *
 * @param note what stands small in the corner
 */
public record MapSheet(List<Row> rows, String note) {

    private static final double TITLE = 13;
    private static final double POINTS = 9;
    private static final double NAMES = 7.5;
    private static final double LARGEST_PART = 0.35;
    private static final double GAP = 12;
    private static final double RIGHT = 3;
    private static final double NOTE = 6.5;

    /** Cells that are narrower do not hold three digits and the longer words. */
    private static final double NARROWEST = 29;

    /**
     * Maps of one thing.
     *
     * @param title above them
     */
    public record Row(String title, List<CellMap> maps) {

        private double height(boolean stacked) {
            return TITLE
                    + maps.stream()
                            .limit(stacked ? maps.size() : 1)
                            .mapToDouble(CellMap::height)
                            .sum();
        }
    }

    /**
     * The drawing.
     *
     * @param name of its files
     * @param title a sentence on what it shows
     */
    public Drawing drawing(String name, String title, Style style) {
        boolean stacked = rows.stream()
                .anyMatch(row -> width(row, style) / row.maps().get(0).columns().size() < NARROWEST);
        double height = rows.stream().mapToDouble(row -> row.height(stacked)).sum() + 10;
        return new Drawing(name, title, style.width(), height, g -> paint(g, style, stacked, height));
    }

    private double left(Style style) {
        double widest = rows.stream()
                .flatMap(row -> row.maps().get(0).rows().stream())
                .mapToDouble(name -> style.fonts().width(name, NAMES))
                .max()
                .orElse(0);
        return Math.min(6 + widest, LARGEST_PART * style.width());
    }

    /** Of each of some maps side by side. */
    private double width(Row row, Style style) {
        int columns = row.maps().size();
        return (style.width() - left(style) - RIGHT - (columns - 1) * GAP) / columns;
    }

    private void paint(Graphics2D g, Style style, boolean stacked, double height) {
        double left = left(style);
        double y = 0;
        var text = new Text(g, style.fonts());
        for (Row row : rows) {
            double width = stacked ? style.width() - left - RIGHT : width(row, style);
            text.from(row.title(), left, y + POINTS, POINTS, Color.BLACK);
            double x = left;
            double top = y + TITLE;
            for (CellMap map : row.maps()) {
                map.paint(g, style.fonts(), x, top, width, stacked || x == left);
                x += stacked ? 0 : width + GAP;
                top += stacked ? map.height() : 0;
            }
            y += row.height(stacked);
        }
        text.upTo(note, style.width() - RIGHT, height - 3, NOTE, Color.GRAY);
    }
}
