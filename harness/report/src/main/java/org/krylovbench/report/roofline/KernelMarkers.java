package org.krylovbench.report.roofline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.LogPlane;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Text;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.KernelRow.Level;

/**
 * A marker for each kernel and size: its shape and colour tell the family, its filling where the memory lies. The sizes of a
 * kernel are joined.
 *
 * @param families of the whole run, so that one looks the same in all its figures
 */
record KernelMarkers(List<KernelRow> rows, List<String> families, LogPlane plane, Fonts fonts) {

    void paint(Graphics2D g, Text text) {
        rows.stream()
                .collect(Collectors.groupingBy(KernelRow::kernel, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(sizes -> join(g, sizes));
        for (int i = rows.size() - 1; i >= 0; i--) { // vectors, which are listed first, over what covers more
            KernelRow row = rows.get(i);
            int family = families.indexOf(row.family());
            text.at(
                    plane.at(row).getX(),
                    plane.at(row).getY(),
                    0,
                    () -> paint(g, Palette.marker(family), Palette.color(family), row.level()));
        }
    }

    private void join(Graphics2D g, List<KernelRow> sizes) {
        g.setColor(Palette.color(families.indexOf(sizes.get(0).family())));
        g.setStroke(new BasicStroke(0.5f));
        for (int i = 1; i < sizes.size(); i++) {
            g.draw(new Line2D.Double(plane.at(sizes.get(i - 1)), plane.at(sizes.get(i))));
        }
    }

    /** Set off in white from what it may cover. */
    private static void paint(Graphics2D g, Shape marker, Color color, Level level) {
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(2));
        g.draw(marker);
        g.setColor(level == Level.CACHE ? color : Color.WHITE);
        g.fill(marker);
        g.setColor(color);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(marker);
    }

    void paintLegend(Graphics2D g, Text text, double left, double y) {
        double x = left;
        for (String family : families) {
            if (rows.stream().anyMatch(row -> row.family().equals(family))) {
                int index = families.indexOf(family);
                x = paintKey(g, text, x, y, Palette.marker(index), Palette.color(index), Level.CACHE, family);
            }
        }
        x += 16;
        for (Level level : Level.values()) {
            x = paintKey(g, text, x, y, Palette.marker(0), Color.DARK_GRAY, level, "in " + level);
        }
    }

    /** Returns where the next key begins. */
    private double paintKey(
            Graphics2D g, Text text, double x, double y, Shape marker, Color color, Level level, String words) {
        text.at(x, y, 0, () -> paint(g, marker, color, level));
        text.from(words, x + 6, y + 2.7, 8, Color.BLACK);
        return x + fonts.width(words, 8) + 20;
    }
}
