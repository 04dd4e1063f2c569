package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;

/** The true image, the data and the point-spread function, as far as they are images. */
final class CardImages {

    static final String NAME = "images";

    private static final double SIDE = 128;
    private static final double LEAST = 40;
    private static final double LEFT = 4;
    private static final double TOP = 17;
    private static final double CAPTION = 14;
    private static final double GAP = 10;
    private static final double BAR_GAP = 4;
    private static final double BAR = 34;

    /** How much the contrast of data may differ from that of the solution before the grey scale of one hides the other. */
    private static final double FAINT = 0.1;

    private static final double STRONG = 1.5;

    /** An image, and what it is called. */
    private record Panel(NpyFile image, String title, String note, Shading shading, boolean bar) {

        double width() {
            return Math.max(LEAST, SIDE * image.columns() / Math.max(image.rows(), image.columns()));
        }

        double height() {
            return Math.max(LEAST, SIDE * image.rows() / Math.max(image.rows(), image.columns()));
        }

        double room() {
            return width() + (bar ? BAR_GAP + BAR : GAP);
        }
    }

    private CardImages() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        List<Panel> panels = new ArrayList<>();
        Optional<NpyFile> solution = image(folder, Item.SOLUTION);
        Optional<NpyFile> data = image(folder, Item.DATA);
        boolean shared = solution.isPresent() && data.isPresent() && alike(solution.get(), data.get());
        if (solution.isPresent()) {
            panels.add(new Panel(solution.get(), "true image $x^\u2020$", "", grey(solution.get()), !shared));
        }
        if (data.isPresent()) {
            Shading shading = grey(shared ? solution.orElseThrow() : data.get());
            panels.add(new Panel(data.get(), "data $b$", NoiseLevel.note(folder), shading, true));
        }
        Optional<NpyFile> psf = image(folder, Item.PSF);
        if (psf.isPresent()) {
            panels.add(psf(psf.get()));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = panels.stream()
                .map(panel -> panel.title().replaceAll("[$^]", ""))
                .collect(Collectors.joining(", "));
        double width = LEFT + panels.stream().mapToDouble(Panel::room).sum();
        double tallest = panels.stream().mapToDouble(Panel::height).max().orElse(SIDE);
        return Optional.of(new Drawing(
                NAME,
                capitalized(what) + ", " + folder.card().label(),
                width,
                TOP + tallest + CAPTION,
                g -> paint(g, panels, fonts)));
    }

    private static Optional<NpyFile> image(CardFolder folder, Item item) throws IOException {
        return folder.read(item).filter(array -> array.rows() > 1 && array.columns() > 1);
    }

    /** Whether one grey scale does justice to both: images of one shape, and of similar contrast. */
    private static boolean alike(NpyFile solution, NpyFile data) {
        double shapes = (double) solution.rows() * data.columns() / ((double) solution.columns() * data.rows());
        double contrasts = range(data).spread() / range(solution).spread();
        return Math.abs(shapes - 1) < 0.1 && contrasts > FAINT && contrasts < STRONG;
    }

    private static Range range(NpyFile image) {
        return Range.of(image.values());
    }

    private static Shading grey(NpyFile image) {
        Range range = range(image);
        return Shading.linear(ColorMap.GREY, range.low() > 0 ? range.with(0) : range);
    }

    private static Panel psf(NpyFile psf) {
        var support = Support.of(psf);
        NpyFile part = support.cut(psf);
        String note = part.values().length == psf.values().length
                ? psf.rows() + " \u00d7 " + psf.columns() + " pixels"
                : part.rows() + " \u00d7 " + part.columns() + " of " + psf.rows() + " \u00d7 " + psf.columns()
                        + " pixels";
        Range range = Support.range(psf);
        return new Panel(part, "PSF", note, Shading.logarithmic(ColorMap.VIRIDIS, range.low(), range.high()), true);
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void paint(Graphics2D g, List<Panel> panels, Fonts fonts) {
        double x = LEFT;
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Raster.paint(
                    g,
                    panel.image(),
                    panel.shading()::rgb,
                    new Rectangle2D.Double(x, TOP, panel.width(), panel.height()));
            String letter = panels.size() == 1 ? "" : "(" + (char) ('a' + i) + ") ";
            double middle = x + panel.width() / 2;
            MathText.of(letter + panel.title(), 8.5, fonts).around(g, middle, TOP - 5, Color.BLACK);
            MathText.of(panel.note(), 7.5, fonts).around(g, middle, TOP + panel.height() + 10, Color.BLACK);
            if (panel.bar()) {
                panel.shading().paintBar(g, fonts, x + panel.width() + BAR_GAP, TOP, panel.height());
            }
            x += panel.room();
        }
    }
}
