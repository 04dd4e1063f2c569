package org.krylovbench.report.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.krylovbench.report.drawing.Curve;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LogRange;
import org.krylovbench.report.drawing.Notation;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Ruler;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;

/** Singular values over their index, with the condition number and the level of rounding where they come near it. */
final class SingularValues {

    static final String NAME = "singular-values";

    private static final double EPSILON = Math.ulp(1.0);

    /** Above this part of the largest the level of rounding would only squeeze the others. */
    private static final double FAR = 1e4 * EPSILON;

    private static final Rectangle2D AREA = new Rectangle2D.Double(Plot.LEFT, Plot.ABOVE, 192, 120);

    private SingularValues() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        Optional<NpyFile> found = folder.read(CardFolder.Item.SINGULAR_VALUES);
        if (found.isEmpty() || found.get().values().length == 0) {
            return Optional.empty();
        }
        ProblemCard card = folder.card();
        double[] values = found.get().values();
        return Optional.of(new Drawing(
                NAME,
                "Singular values \u03c3\u1d62 of A",
                AREA.getMaxX() + Plot.RIGHT,
                AREA.getMaxY() + Plot.BELOW,
                g -> paint(g, values, card, fonts)));
    }

    private static void paint(Graphics2D g, double[] values, ProblemCard card, Fonts fonts) {
        double level = EPSILON * values[0];
        Range range = LogRange.of(values);
        boolean near = level > 0 && range.low() < FAR * values[0];
        Frame frame = Plot.frame(fonts);
        var plot = new Plot(
                AREA,
                Ruler.index(values.length, AREA.getMinX(), AREA.getMaxX(), frame),
                Ruler.logarithmic(near ? range.with(level / 2) : range, AREA.getMaxY(), AREA.getMinY(), frame),
                frame);
        plot.paintAxes(g, "index $i$", "$\u03c3_i$");
        plot.paintHeading(g, heading(values, card));
        plot.clipped(g, () -> {
            if (near) {
                plot.paintLevel(g, level, Color.DARK_GRAY, 4, 2);
                plot.text("$\u03b5 \u03c3_1$", 8).from(g, AREA.getMinX() + 5, plot.y(level) - 4, Color.DARK_GRAY);
            }
            new Curve(0, "", values, 0.7f, true).paint(g, plot, i -> values[i] >= range.low());
        });
    }

    private static String heading(double[] values, ProblemCard card) {
        if (values[0] == 0) {
            return "all are zero";
        }
        int all = Math.min(card.rows(), card.columns());
        double ratio = values[0] / values[values.length - 1];
        return values.length == all
                ? "$\u03ba(A) = \u03c3_1 / \u03c3_{" + all + "} = " + Notation.number(ratio) + "$"
                : values.length + " of " + all + ", $\u03c3_1 / \u03c3_{" + values.length + "} = "
                        + Notation.number(ratio) + "$";
    }
}
