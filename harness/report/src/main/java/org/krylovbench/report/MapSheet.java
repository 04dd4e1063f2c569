package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Maps on paper, in rows that have the same number of them.
 *
 * @param note what stands small in the corner
 */
record MapSheet(List<Row> rows, String note) {

    /**
     * Maps side by side.
     *
     * @param title above them
     * @param maps those beside the first share the names of its rows
     */
    record Row(String title, List<CellMap> maps) {

        double height() {
            return TITLE + maps.get(0).height();
        }
    }

    private static final double TITLE = 13;
    private static final double POINTS = 9;

    private static final double NAMES = 7.5;
    private static final double LARGEST_PART = 0.3;
    private static final double GAP = 12;
    private static final double RIGHT = 3;
    private static final double NOTE = 6.5;

    /**
     * The drawing.
     *
     * @param name of its files
     * @param title a sentence on what it shows
     */
    Drawing drawing(String name, String title, Style style) {
        double height = rows.stream().mapToDouble(Row::height).sum() + 10;
        return new Drawing(name, title, style.width(), height, g -> paint(g, style, height));
    }

    private void paint(Graphics2D g, Style style, double height) {
        double left = 6
                + rows.stream()
                        .flatMap(row -> row.maps().get(0).rows().stream())
                        .mapToDouble(name -> style.fonts().width(name, NAMES))
                        .max()
                        .orElse(0);
        left = Math.min(left, LARGEST_PART * style.width());
        double y = 0;
        var text = new Text(g, style.fonts());
        for (Row row : rows) {
            int columns = row.maps().size();
            double width = (style.width() - left - RIGHT - (columns - 1) * GAP) / columns;
            text.from(row.title(), left, y + POINTS, POINTS, Color.BLACK);
            for (int i = 0; i < columns; i++) {
                row.maps().get(i).paint(g, style.fonts(), left + i * (width + GAP), y + TITLE, width);
            }
            y += row.height();
        }
        text.upTo(note, style.width() - RIGHT, height - 3, NOTE, Color.GRAY);
    }
}
