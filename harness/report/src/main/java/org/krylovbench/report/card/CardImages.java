package org.krylovbench.report.card;

import java.awt.Graphics2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.ColorMap;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.ImagePanel;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Shading;
import org.krylovbench.report.drawing.Support;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;

/** The true image, the data and the point-spread function, as far as they are images. */
public final class CardImages {

    static final String NAME = "images";

    private static final double LEFT = 4;
    private static final double TOP = 17;
    private static final double CAPTION = 14;

    /** How much the contrast of data may differ from that of the solution before the grey scale of one hides the other. */
    private static final double FAINT = 0.1;

    private static final double STRONG = 1.5;

    private CardImages() {}

    static Optional<Drawing> draw(CardFolder folder, Fonts fonts) throws IOException {
        List<ImagePanel> panels = new ArrayList<>();
        Optional<NpyFile> solution = image(folder, Item.SOLUTION);
        Optional<NpyFile> data = image(folder, Item.DATA);
        boolean shared = solution.isPresent() && data.isPresent() && alike(solution.get(), data.get());
        if (solution.isPresent()) {
            panels.add(new ImagePanel(
                    solution.get(), "true solution $x^\u2020$", "", grey(solution.get()), !shared, Optional.empty()));
        }
        if (data.isPresent()) {
            Shading shading = grey(shared ? solution.orElseThrow() : data.get());
            panels.add(
                    new ImagePanel(data.get(), "data $b$", NoiseLevel.note(folder), shading, true, Optional.empty()));
        }
        Optional<NpyFile> psf = image(folder, Item.PSF);
        if (psf.isPresent()) {
            panels.add(psf(psf.get(), folder.card()));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = panels.stream().map(ImagePanel::name).collect(Collectors.joining(", "));
        double width = LEFT + panels.stream().mapToDouble(ImagePanel::room).sum();
        double tallest = panels.stream().mapToDouble(ImagePanel::height).max().orElse(0);
        return Optional.of(
                new Drawing(NAME, capitalized(what), width, TOP + tallest + CAPTION, g -> paint(g, panels, fonts)));
    }

    private static Optional<NpyFile> image(CardFolder folder, Item item) throws IOException {
        return folder.read(item).filter(array -> array.rows() > 1 && array.columns() > 1);
    }

    /** Whether one grey scale does justice to both: images of one shape, and of similar contrast. */
    public static boolean alike(NpyFile solution, NpyFile data) {
        double shapes = (double) solution.rows() * data.columns() / ((double) solution.columns() * data.rows());
        double contrasts = range(data).spread() / range(solution).spread();
        return Math.abs(shapes - 1) < 0.1 && contrasts > FAINT && contrasts < STRONG;
    }

    private static Range range(NpyFile image) {
        return Range.of(image.values());
    }

    /** From black to the largest value; from the least if that is negative. */
    public static Shading grey(NpyFile image) {
        Range range = range(image);
        return Shading.linear(ColorMap.GREY, range.low() > 0 ? range.with(0) : range);
    }

    private static ImagePanel psf(NpyFile psf, ProblemCard card) {
        var support = Support.of(psf);
        NpyFile part = support.cut(psf);
        String note = part.values().length == psf.values().length
                ? psf.rows() + " \u00d7 " + psf.columns() + " pixels"
                : part.rows() + " \u00d7 " + part.columns() + " of " + psf.rows() + " \u00d7 " + psf.columns()
                        + " pixels";
        Range range = Support.range(psf);
        return new ImagePanel(
                part,
                "PSF (logarithmic)",
                note,
                Shading.logarithmic(ColorMap.VIRIDIS, range.low(), range.high()),
                true,
                PsfCentre.of(card).map(support::shifted));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void paint(Graphics2D g, List<ImagePanel> panels, Fonts fonts) {
        double x = LEFT;
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).paint(g, fonts, x, TOP, panels.size() == 1 ? "" : "(" + (char) ('a' + i) + ") ");
            x += panels.get(i).room();
        }
    }
}
