package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/**
 * A table on paper, with rules as a book has them: above, below the names of the columns, at the end.
 *
 * @param caption above it, as {@link MathText}
 * @param columns what each column is called
 * @param rows what each row is called
 * @param cells row by row
 * @param note what stands small in the corner
 */
public record TableSheet(String caption, List<String> columns, List<String> rows, List<List<Item>> cells, String note) {

    /** So many columns fit into a width. */
    public static final double NARROWEST_COLUMN = 66;

    public static final double NAMES_PART = 0.3;

    private static final double POINTS = 8;
    private static final double SMALL = 6.4;
    private static final double CAPTION = 16;
    private static final double ROW = 20;
    private static final double NOTE = 6.5;
    private static final Color GREY = new Color(0x555555);

    /**
     * A cell.
     *
     * @param text the number, or what there is instead
     * @param small below it
     * @param bold whether it stands out
     */
    public record Item(String text, String small, boolean bold) {}

    /**
     * The drawing.
     *
     * @param name of its files
     * @param title a sentence on what it shows
     */
    public Drawing drawing(String name, String title, Style style) {
        return new Drawing(name, title, style.width(), height(style), g -> paint(g, style));
    }

    private double names(Style style) {
        double widest = rows.stream()
                .mapToDouble(row -> style.fonts().width(row, POINTS))
                .max()
                .orElse(0);
        return Math.min(NAMES_PART * style.width(), widest) + 8;
    }

    private double column(Style style) {
        return (style.width() - names(style)) / columns.size();
    }

    private double header(Style style) {
        int lines = columns.stream()
                .mapToInt(name ->
                        Lines.of(name, POINTS, column(style) - 6, style.fonts()).size())
                .max()
                .orElse(1);
        return 6 + lines * Text.LEADING * POINTS;
    }

    private double height(Style style) {
        return CAPTION + header(style) + rows.size() * ROW + 14;
    }

    private void paint(Graphics2D g, Style style) {
        var text = new Text(g, style.fonts());
        double left = names(style);
        double column = column(style);
        double top = CAPTION + header(style);
        MathText.of(caption, POINTS + 1, style.fonts()).from(g, 2, CAPTION - 6, Color.BLACK);
        for (int j = 0; j < columns.size(); j++) {
            text.aroundWithin(column - 6, columns.get(j), left + (j + 0.5) * column, top - 4, POINTS, Color.BLACK);
        }
        for (int i = 0; i < rows.size(); i++) {
            double y = top + i * ROW;
            List<String> name = Lines.of(rows.get(i), POINTS, left - 4, style.fonts());
            for (int line = 0; line < name.size(); line++) {
                double base = y + 11.5 + (line - (name.size() - 1) / 2.0) * POINTS;
                text.from(name.get(line), 2, base, POINTS, Color.BLACK);
            }
            for (int j = 0; j < columns.size(); j++) {
                paint(text, cells.get(i).get(j), left + (j + 0.5) * column, y, column);
            }
        }
        rule(g, style, CAPTION, 0.9f);
        rule(g, style, top, 0.5f);
        rule(g, style, top + rows.size() * ROW + 1, 0.9f);
        text.upTo(note, style.width() - 2, height(style) - 3, NOTE, Color.GRAY);
    }

    private static void paint(Text text, Item item, double x, double y, double width) {
        double base = y + (item.small().isEmpty() ? 11.5 : 9);
        if (item.bold()) {
            text.boldAround(item.text(), x, base, POINTS, Color.BLACK);
        } else {
            text.aroundWithin(width - 4, item.text(), x, base, POINTS, Color.BLACK);
        }
        text.around(item.small(), x, y + 16.5, SMALL, GREY);
    }

    private static void rule(Graphics2D g, Style style, double y, float thickness) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(thickness));
        g.draw(new Line2D.Double(0, y, style.width(), y));
    }
}
