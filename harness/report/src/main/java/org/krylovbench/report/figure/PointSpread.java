package org.krylovbench.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.report.drawing.ColorMap;
import org.krylovbench.report.drawing.Curve;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Frame;
import org.krylovbench.report.drawing.LogRange;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Raster;
import org.krylovbench.report.drawing.Ruler;
import org.krylovbench.report.drawing.Shading;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.drawing.Support;
import org.krylovbench.report.drawing.Text;
import org.krylovbench.results.BlurArrays;
import org.krylovbench.results.NpyFile;

/**
 * The point-spread function of each problem that is a blur, where it is more than a millionth of its largest weight; the
 * modulus of its Fourier transform on the image, frequency zero in the middle; and the same numbers by size, which are the
 * absolute eigenvalues, and the singular values, of the blur with a periodic boundary. Hansen, Nagy and O'Leary, Deblurring
 * Images (2006), chapter 4.
 *
 * @param logarithmic whether the weights are on a logarithmic grey scale
 */
public record PointSpread(boolean logarithmic) implements Figure {

    private static final double LEFT = 4;
    private static final double ABOVE = 17;
    private static final double CAPTION = 14;
    private static final double BAR = 42;
    private static final double BAR_GAP = 4;
    private static final double TITLE = 8.5;
    private static final double NOTE = 7.5;

    /** Points of width below which the plot stands below the images. */
    private static final double NARROW = 360;

    /** Width of the plot by that of an image. */
    private static final double WIDER = 1.25;

    /** Parts of the largest modulus that are too small for the grey scale. */
    private static final double LEAST = 1e-8;

    /** As an experiment has it that says no more than its name. */
    public PointSpread() {
        this(false);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, String> problems = new LinkedHashMap<>();
        run.entries()
                .forEach(entry -> problems.putIfAbsent(
                        entry.planned().problemId(), entry.planned().problem()));
        List<Drawing> drawings = new ArrayList<>();
        for (Map.Entry<String, String> problem : problems.entrySet()) {
            Optional<BlurArrays> blur = run.folder().blur(problem.getKey());
            blur.ifPresent(arrays -> drawings.add(drawing(problem.getKey(), problem.getValue(), arrays, style)));
        }
        return drawings;
    }

    private Drawing drawing(String id, String problem, BlurArrays blur, Style style) {
        boolean stacked = style.width() < NARROW;
        double room = style.width() - LEFT - 2 * BAR;
        double side = stacked ? room / 2 : (room - Plot.LEFT - Plot.RIGHT) / (2 + WIDER);
        double below = ABOVE + side + Math.max(CAPTION, stacked ? 0 : Plot.BELOW);
        double height = stacked ? below + Plot.ABOVE + side + Plot.BELOW : below;
        String title = "Point-spread function and its spectrum: " + problem;
        return new Drawing(id + "-psf", title, style.width(), height, g -> {
            var support = Support.of(blur.psf());
            NpyFile psf = support.cut(blur.psf());
            image(g, style.fonts(), LEFT, side, psf, "(a) PSF", size(psf, blur.psf()), grey(blur.psf()));
            NpyFile spectrum = blur.spectrum();
            String frequencies = spectrum.rows() + " \u00d7 " + spectrum.columns() + " frequencies";
            String name = "(b) modulus of its transform";
            image(g, style.fonts(), LEFT + side + BAR, side, spectrum, name, frequencies, grey(spectrum.values()));
            double x = stacked ? Plot.LEFT : LEFT + 2 * (side + BAR) + Plot.LEFT;
            double y = stacked ? below + Plot.ABOVE : ABOVE;
            var area = new Rectangle2D.Double(x, y, style.width() - x - Plot.RIGHT, side);
            plot(g, style.fonts(), area, spectrum.values());
        });
    }

    private Shading grey(NpyFile psf) {
        Range range = Support.range(psf);
        return logarithmic
                ? Shading.logarithmic(ColorMap.GREY, range.low(), range.high())
                : Shading.linear(ColorMap.GREY, Range.of(psf.values()).with(0));
    }

    private static Shading grey(double... moduli) {
        double largest = Arrays.stream(moduli).max().orElse(1);
        double least = Arrays.stream(moduli).min().orElse(0);
        return Shading.logarithmic(ColorMap.GREY, Math.min(largest / 10, Math.max(least, LEAST * largest)), largest);
    }

    private static String size(NpyFile part, NpyFile whole) {
        String pixels = whole.rows() + " \u00d7 " + whole.columns() + " pixels";
        return part.values().length == whole.values().length
                ? pixels
                : part.rows() + " \u00d7 " + part.columns() + " of " + pixels;
    }

    private static void image(
            Graphics2D g,
            Fonts fonts,
            double x,
            double side,
            NpyFile image,
            String title,
            String note,
            Shading shading) {
        int longest = Math.max(image.rows(), image.columns());
        double width = side * image.columns() / longest;
        double height = side * image.rows() / longest;
        Raster.paint(g, image, shading::rgb, new Rectangle2D.Double(x, ABOVE, width, height));
        shading.paintBar(g, fonts, x + width + BAR_GAP, ABOVE, height);
        var text = new Text(g, fonts);
        text.around(title, x + width / 2, ABOVE - 5, TITLE, Color.BLACK);
        text.around(note, x + width / 2, ABOVE + height + 10, NOTE, Color.BLACK);
    }

    /** The moduli, largest first. */
    private static void plot(Graphics2D g, Fonts fonts, Rectangle2D area, double... moduli) {
        double[] values = moduli.clone();
        Arrays.sort(values);
        for (int i = 0; i < values.length / 2; i++) {
            double small = values[i];
            values[i] = values[values.length - 1 - i];
            values[values.length - 1 - i] = small;
        }
        Range range = LogRange.of(values);
        Frame frame = Plot.frame(fonts);
        var plot = new Plot(
                area,
                Ruler.index(values.length, area.getMinX(), area.getMaxX(), frame),
                Ruler.logarithmic(range, area.getMaxY(), area.getMinY(), frame),
                frame);
        plot.paintAxes(g, "index $i$", "$|\u03bb_i|$");
        plot.text("(c) the same by size", TITLE).around(g, area.getCenterX(), area.getMinY() - 5, Color.BLACK);
        plot.clipped(g, () -> new Curve(0, "", values, 1.1f, false).paint(g, plot, i -> values[i] >= range.low()));
    }
}
