package org.krylovbench.report.roofline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LogPlane;
import org.krylovbench.report.drawing.LogScale;
import org.krylovbench.report.drawing.LogTenAxis;
import org.krylovbench.report.drawing.Text;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.Roofs;

/** One drawing of {@link Roofline}: axes, roofs, kernels, a legend. */
final class RooflineSheet {

    private static final double WIDTH = 500;
    private static final double LEFT = 40;
    private static final double RIGHT = 8;
    private static final double TOP = 16;
    private static final double AXIS = 30;
    private static final double LEGEND = 18;
    private static final double VERTICAL_LABEL = 14;
    private static final Rectangle2D DATA = new Rectangle2D.Double(LEFT, TOP, WIDTH - LEFT - RIGHT, 270);
    private static final double HEIGHT = DATA.getMaxY() + AXIS + LEGEND;

    private final List<KernelRow> rows;
    private final KernelRow first;
    private final Roofs roofs;
    private final List<String> families;
    private final String grade;
    private final Fonts fonts;
    private final LogPlane plane;

    /**
     * The sheet of one backend.
     *
     * @param families of the whole run, so that one looks the same in all its figures
     */
    RooflineSheet(List<KernelRow> all, Roofs roofs, List<String> families, String grade, Fonts fonts) {
        this.rows = all.stream().filter(Roofline::isDrawn).toList();
        this.first = all.get(0);
        this.roofs = roofs;
        this.families = families;
        this.grade = grade;
        this.fonts = fonts;
        this.plane = new LogPlane(horizontal(), vertical());
    }

    /** With room at the left for what is written on the roofs. */
    private LogScale horizontal() {
        var range = rows.stream().mapToDouble(KernelRow::intensity).summaryStatistics();
        return new LogScale(range.getMin() / 6, range.getMax() * 2.5, DATA.getMinX(), DATA.getMaxX());
    }

    /** With room at the foot for the names of the kernels. */
    private LogScale vertical() {
        var range =
                rows.stream().mapToDouble(row -> row.flopsPerSecond() * 1e-9).summaryStatistics();
        double high = 2.2 * (hasPeak() ? Math.max(range.getMax(), peak()) : range.getMax());
        double foot = KernelNames.height(rows, fonts) / DATA.getHeight();
        double low = Math.pow(10, (Math.log10(range.getMin() / 1.4) - foot * Math.log10(high)) / (1 - foot));
        return new LogScale(low, high, DATA.getMaxY(), DATA.getMinY());
    }

    private boolean hasPeak() {
        return !Double.isNaN(roofs.flopsPerSecond());
    }

    private double peak() {
        return roofs.flopsPerSecond() * 1e-9;
    }

    Drawing drawing() {
        String title = "Performance of the kernels of " + first.backend() + " against operations for each byte moved, "
                + "under the bandwidth of a triad (axpy)"
                + (hasPeak() ? " and the arithmetic of a matrix product" : "");
        return new Drawing("roofline-" + first.backend(), title, WIDTH, HEIGHT, this::paint);
    }

    private void paint(Graphics2D g) {
        var text = new Text(g, fonts);
        paintFrame(g, text);
        Shape clip = g.getClip();
        g.clip(DATA);
        paintRoofs(g, text);
        g.setClip(clip);
        new KernelNames(rows, families, plane).paint(g, text, DATA.getMaxY() - KernelNames.height(rows, fonts));
        var markers = new KernelMarkers(rows, families, plane, fonts);
        markers.paint(g, text);
        markers.paintLegend(g, text, LEFT + 4, DATA.getMaxY() + AXIS + 6);
        text.upTo(grade, WIDTH - RIGHT, HEIGHT - 3, 6.5, Color.GRAY);
    }

    private void paintFrame(Graphics2D g, Text text) {
        var frame = new Frame(LEFT, RIGHT, TOP, AXIS, fonts);
        LogTenAxis horizontal = axis(plane.x(), frame);
        horizontal.setLabel("arithmetic intensity (flop/byte)");
        LogTenAxis vertical = axis(plane.y(), frame);
        frame.paint(g, new XYPlot(new XYSeriesCollection(), horizontal, vertical, new XYLineAndShapeRenderer()), DATA);
        text.at( // by hand: JFreeChart draws what is turned as outlines, which nobody can search
                VERTICAL_LABEL,
                DATA.getCenterY(),
                Text.UPWARDS,
                () -> text.around("performance (GFLOP/s)", 0, 0, 9, Color.BLACK));
        text.around(heading(), DATA.getCenterX(), TOP - 5, 9, Color.BLACK);
    }

    private static LogTenAxis axis(LogScale scale, Frame frame) {
        var axis = new LogTenAxis();
        frame.style(axis);
        axis.setRange(scale.low(), scale.high());
        return axis;
    }

    /** The backend with its precision and threads, and whatever else is not as by default. */
    private String heading() {
        String[] parts = first.backend().split("_", -1);
        String others = Arrays.stream(parts, 1, parts.length)
                .filter(part -> !part.startsWith("precision=") && !part.startsWith("threads="))
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        return parts[0] + ", " + first.precision() + ", " + first.threads()
                + (first.threads() == 1 ? " thread" : " threads") + others;
    }

    private void paintRoofs(Graphics2D g, Text text) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.9f));
        LogScale x = plane.x();
        double top = hasPeak() ? peak() : plane.y().high();
        double firstRidge = x.high();
        for (KernelRow.Level level : KernelRow.Level.values()) {
            double slope = roofs.bytesPerSecond(level) * 1e-9;
            if (!Double.isNaN(slope)) {
                double ridge = top / slope;
                g.draw(plane.line(x.low(), slope * x.low(), ridge, top));
                paintSlope(text, String.format(Locale.ROOT, "triad in %s, %.3g GB/s", level, slope), slope);
                firstRidge = Math.min(firstRidge, ridge);
            }
        }
        if (hasPeak()) {
            g.draw(plane.line(firstRidge, top, x.high(), top));
            String label = String.format(Locale.ROOT, "matrix product, %.3g GFLOP/s", top);
            text.upTo(label, DATA.getMaxX() - 4, plane.y().at(top) - 4, 7.5, Color.BLACK);
        }
    }

    /** Along its roof, at the lower end. */
    private void paintSlope(Text text, String label, double slope) {
        double start = Math.max(plane.x().low(), plane.y().low() / slope);
        text.at(
                plane.x().at(start),
                plane.y().at(slope * start),
                plane.angle(),
                () -> text.from(label, 10, -4, 7.5, Color.BLACK));
    }
}
