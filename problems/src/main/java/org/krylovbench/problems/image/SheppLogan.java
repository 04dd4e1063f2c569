package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.List;

/**
 * The head phantom of Shepp and Logan, The Fourier reconstruction of a head section, IEEE Trans. Nucl. Sci. 21 (1974): ten
 * ellipses, with the intensities of P. Toft, The Radon transform, thesis (1996), table B.1, which are easier to see. It is
 * surrounded by black. Where ellipses take away more than there is, which only rounding does, it is zero.
 *
 * @param sampling what a pixel is
 */
public record SheppLogan(Sampling sampling) implements ImageRecipe {

    /** What of the phantom a pixel sees. */
    public enum Sampling {
        /**
         * One point. The outermost points lie on the edge of [−1, 1]², so pixels are 2/(n − 1) wide: as in MATLAB's
         * {@code phantom(n)} and in AIR Tools, and so in the tomography problems of IR Tools.
         */
        POINTS,
        /** The mean of 5×5 points; pixels are 2/n wide. */
        AREA
    }

    /**
     * An ellipse of the phantom.
     *
     * @param intensity what it adds to what is below
     * @param a half axis, along x before it is turned
     * @param b half axis, along y before it is turned
     * @param x its centre, to the right
     * @param y its centre, upwards
     * @param cosine of the angle that it is turned by, anticlockwise
     * @param sine of that angle
     */
    private record Ellipse(double intensity, double a, double b, double x, double y, double cosine, double sine) {

        static Ellipse of(double intensity, double a, double b, double x, double y, double degrees) {
            double angle = Math.toRadians(degrees);
            return new Ellipse(intensity, a, b, x, y, StrictMath.cos(angle), StrictMath.sin(angle));
        }

        boolean contains(double right, double up) {
            double s = (right - x) * cosine + (up - y) * sine;
            double t = (up - y) * cosine - (right - x) * sine;
            return s * s / (a * a) + t * t / (b * b) <= 1;
        }
    }

    private static final List<Ellipse> ELLIPSES = List.of(
            Ellipse.of(1, 0.69, 0.92, 0, 0, 0),
            Ellipse.of(-0.8, 0.6624, 0.874, 0, -0.0184, 0),
            Ellipse.of(-0.2, 0.11, 0.31, 0.22, 0, -18),
            Ellipse.of(-0.2, 0.16, 0.41, -0.22, 0, 18),
            Ellipse.of(0.1, 0.21, 0.25, 0, 0.35, 0),
            Ellipse.of(0.1, 0.046, 0.046, 0, 0.1, 0),
            Ellipse.of(0.1, 0.046, 0.046, 0, -0.1, 0),
            Ellipse.of(0.1, 0.046, 0.023, -0.08, -0.605, 0),
            Ellipse.of(0.1, 0.023, 0.023, 0, -0.606, 0),
            Ellipse.of(0.1, 0.023, 0.046, 0.06, -0.605, 0));

    @Override
    public Image render(int size, int margin) throws IOException {
        return sampling == Sampling.AREA ? Image.sampled(size, margin, SheppLogan::at) : points(size, margin);
    }

    private static Image points(int size, int margin) throws IOException {
        double[] pixels = Image.black(size, margin);
        int side = size + 2 * margin;
        double middle = (size - 1) / 2.0;
        double scale = Math.max(middle, 0.5); // a single pixel sees the middle
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                pixels[i * side + j] = at((j - margin - middle) / scale, (i - margin - middle) / scale);
            }
        }
        return new Image(side, side, pixels);
    }

    /** The phantom at a point of the plane, of which u is to the right and v down. */
    private static double at(double u, double v) {
        double sum = 0;
        for (Ellipse ellipse : ELLIPSES) {
            sum += ellipse.contains(u, -v) ? ellipse.intensity() : 0;
        }
        return Math.max(0, sum);
    }

    @Override
    public String label() {
        return "Shepp–Logan phantom";
    }
}
