package org.krylovbench.report.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.report.drawing.ColorMap;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LinearTicks;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Raster;
import org.krylovbench.report.drawing.Ruler;
import org.krylovbench.report.drawing.Shading;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;

/** Where the entries of A are that are not zero: the more of a cell, the darker. */
final class SparsityPattern {

    static final String NAME = "pattern";

    private static final double SIDE = 150;
    private static final double LEAST = 45;
    private static final double BAR_GAP = 8;
    private static final double BAR = 40;

    /** Densities nearer to each other than by this factor are one colour. */
    private static final double EVEN = 1.5;

    private static final double RULER = 36;

    private SparsityPattern() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        Optional<NpyFile> cells = folder.read(CardFolder.Item.PATTERN);
        if (cells.isEmpty() || cells.get().values().length == 0) {
            return Optional.empty();
        }
        ProblemCard card = folder.card();
        Rectangle2D area = area(card.rows(), card.columns());
        double bar = isEven(cells.get()) ? Plot.RIGHT : BAR_GAP + BAR;
        return Optional.of(new Drawing(
                NAME,
                "Sparsity pattern of A" + (isEven(cells.get()) ? "" : ", by the part of a cell that is not zero"),
                area.getMaxX() + bar,
                area.getMaxY() + Plot.BELOW,
                g -> paint(g, cells.get(), card, area, fonts)));
    }

    /** Of the shape of A, but not thinner than can be seen. */
    private static Rectangle2D area(int rows, int columns) {
        double longer = Math.max(1, Math.max(rows, columns));
        double width = Math.max(LEAST, SIDE * columns / longer);
        double height = Math.max(LEAST, SIDE * rows / longer);
        return new Rectangle2D.Double(Plot.LEFT, 8, width, height);
    }

    private static boolean isEven(NpyFile cells) {
        return largest(cells) <= EVEN * least(cells);
    }

    private static double largest(NpyFile cells) {
        return Arrays.stream(cells.values()).max().orElse(0);
    }

    private static double least(NpyFile cells) {
        return Arrays.stream(cells.values()).filter(value -> value > 0).min().orElse(1);
    }

    private static void paint(Graphics2D g, NpyFile cells, ProblemCard card, Rectangle2D area, Fonts fonts) {
        var frame = new Frame(Plot.LEFT, Plot.RIGHT, 8, Plot.BELOW, fonts);
        LinearTicks across = ticks(card.columns(), area.getWidth());
        LinearTicks down = ticks(card.rows(), area.getHeight());
        Ruler columns = Ruler.linear(across, area.getMinX(), area.getMaxX(), frame);
        Ruler rows = Ruler.linear(down, area.getMinY(), area.getMaxY(), frame);
        rows.axis().setInverted(true);
        var plot = new Plot(area, columns, rows, frame);
        plot.paintAxes(g, "column $j$", "row $i$");
        boolean even = isEven(cells);
        double high = largest(cells);
        Shading shading = Shading.logarithmic(ColorMap.BLUES, least(cells), high);
        int white = Color.WHITE.getRGB();
        int dark = ColorMap.BLUES.rgb(1);
        Raster.paint(g, cells, value -> !(value > 0) ? white : even ? dark : shading.rgb(value), area);
        if (!even) {
            double x = area.getMaxX() + BAR_GAP;
            shading.paintBar(g, fonts, x, area.getMinY(), area.getHeight());
        }
    }

    private static LinearTicks ticks(int last, double length) {
        return LinearTicks.whole(0.5, Math.max(1, last) + 0.5, length / RULER);
    }
}
