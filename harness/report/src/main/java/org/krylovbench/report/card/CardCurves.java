package org.krylovbench.report.card;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.krylovbench.report.drawing.Curve;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Ruler;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;

/** The true solution, the data and the point-spread function over their indices, as far as they are no images. */
final class CardCurves {

    static final String NAME = "curves";

    private static final double WIDTH = 190;
    private static final double HEIGHT = 110;
    private static final double CELL = Plot.LEFT + WIDTH + Plot.RIGHT;
    private static final double ROOM = 0.05;

    /** Curves over one index. */
    private record Panel(String name, String label, List<Curve> curves) {}

    private CardCurves() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        List<Panel> panels = new ArrayList<>();
        vector(folder, Item.SOLUTION)
                .ifPresent(x -> panels.add(new Panel(
                        "true solution x\u2020",
                        "$x^\u2020_i$",
                        List.of(new Curve(0, "true solution $x^\u2020$", x, 1, Curve.few(x))))));
        List<Curve> data = data(folder);
        if (!data.isEmpty()) {
            panels.add(new Panel("data b", "$b_i$", data));
        }
        vector(folder, Item.PSF)
                .ifPresent(psf ->
                        panels.add(new Panel("PSF", "weight", List.of(new Curve(0, "PSF", psf, 1, Curve.few(psf))))));
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = panels.stream().map(Panel::name).collect(Collectors.joining(", "));
        return Optional.of(new Drawing(
                NAME,
                Character.toUpperCase(what.charAt(0)) + what.substring(1),
                panels.size() * CELL,
                Plot.ABOVE + HEIGHT + Plot.BELOW,
                g -> paint(g, panels, fonts)));
    }

    /** The noisy data below the clean, which would be hidden otherwise. */
    private static List<Curve> data(CardFolder folder) throws IOException {
        List<Curve> data = new ArrayList<>();
        String note = NoiseLevel.note(folder);
        String label = "data $b$" + (note.isEmpty() ? "" : " (" + note + ")");
        vector(folder, Item.DATA)
                .ifPresent(b -> data.add(new Curve(1, label, b, Curve.few(b) ? 0 : 0.8f, Curve.few(b))));
        vector(folder, Item.CLEAN_DATA).ifPresent(b -> data.add(new Curve(6, "clean", b, 0.8f, false)));
        return data;
    }

    private static Optional<double[]> vector(CardFolder folder, Item item) throws IOException {
        return folder.read(item)
                .filter(array -> array.values().length > 0 && (array.rows() == 1 || array.columns() == 1))
                .map(NpyFile::values);
    }

    private static void paint(Graphics2D g, List<Panel> panels, Fonts fonts) {
        for (int p = 0; p < panels.size(); p++) {
            paint(g, panels.get(p), p * CELL + Plot.LEFT, fonts);
        }
    }

    private static void paint(Graphics2D g, Panel panel, double left, Fonts fonts) {
        var area = new Rectangle2D.Double(left, Plot.ABOVE, WIDTH, HEIGHT);
        Frame frame = Plot.frame(fonts);
        Range range = Range.of(panel.curves().stream()
                        .flatMapToDouble(curve -> DoubleStream.of(curve.values()))
                        .toArray())
                .padded(ROOM);
        int last = panel.curves().get(0).values().length;
        var plot = new Plot(
                area,
                Ruler.index(last, area.getMinX(), area.getMaxX(), frame),
                Ruler.up(range, area.getMaxY(), area.getMinY(), frame),
                frame);
        plot.paintAxes(g, "index $i$", panel.label());
        plot.clipped(g, () -> panel.curves().forEach(curve -> curve.paint(g, plot, i -> true)));
        double key = area.getMinX() + (plot.up().factor().isEmpty() ? 0 : 16);
        for (Curve curve : panel.curves()) {
            key = curve.paintKey(g, fonts, key, area.getMinY() - 8);
        }
    }
}
