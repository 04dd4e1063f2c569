package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What tells one curve from another: colour, dash, marker, and whether it is filled, so that two are apart in grey print
 * too. Colours by Okabe and Ito (2008), neighbours different in lightness; their yellow is invisible on white.
 */
public final class Palette {

    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));
    private static final List<List<Float>> DASHES = List.of(
            List.of(),
            List.of(5f, 2f),
            List.of(1.2f, 1.6f),
            List.of(6f, 1.5f, 1.2f, 1.5f),
            List.of(9f, 2f),
            List.of(6f, 1.5f, 1.2f, 1.5f, 1.2f, 1.5f));
    /** The last colour, of what belongs to no method. */
    public static final int BLACK = COLORS.size() - 1;

    private static final int MARKERS = 5;
    private static final double R = 2.1;

    private Palette() {}

    public static Color color(int curve) {
        return COLORS.get(curve % COLORS.size());
    }

    /** The colour of its name: dark enough to be read on white. */
    static Color text(int curve) {
        Color color = color(curve);
        return luminance(color) > 0.35 * 255 ? color.darker() : color;
    }

    /** How light it is, from 0 to 255, by Recommendation ITU-R BT.709. */
    static int luminance(Color color) {
        return (int) Math.round(0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue());
    }

    /** The colour of its uncertainty. */
    public static Color band(int curve) {
        Color color = color(curve);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 45);
    }

    /** What the marker is filled with. */
    static Color fill(int curve) {
        return curve % 2 == 0 ? color(curve) : Color.WHITE;
    }

    static Stroke stroke(int curve) {
        List<Float> dash = DASHES.get(curve % DASHES.size());
        float[] pattern = new float[dash.size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = dash.get(i);
        }
        return pattern.length == 0
                ? new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, pattern, 0f);
    }

    public static Shape marker(int curve) {
        return switch (curve % MARKERS) {
            case 0 -> new Ellipse2D.Double(-R, -R, 2 * R, 2 * R);
            case 1 -> new Rectangle2D.Double(-0.9 * R, -0.9 * R, 1.8 * R, 1.8 * R);
            case 2 -> polygon(0, -1.25 * R, 1.15 * R, 0.9 * R, -1.15 * R, 0.9 * R);
            case 3 -> polygon(0, -1.35 * R, 1.1 * R, 0, 0, 1.35 * R, -1.1 * R, 0);
            default -> polygon(0, 1.25 * R, 1.15 * R, -0.9 * R, -1.15 * R, -0.9 * R);
        };
    }

    private static Shape polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
