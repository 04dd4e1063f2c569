package org.krylovbench.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.report.card.CardImages;
import org.krylovbench.report.drawing.ColorMap;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Lines;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Raster;
import org.krylovbench.report.drawing.Shading;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.drawing.Text;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Summary;

/**
 * The true image, the blurred and noisy one, and restorations, all on one grey scale, but for data that it does not serve;
 * then the signed error of the best or the last of them.
 *
 * @param restorations how many of the best at most
 * @param show which restorations: a drawing for each image problem, or for each case
 */
public record Panels(int restorations, Show show) implements Figure {

    private static final int COLUMNS = 4;
    private static final double TITLE = 8.5;
    private static final double NOTE = 7.5;

    /** Which restorations are shown. */
    public enum Show {
        /** Of each image problem, the cases of least error, at the iteration where they had it. */
        BEST,
        /** Of each case, the iterates that its experiment has kept, with the times of their iterations. */
        ITERATES
    }

    /** Which panel shows the data. */
    private static final int OBSERVED = 1;

    public Panels {
        if (restorations < 1) {
            throw new IllegalArgumentException("restorations must be at least 1, but is " + restorations);
        }
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        return show == Show.BEST ? best(run, style) : iterates(run, style);
    }

    private static List<Drawing> iterates(Rows run, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (Rows.Entry entry : run.entries()) {
            Optional<Scene> scene = Scene.of(run, entry.planned());
            List<Panel> kept = kept(run, entry);
            if (scene.isPresent() && !kept.isEmpty()) {
                drawings.add(drawing(
                        entry.planned().caseId() + "-iterates",
                        "Iterates of " + entry.method() + " on "
                                + entry.planned().problem(),
                        scene.get(),
                        kept,
                        kept.size() - 1,
                        style));
            }
        }
        return drawings;
    }

    private static List<Panel> kept(Rows run, Rows.Entry entry) throws IOException {
        List<Panel> panels = new ArrayList<>();
        for (Map.Entry<Integer, NpyFile> iterate :
                run.folder().iterates(entry.planned().caseId()).entrySet()) {
            int k = iterate.getKey();
            panels.add(new Panel(
                    iterate.getValue(), "k = " + k, note(entry.iterations().get(k))));
        }
        return panels;
    }

    /** {@code 4.64 ms, relative error 0.123}. */
    private static String note(Iteration at) {
        return Stream.of(
                        Double.isNaN(at.seconds())
                                ? ""
                                : at.seconds() < 1
                                        ? String.format(Locale.ROOT, "%.3g ms", 1e3 * at.seconds())
                                        : String.format(Locale.ROOT, "%.3g s", at.seconds()),
                        Double.isNaN(at.relativeError())
                                ? ""
                                : String.format(Locale.ROOT, "relative error %.3f", at.relativeError()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private List<Drawing> best(Rows run, Style style) throws IOException {
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .filter(entry -> entry.summary().isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        for (Map.Entry<String, List<Rows.Entry>> problem : problems.entrySet()) {
            CaseRow planned = problem.getValue().get(0).planned();
            Optional<Scene> scene = Scene.of(run, planned);
            List<Panel> restored = restored(run, problem.getValue());
            if (scene.isPresent() && !restored.isEmpty()) {
                drawings.add(drawing(
                        problem.getKey() + "-panels",
                        "True, blurred and restored images of " + planned.problem(),
                        scene.get(),
                        restored,
                        0,
                        style));
            }
        }
        return drawings;
    }

    /** What a problem has of images: the one that is sought, and what is seen of it. */
    private record Scene(NpyFile exact, NpyFile observed, boolean noisy) {

        static Optional<Scene> of(Rows run, CaseRow planned) throws IOException {
            Optional<NpyFile> exact = run.folder().exact(planned.problemId()).filter(NpyFile::isImage);
            Optional<NpyFile> observed =
                    run.folder().observed(planned.problemId()).filter(NpyFile::isImage);
            return exact.isPresent() && observed.isPresent()
                    ? Optional.of(new Scene(exact.get(), observed.get(), planned.noiseLevel() > 0))
                    : Optional.empty();
        }

        List<Panel> panels() {
            Panel seen = CardImages.alike(exact, observed)
                    ? new Panel(observed, noisy ? "blurred and noisy" : "blurred", "")
                    : new Panel(observed, "data", range(observed));
            return List.of(new Panel(exact, "true", ""), seen);
        }
    }

    /** An image with its captions. */
    private record Panel(NpyFile image, String title, String note) {}

    private List<Panel> restored(Rows run, List<Rows.Entry> entries) throws IOException {
        List<Rows.Entry> best = entries.stream()
                .filter(entry -> !Double.isNaN(error(entry)))
                .sorted(Comparator.comparingDouble(Panels::error))
                .limit(restorations)
                .toList();
        List<Panel> panels = new ArrayList<>();
        for (Rows.Entry entry : best) {
            Optional<NpyFile> image = run.folder().best(entry.planned().caseId());
            if (image.isPresent()) {
                int k = entry.summary().map(Summary::leastErrorIteration).orElse(0);
                panels.add(new Panel(
                        image.get(),
                        entry.method(),
                        String.format(Locale.ROOT, "k = %d, relative error %.3f", k, error(entry))));
            }
        }
        return panels;
    }

    private static double error(Rows.Entry entry) {
        return entry.summary().map(Summary::leastRelativeError).orElse(Double.NaN);
    }

    /** @param compared the restoration whose error is shown */
    private static Drawing drawing(
            String name, String title, Scene scene, List<Panel> restored, int compared, Style style) {
        List<Panel> panels =
                Stream.concat(scene.panels().stream(), restored.stream()).toList();
        Grid grid = Grid.of(panels, style);
        return new Drawing(
                name,
                title,
                style.width(),
                grid.height(),
                g -> paint(g, panels, OBSERVED + 1 + compared, scene.exact, grid, style.fonts()));
    }

    /**
     * Where the panels stand.
     *
     * @param columns in a row
     * @param side of a panel
     * @param top room for the titles
     */
    private record Grid(int panels, int columns, double side, double top) {

        private static final double GAP = 10;
        private static final double LEFT = 4;
        private static final double CAPTIONS = 24;
        private static final double BAR = 40;
        private static final double NARROW = 88;

        /** One more than there are images, for the error of one. */
        static Grid of(List<Panel> images, Style style) {
            int panels = images.size() + 1;
            int columns = Math.min(panels, (int) Math.max(2, Math.min(COLUMNS, style.width() / NARROW)));
            double bars = panels <= columns ? 2 * BAR : BAR;
            double side = (style.width() - LEFT - bars) / columns - GAP;
            int lines = images.stream()
                    .mapToInt(panel -> Lines.of("(a) " + panel.title(), TITLE, side + GAP - 2, style.fonts())
                            .size())
                    .max()
                    .orElse(1);
            return new Grid(panels, columns, side, 6 + lines * Text.LEADING * TITLE);
        }

        boolean oneRow() {
            return panels <= columns;
        }

        double height() {
            int rows = (panels + columns - 1) / columns;
            return rows * (top + side + CAPTIONS);
        }

        /** In one row the grey bar stands before the last. */
        double x(int panel) {
            return LEFT + panel % columns * (side + GAP) + (oneRow() && panel == panels - 1 ? BAR : 0);
        }

        double y(int panel) {
            int row = panel / columns;
            return row * (top + side + CAPTIONS) + top;
        }

        double captionWidth() {
            return side + GAP - 2;
        }
    }

    private static void paint(Graphics2D g, List<Panel> panels, int compared, NpyFile exact, Grid grid, Fonts fonts) {
        Shading grey = Shading.linear(ColorMap.GREY, Range.of(exact.values()).with(0));
        for (int i = 0; i < panels.size(); i++) {
            NpyFile image = panels.get(i).image();
            boolean scaled = i == OBSERVED && !CardImages.alike(exact, image);
            paintPanel(g, grid, i, panels.get(i), scaled ? CardImages.grey(image) : grey, fonts);
        }
        NpyFile error = difference(panels.get(compared).image(), exact);
        double largest = Arrays.stream(error.values()).map(Math::abs).max().orElse(0);
        Shading signed = Shading.linear(ColorMap.BLUE_RED, Range.of(-largest, largest));
        int last = panels.size();
        paintPanel(
                g, grid, last, new Panel(error, "error of " + letter(compared), "restored \u2212 true"), signed, fonts);
        int beside = grid.oneRow() ? last - 1 : grid.columns() - 1;
        grey.paintBar(g, fonts, grid.x(beside) + grid.side() + 4, grid.y(0), grid.side());
        signed.paintBar(g, fonts, grid.x(last) + grid.side() + 4, grid.y(last), grid.side());
    }

    private static String range(NpyFile image) {
        Range range = Range.of(image.values());
        return String.format(Locale.ROOT, "from %.3g to %.3g", range.low(), range.high())
                .replace('-', '\u2212');
    }

    private static void paintPanel(Graphics2D g, Grid grid, int index, Panel panel, Shading shading, Fonts fonts) {
        double x = grid.x(index);
        double y = grid.y(index);
        double side = grid.side();
        Raster.paint(g, panel.image(), shading::rgb, new Rectangle2D.Double(x, y, side, side));
        var text = new Text(g, fonts);
        String title = letter(index) + " " + panel.title();
        text.aroundWithin(grid.captionWidth(), title, x + side / 2, y - 4, TITLE, Color.BLACK);
        List<String> note = Lines.of(panel.note(), NOTE, grid.captionWidth(), fonts);
        for (int i = 0; i < note.size(); i++) {
            text.around(note.get(i), x + side / 2, y + side + 10 + i * Text.LEADING * NOTE, NOTE, Color.BLACK);
        }
    }

    private static String letter(int panel) {
        return "(" + (char) ('a' + panel) + ")";
    }

    private static NpyFile difference(NpyFile a, NpyFile b) {
        double[] difference = new double[a.values().length];
        Arrays.setAll(difference, i -> a.values()[i] - b.values()[i]);
        return new NpyFile(a.rows(), a.columns(), difference);
    }
}
