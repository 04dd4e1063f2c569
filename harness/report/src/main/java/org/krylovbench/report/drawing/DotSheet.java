package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/**
 * Numbers in named rows, on scales side by side.
 *
 * @param rows what each row is called
 * @param rowHeight in points, where the lines of a name need no more
 * @param columns the scales with what stands on them
 * @param keys what the styles of the marks mean, if they mean something
 * @param note what stands small in the corner
 */
public record DotSheet(List<String> rows, double rowHeight, List<Column> columns, List<Chart.Key> keys, String note) {

    private static final double POINTS = 8;
    private static final double LABEL_POINTS = 9;
    private static final double NAMES_PART = 0.36;
    private static final double GAP = 14;
    private static final double ABOVE = 6;
    private static final double AXIS = 31;
    private static final double KEY_ROW = 12;
    private static final double NOTE = 6.5;
    private static final double LABEL = 25;
    private static final double FACTOR = 7.5;
    private static final double RIGHT = 9;
    private static final Color LINE = new Color(0xE4E4E4);

    /**
     * A scale.
     *
     * @param axis across
     * @param references numbers with a line from top to bottom
     * @param marks painted in order
     * @param words what stands in rows without numbers, by their index
     */
    public record Column(Axis axis, List<Double> references, List<Mark> marks, Map<Integer, String> words) {}

    /**
     * The drawing.
     *
     * @param name of its files
     * @param title a sentence on what it shows
     */
    public Drawing drawing(String name, String title, Style style) {
        double row = row(style);
        double labels = columns.stream()
                .mapToInt(column -> label(column, style).size())
                .max()
                .orElse(1);
        double bottom = ABOVE + rows.size() * row + AXIS + (labels - 1) * Text.LEADING * LABEL_POINTS;
        double height = bottom + keyRows(style) * KEY_ROW + 14;
        return new Drawing(name, title, style.width(), height, g -> paint(g, style, bottom, height));
    }

    private double names(Style style) {
        double widest = rows.stream()
                .mapToDouble(row -> style.fonts().width(row, POINTS))
                .max()
                .orElse(0);
        return Math.min(NAMES_PART * style.width(), widest) + 6;
    }

    private double width(Style style) {
        return (style.width() - names(style) - RIGHT - (columns.size() - 1) * GAP) / columns.size();
    }

    /** The height of a row, with room for the lines of its name. */
    private double row(Style style) {
        int lines =
                rows.stream().mapToInt(name -> name(name, style).size()).max().orElse(1);
        return Math.max(rowHeight, lines * POINTS + 4);
    }

    private List<String> name(String row, Style style) {
        return Lines.of(row, POINTS, names(style) - 4, style.fonts());
    }

    private List<String> label(Column column, Style style) {
        return Lines.of(column.axis().label(), LABEL_POINTS, width(style) + GAP - 6, style.fonts());
    }

    private void paint(Graphics2D g, Style style, double bottom, double height) {
        double left = names(style);
        double width = width(style);
        double row = row(style);
        var text = new Text(g, style.fonts());
        for (int i = 0; i < rows.size(); i++) {
            List<String> name = name(rows.get(i), style);
            for (int line = 0; line < name.size(); line++) {
                double y = ABOVE + (i + 0.5) * row + 2.8 + (line - (name.size() - 1) / 2.0) * POINTS;
                text.upTo(name.get(line), left - 4, y, POINTS, Color.BLACK);
            }
        }
        for (int j = 0; j < columns.size(); j++) {
            var area = new Rectangle2D.Double(left + j * (width + GAP), ABOVE, width, rows.size() * row);
            paint(g, columns.get(j), area, row, style);
        }
        paintKeys(g, style, bottom + 4);
        text.upTo(note, style.width() - 2, height - 3, NOTE, Color.GRAY);
    }

    private void paint(Graphics2D g, Column column, Rectangle2D area, double row, Style style) {
        Fonts fonts = style.fonts();
        var frame = new Frame(GAP / 2, GAP / 2, ABOVE, AXIS, fonts);
        var down = new LinearScale(0, rows.size(), area.getMinY(), area.getMaxY());
        var up = Ruler.up(new Range(0, rows.size()), area.getMaxY(), area.getMinY(), frame);
        up.axis().setVisible(false);
        var plot = new Plot(area, Ruler.across(column.axis(), area.getMinX(), area.getMaxX(), frame), up, frame);
        plot.paintAxes(g);
        List<String> label = label(column, style);
        for (int i = 0; i < label.size(); i++) {
            double y = area.getMaxY() + LABEL + i * Text.LEADING * LABEL_POINTS;
            new Text(g, fonts).around(label.get(i), area.getCenterX(), y, LABEL_POINTS, Color.BLACK);
        }
        plot.text(plot.across().factor(), FACTOR).upTo(g, area.getMaxX(), area.getMaxY() + LABEL - 2, Color.BLACK);
        g.setColor(LINE);
        g.setStroke(new BasicStroke(0.5f));
        for (int i = 1; i < rows.size(); i++) {
            g.draw(new Line2D.Double(area.getMinX(), down.at(i), area.getMaxX(), down.at(i)));
        }
        plot.clipped(g, () -> {
            column.references().forEach(value -> paintReference(g, plot.x(value), area));
            column.marks().forEach(mark -> mark.paint(g, plot::x, down::at, row));
        });
        column.words()
                .forEach((at, words) -> new Text(g, fonts)
                        .from(words, area.getMinX() + 4, down.at(at + 0.5) + 2.4, POINTS - 1, Color.DARK_GRAY));
    }

    private static void paintReference(Graphics2D g, double x, Rectangle2D area) {
        g.setColor(Color.DARK_GRAY);
        g.setStroke(new BasicStroke(0.6f));
        g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }

    private double keyWidth(Style style) {
        return 20
                + keys.stream()
                        .mapToDouble(key -> style.fonts().width(key.name(), POINTS))
                        .max()
                        .orElse(0);
    }

    private int inARow(Style style) {
        return Math.max(1, Math.min(Math.max(1, keys.size()), (int) (style.width() / keyWidth(style))));
    }

    private int keyRows(Style style) {
        return (keys.size() + inARow(style) - 1) / inARow(style);
    }

    private void paintKeys(Graphics2D g, Style style, double top) {
        int inARow = inARow(style);
        double left = Math.max(2, (style.width() - inARow * keyWidth(style)) / 2);
        for (int i = 0; i < keys.size(); i++) {
            double x = left + i % inARow * keyWidth(style);
            int line = i / inARow;
            double y = top + line * KEY_ROW;
            Marker.paint(g, keys.get(i).pen(), x + 4, y);
            new Text(g, style.fonts()).from(keys.get(i).name(), x + 11, y + 2.7, POINTS, Color.BLACK);
        }
    }
}
