package org.krylovbench.report.roofline;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.LogPlane;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Text;
import org.krylovbench.results.KernelRow;

/** The names of kernels at the foot of a plot, each with a line to its slowest size. A kernel and its transpose share one. */
record KernelNames(List<KernelRow> rows, List<String> families, LogPlane plane) {

    private static final double POINTS = 7.5;
    private static final double DISTANCE = 8.2;
    private static final double GAP = 8;

    /** Room that they need below the slowest kernel. */
    static double height(List<KernelRow> rows, Fonts fonts) {
        return 2 * GAP
                + rows.stream()
                        .mapToDouble(row -> fonts.width(name(row), POINTS))
                        .max()
                        .orElse(0);
    }

    private static String name(KernelRow row) {
        return row.kernel().replace("-transposed", "");
    }

    /** @param room where they stand, its upper end at the slowest kernel */
    void paint(Graphics2D g, Text text, double room) {
        double top = room + GAP;
        List<Map.Entry<String, KernelRow>> slowest = slowest();
        double[] places = Spread.of(
                slowest.stream()
                        .mapToDouble(name -> plane.at(name.getValue()).getX())
                        .toArray(),
                DISTANCE);
        for (int i = 0; i < places.length; i++) {
            String name = slowest.get(i).getKey();
            KernelRow row = slowest.get(i).getValue();
            int family = families.indexOf(row.family());
            g.setColor(Palette.band(family));
            g.setStroke(new BasicStroke(0.6f));
            g.draw(new Line2D.Double(new Point2D.Double(places[i], top - 2), plane.at(row)));
            text.at(
                    places[i] + 0.3 * POINTS,
                    top,
                    Text.UPWARDS,
                    () -> text.upTo(name, 0, 0, POINTS, Palette.color(family)));
        }
    }

    /** The slowest row of each name, from left to right. */
    private List<Map.Entry<String, KernelRow>> slowest() {
        return rows.stream()
                .collect(Collectors.toMap(
                        KernelNames::name,
                        row -> row,
                        BinaryOperator.minBy(Comparator.comparingDouble(KernelRow::flopsPerSecond))))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, KernelRow> name) ->
                                name.getValue().intensity())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
