package org.krylovbench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Summary;

/**
 * For each image problem: the true image, the blurred and noisy one, and the best restorations at their iterations of
 * least error, all on one grey scale; then the signed error of the best.
 *
 * @param restorations how many at most
 */
record Panels(int restorations) implements Figure {

    private static final double SIDE = 112;
    private static final double GAP = 10;
    private static final double LEFT = 4;
    private static final double TOP = 16;
    private static final double CAPTIONS = 24;
    private static final double BAR = 40;
    private static final int COLUMNS = 4;

    /** Pixels that an image is enlarged to at least, by a whole factor: viewers of SVG smooth what is small. */
    private static final int ENLARGED = 384;

    Panels {
        if (restorations < 1) {
            throw new IllegalArgumentException("restorations must be at least 1, but is " + restorations);
        }
    }

    @Override
    public List<Drawing> draw(Rows run, Fonts fonts) throws IOException {
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .filter(entry -> entry.summary().isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        for (Map.Entry<String, List<Rows.Entry>> problem : problems.entrySet()) {
            Optional<NpyFile> exact = run.folder().exact(problem.getKey());
            Optional<NpyFile> observed = run.folder().observed(problem.getKey());
            List<Panel> restored = restored(run, problem.getValue());
            if (exact.isPresent() && observed.isPresent() && !restored.isEmpty()) {
                drawings.add(
                        drawing(problem.getKey(), problem.getValue(), exact.get(), observed.get(), restored, fonts));
            }
        }
        return drawings;
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

    private static Drawing drawing(
            String problemId,
            List<Rows.Entry> entries,
            NpyFile exact,
            NpyFile observed,
            List<Panel> restored,
            Fonts fonts) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(exact, "true", ""));
        panels.add(new Panel(observed, "blurred and noisy", ""));
        panels.addAll(restored);
        int rows = (panels.size() + 1 + COLUMNS - 1) / COLUMNS;
        double width = LEFT + COLUMNS * (SIDE + GAP) + BAR;
        double height = rows * (TOP + SIDE + CAPTIONS);
        String title = "True, blurred and restored images of "
                + entries.get(0).planned().problem();
        return new Drawing(problemId + "-panels", title, width, height, g -> paint(g, panels, exact, fonts));
    }

    private static void paint(Graphics2D g, List<Panel> panels, NpyFile exact, Fonts fonts) {
        double low = Math.min(0, min(exact));
        double high = max(exact);
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            paintPanel(g, i, panel, image(panel.image().values(), panel.image(), ColorMap.GREY, low, high), fonts);
        }
        double[] error = difference(panels.get(2).image().values(), exact.values());
        double largest = Arrays.stream(error).map(Math::abs).max().orElse(1);
        int last = panels.size();
        var difference = new Panel(exact, "error of (c)", "restored \u2212 true");
        paintPanel(g, last, difference, image(error, exact, ColorMap.BLUE_RED, -largest, largest), fonts);
        paintBar(g, COLUMNS - 1, 0, ColorMap.GREY, low, high, fonts);
        paintBar(g, last % COLUMNS, last / COLUMNS, ColorMap.BLUE_RED, -largest, largest, fonts);
    }

    private static double x(int column) {
        return LEFT + column * (SIDE + GAP);
    }

    private static double y(int row) {
        return row * (TOP + SIDE + CAPTIONS) + TOP;
    }

    private static void paintPanel(Graphics2D g, int index, Panel panel, BufferedImage image, Fonts fonts) {
        double x = x(index % COLUMNS);
        double y = y(index / COLUMNS);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(image, new AffineTransform(SIDE / image.getWidth(), 0, 0, SIDE / image.getHeight(), x, y), null);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(x, y, SIDE, SIDE));
        var text = new Text(g, fonts);
        text.around("(" + (char) ('a' + index) + ") " + panel.title(), x + SIDE / 2, y - 4, 8.5, Color.BLACK);
        if (!panel.note().isEmpty()) {
            text.around(panel.note(), x + SIDE / 2, y + SIDE + 10, 7.5, Color.BLACK);
        }
    }

    private static void paintBar(
            Graphics2D g, int column, int row, ColorMap map, double low, double high, Fonts fonts) {
        int steps = 128;
        var bar = new BufferedImage(1, steps, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < steps; i++) {
            bar.setRGB(0, i, map.rgb(1 - i / (steps - 1.0)));
        }
        double x = x(column) + SIDE + 4;
        double y = y(row);
        g.drawImage(bar, new AffineTransform(6, 0, 0, SIDE / steps, x, y), null);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Rectangle2D.Double(x, y, 6, SIDE));
        g.setFont(fonts.roman(7));
        for (int i = 0; i <= 4; i++) {
            double at = y + SIDE - SIDE * i / 4;
            g.draw(new Line2D.Double(x + 6, at, x + 8.5, at));
            String label = String.format(Locale.ROOT, "%.2f", low + (high - low) * i / 4)
                    .replace('-', '\u2212');
            g.drawString(label, (float) x + 10, (float) at + 2.4f);
        }
    }

    private static BufferedImage image(double[] values, NpyFile shape, ColorMap map, double low, double high) {
        int factor = Math.max(1, (ENLARGED + shape.columns() - 1) / shape.columns());
        var image = new BufferedImage(shape.columns() * factor, shape.rows() * factor, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < image.getHeight(); i++) {
            for (int j = 0; j < image.getWidth(); j++) {
                double value = values[i / factor * shape.columns() + j / factor];
                image.setRGB(j, i, map.rgb((value - low) / (high - low)));
            }
        }
        return image;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double min(NpyFile image) {
        return Arrays.stream(image.values()).min().orElse(0);
    }

    private static double max(NpyFile image) {
        return Arrays.stream(image.values()).max().orElse(1);
    }
}
