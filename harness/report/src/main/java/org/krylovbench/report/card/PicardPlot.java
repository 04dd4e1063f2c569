package org.krylovbench.report.card;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.krylovbench.report.drawing.Curve;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LogRange;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Ruler;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.NpyFile;

/**
 * The discrete Picard plot. Hansen, Discrete Inverse Problems (2010), Section 3.3: how far the coefficients of b fall
 * faster than the singular values is how much of the solution the data tell.
 */
final class PicardPlot {

    static final String NAME = "picard";

    private static final List<String> LABELS = List.of("$\u03c3_i$", "$|u_i^T b|$", "$|u_i^T b| / \u03c3_i$");
    private static final int COLUMNS = LABELS.size();
    private static final Rectangle2D AREA = new Rectangle2D.Double(Plot.LEFT, Plot.ABOVE, 192, 120);

    private PicardPlot() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        Optional<NpyFile> table = folder.read(CardFolder.Item.PICARD);
        if (table.isEmpty() || table.get().rows() == 0) {
            return Optional.empty();
        }
        String title = "Discrete Picard plot: \u03c3\u1d62, |u\u1d62\u1d40b| and |u\u1d62\u1d40b| / \u03c3\u1d62";
        return Optional.of(new Drawing(
                NAME,
                title,
                AREA.getMaxX() + Plot.RIGHT,
                AREA.getMaxY() + Plot.BELOW,
                g -> paint(g, table.get(), fonts)));
    }

    private static void paint(Graphics2D g, NpyFile table, Fonts fonts) {
        Range range = LogRange.of(
                DoubleStream.of(table.values()).filter(Double::isFinite).toArray());
        Frame frame = Plot.frame(fonts);
        var plot = new Plot(
                AREA,
                Ruler.index(table.rows(), AREA.getMinX(), AREA.getMaxX(), frame),
                Ruler.logarithmic(range, AREA.getMaxY(), AREA.getMinY(), frame),
                frame);
        plot.paintAxes(g, "index $i$", "");
        double key = AREA.getMinX();
        for (int j = 0; j < COLUMNS; j++) {
            double[] values = column(table, j);
            float width = j == 0 ? 0.8f : Curve.few(values) ? 0 : 0.4f;
            var curve = new Curve(j, LABELS.get(j), values, width, true);
            plot.clipped(g, () -> curve.paint(g, plot, i -> values[i] >= range.low() && values[i] <= range.high()));
            key = curve.paintKey(g, fonts, key, AREA.getMinY() - 8);
        }
    }

    private static double[] column(NpyFile table, int column) {
        double[] values = new double[table.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.values()[i * COLUMNS + column];
        }
        return values;
    }
}
