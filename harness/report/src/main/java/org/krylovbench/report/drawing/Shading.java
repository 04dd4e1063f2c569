package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.krylovbench.results.NpyFile;

/**
 * Which colour a number has.
 *
 * @param low number at the first colour, which all that is less has too
 * @param high number at the last
 * @param logarithmic whether equal ratios are equal steps of colour
 */
public record Shading(ColorMap map, double low, double high, boolean logarithmic) {

    private static final int STEPS = 256;
    private static final double WIDTH = 6;
    private static final double POINTS = 7;
    private static final int MOST = 5;

    public static Shading linear(ColorMap map, Range range) {
        return new Shading(map, range.low(), range.high(), false);
    }

    public static Shading logarithmic(ColorMap map, double low, double high) {
        return new Shading(map, low, high, true);
    }

    public int rgb(double value) {
        if (!logarithmic) {
            return map.rgb((value - low) / (high - low));
        }
        return map.rgb(value > low ? Math.log(value / low) / Math.log(high / low) : 0);
    }

    /** The bar that explains it, from a place on and as high as what it explains. */
    public void paintBar(Graphics2D g, Fonts fonts, double x, double y, double height) {
        double[] falling = IntStream.range(0, STEPS)
                .mapToDouble(i -> 1 - (i + 0.5) / STEPS)
                .toArray();
        Raster.paint(g, new NpyFile(STEPS, 1, falling), map::rgb, new Rectangle2D.Double(x, y, WIDTH, height));
        if (logarithmic) {
            paintPowers(g, fonts, x + WIDTH, y, height);
        } else {
            paintNumbers(g, fonts, x + WIDTH, y, height);
        }
    }

    private void paintPowers(Graphics2D g, Fonts fonts, double x, double y, double height) {
        DoubleUnaryOperator place = new LogScale(low, high, y + height, y)::at;
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int step = 1 + (last - first) / MOST;
        for (int k = last; k >= first; k -= step) {
            tick(g, fonts, x, place.applyAsDouble(Math.pow(10, k)), "$" + Notation.power(k) + "$");
        }
    }

    private void paintNumbers(Graphics2D g, Fonts fonts, double x, double y, double height) {
        DoubleUnaryOperator place = new LinearScale(low, high, y + height, y)::at;
        LinearTicks ticks = LinearTicks.of(low, high, MOST);
        for (double value : ticks.values()) {
            tick(g, fonts, x, place.applyAsDouble(value), ticks.label(value));
        }
        MathText.of(ticks.factor(), POINTS, fonts).from(g, x - WIDTH, y - 4, Color.BLACK);
    }

    private static void tick(Graphics2D g, Fonts fonts, double x, double y, String label) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.5f));
        g.draw(new Line2D.Double(x, y, x + 2.5, y));
        MathText.of(label, POINTS, fonts).from(g, x + 4, y + 2.4, Color.BLACK);
    }
}
