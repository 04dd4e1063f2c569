package org.krylovbench.problems.tomography;

/**
 * Cosine and sine of angles in degrees. They are exact at multiples of 30° where the true value is, and equal up to sign
 * at angles that are mirrored or turned by a quarter turn, so that the geometries are as symmetric as they should be.
 */
final class Degrees {

    private Degrees() {}

    static double cosine(double degrees) {
        return sine(Math.abs(degrees) + 90);
    }

    static double sine(double degrees) {
        if (degrees < 0) {
            return -sine(-degrees);
        }
        double turned = degrees - 360 * Math.floor(degrees / 360); // 0 .. 360
        double sign = turned < 180 ? 1 : -1;
        double half = turned < 180 ? turned : turned - 180;
        return sign * ofQuarter(half <= 90 ? half : 180 - half);
    }

    private static double ofQuarter(double degrees) {
        if (degrees == 30) {
            return 0.5;
        }
        return degrees <= 45 ? StrictMath.sin(Math.toRadians(degrees)) : StrictMath.cos(Math.toRadians(90 - degrees));
    }
}
