package org.krylovbench.problems.tomography;

import java.util.Locale;

/** How the rays of a view run. */
public enum Geometry {
    /**
     * Side by side at distance 1, the middle one through the centre, orthogonal to (cos θ, sin θ). AIR Tools II,
     * {@code paralleltomo}.
     */
    PARALLEL {
        @Override
        Ray ray(int size, double angle, int ray, int rays) {
            double offset = ray - (rays - 1) / 2.0;
            double c = Degrees.cosine(angle);
            double s = Degrees.sine(angle);
            return new Ray(offset * c, offset * s, -s, c);
        }
    },
    /**
     * From a source at distance 2n from the centre of the n×n image, (0, 2n) turned by θ, to a detector that is bent about
     * the source: the angles between the rays are equal, and the outer ones of θ = 0 touch the upper corners of the image.
     * AIR Tools II, {@code fancurvedtomo}.
     */
    FAN {
        @Override
        Ray ray(int size, double angle, int ray, int rays) {
            double between = rays == 1 ? 0 : HALF_SPAN * (2.0 * ray / (rays - 1) - 1);
            return new Ray(
                    -2 * size * Degrees.sine(angle),
                    2 * size * Degrees.cosine(angle),
                    Degrees.sine(angle + between),
                    -Degrees.cosine(angle + between));
        }
    };

    private static final double HALF_SPAN = Math.toDegrees(StrictMath.atan(1.0 / 3));

    /**
     * The line of a ray.
     *
     * @param size side n of the image in pixels
     * @param angle θ of the view in degrees, counted anticlockwise
     * @param ray its number in the view, from 0
     * @param rays how many there are in the view
     */
    abstract Ray ray(int size, double angle, int ray, int rays);

    String label() {
        return name().toLowerCase(Locale.ROOT) + " beam";
    }
}
