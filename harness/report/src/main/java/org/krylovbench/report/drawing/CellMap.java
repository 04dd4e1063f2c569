package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in cells whose colour tells them too, on a logarithmic scale of their own: the darker, the larger. Cells with
 * words have none, and are crossed out lightly.
 *
 * @param heading as {@link MathText}
 * @param rows what each row is called
 * @param columns what each column is called
 * @param across what the columns are, as {@link MathText}
 * @param cells row by row
 */
public record CellMap(String heading, List<String> rows, List<String> columns, String across, List<List<Cell>> cells) {

    static final double ROW = 17;
    static final double ABOVE = 14;
    static final double BELOW = 26;

    private static final double POINTS = 7.5;
    private static final double WORDS = 6.2;
    private static final double HEADING = 8.5;
    private static final Color CROSSED = new Color(0xCCCCCC);
    private static final Color SAID = new Color(0x444444);

    /** From black to white text, at a luminance of the cell in the middle. */
    private static final int DARK = 140;

    double height() {
        return ABOVE + cells.size() * ROW + BELOW;
    }

    /**
     * Paints it.
     *
     * @param x where the cells begin, right of the names of the rows
     * @param named whether those are not beside it already
     */
    void paint(Graphics2D g, Fonts fonts, double x, double y, double width, boolean named) {
        Shading shading = shading();
        double cell = width / columns.size();
        double top = y + ABOVE;
        MathText.of(heading, HEADING, fonts).around(g, x + width / 2, y + ABOVE - 4, Color.BLACK);
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                var place = new Rectangle2D.Double(x + j * cell, top + i * ROW, cell, ROW);
                paint(g, fonts, cells.get(i).get(j), place, shading);
            }
        }
        frames(g, x, top, cell);
        var text = new Text(g, fonts);
        for (int i = 0; named && i < rows.size(); i++) {
            text.upTo(rows.get(i), x - 4, top + (i + 0.5) * ROW + 2.6, POINTS, Color.BLACK);
        }
        double bottom = top + cells.size() * ROW;
        for (int j = 0; j < columns.size(); j++) {
            text.around(columns.get(j), x + (j + 0.5) * cell, bottom + 9, POINTS, Color.BLACK);
        }
        MathText.of(across, POINTS, fonts).around(g, x + width / 2, bottom + 19, Color.BLACK);
    }

    private Shading shading() {
        double[] values = cells.stream()
                .flatMap(List::stream)
                .mapToDouble(Cell::value)
                .filter(value -> value > 0)
                .toArray();
        Range range = Range.of(values);
        return Shading.logarithmic(ColorMap.LIGHT_BLUES, Math.max(range.low(), Double.MIN_NORMAL), range.high());
    }

    private static void paint(Graphics2D g, Fonts fonts, Cell cell, Rectangle2D place, Shading shading) {
        boolean colored = cell.value() > 0;
        Color fill = colored ? new Color(shading.rgb(cell.value())) : Color.WHITE;
        g.setColor(fill);
        g.fill(place);
        if (!colored) {
            g.setColor(CROSSED);
            g.setStroke(new BasicStroke(0.4f));
            g.draw(new Line2D.Double(place.getMinX(), place.getMaxY(), place.getMaxX(), place.getMinY()));
        }
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(place);
        Color color = colored ? (Palette.luminance(fill) < DARK ? Color.WHITE : Color.BLACK) : SAID;
        if (colored) {
            MathText.of(cell.text(), POINTS, fonts).around(g, place.getCenterX(), place.getCenterY() + 2.6, color);
        } else {
            words(g, fonts, cell.text(), place, color);
        }
    }

    private static void words(Graphics2D g, Fonts fonts, String words, Rectangle2D place, Color color) {
        List<String> lines = Lines.of(words, WORDS, place.getWidth() - 2, fonts);
        double leading = WORDS;
        double first = place.getCenterY() + 2.1 - (lines.size() - 1) * leading / 2;
        for (int i = 0; i < lines.size(); i++) {
            new Text(g, fonts).around(lines.get(i), place.getCenterX(), first + i * leading, WORDS, color);
        }
    }

    /** Last, and over their neighbours. */
    private void frames(Graphics2D g, double x, double top, double cell) {
        List<Rectangle2D> framed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (cells.get(i).get(j).framed()) {
                    framed.add(new Rectangle2D.Double(x + j * cell + 1, top + i * ROW + 1, cell - 2, ROW - 2));
                }
            }
        }
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(1.5f));
        framed.forEach(g::draw);
    }
}
