package org.krylovbench.problems.psf;

import java.io.IOException;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * A uniform disc around the centre, which a lens out of focus makes of a point, in an array just large enough. P. C. Hansen,
 * J. G. Nagy and D. P. O'Leary, Deblurring Images (2006), section 3.2.
 *
 * @param radius of the disc in pixels, at most 5000
 * @param edge how pixels that the circle cuts are weighed
 */
public record Defocus(double radius, Edge edge) implements PsfRecipe {

    /** What belongs to a disc. */
    public enum Edge {
        /** A pixel weighs the area of it that lies in the disc, which is exact. */
        AREA,
        /** A pixel whose centre lies in the disc or on the circle weighs 1, any other 0. */
        CENTERS
    }

    public Defocus {
        if (!(radius > 0 && radius <= 5000)) {
            throw new IllegalArgumentException("radius must be positive and at most 5000, but is " + radius);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        int center = (int) (edge == Edge.AREA ? Math.ceil(radius - 0.5) : Math.floor(radius));
        int size = 2 * center + 1;
        Weights.require(size, 2);
        return edge == Edge.CENTERS
                ? centers(size, center, radius)
                : new PointSpreadFunction(size, size, Weights.unitSum(areas(size, center)), center, center);
    }

    /** The pixels of a square array whose centres are no further from one of them than the radius. */
    static PointSpreadFunction centers(int size, int center, double radius) {
        double[] values = new double[size * size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                double u = p - center;
                double v = q - center;
                values[p * size + q] = u * u + v * v <= radius * radius ? 1 : 0;
            }
        }
        return new PointSpreadFunction(size, size, Weights.unitSum(values), center, center);
    }

    private double[] areas(int size, int center) {
        double[] values = new double[size * size];
        for (int p = 0; p < size; p++) {
            for (int q = 0; q < size; q++) {
                values[p * size + q] = area(Math.abs(p - center), Math.abs(q - center));
            }
        }
        return values;
    }

    /** The area that the disc shares with the pixel p rows and q columns from the centre, neither negative. */
    private double area(int p, int q) {
        double bottom = Math.max(0, p - 0.5);
        double left = Math.max(0, q - 0.5);
        double quarter = area(bottom, p + 0.5, left, q + 0.5);
        return (p == 0 ? 2 : 1) * (q == 0 ? 2 : 1) * quarter; // the axes cut a pixel into halves
    }

    /** That with a rectangle of the first quadrant: below its upper side, then below the circle. */
    private double area(double bottom, double top, double left, double right) {
        double full = Math.min(right, Math.max(left, height(top)));
        double end = Math.min(right, Math.max(left, height(bottom)));
        double sector = radius * radius * angle(full, end) / 2;
        double underCircle = sector + (end * height(end) - full * height(full)) / 2;
        return (full - left) * (top - bottom) + Math.max(0, underCircle - (end - full) * bottom);
    }

    /** Half the chord at a distance from the centre, 0 beyond the circle. */
    private double height(double distance) {
        return Math.sqrt(Math.max(0, (radius - distance) * (radius + distance)));
    }

    /** That between two points on the circle, by their distances from an axis. */
    private double angle(double from, double to) {
        double sine = to * height(from) - from * height(to);
        double cosine = from * to + height(from) * height(to);
        return StrictMath.atan2(sine, cosine);
    }

    @Override
    public String label() {
        return "defocus " + Labels.number(radius) + " px";
    }
}
