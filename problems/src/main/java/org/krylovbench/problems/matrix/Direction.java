package org.krylovbench.problems.matrix;

/** A unit vector in the plane. */
record Direction(double x, double y) {

    /** At this angle to the x axis, in degrees, counterclockwise; exact along the axes. */
    static Direction at(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("angle must be a finite number of degrees, but is " + degrees);
        }
        double turned = degrees % 360;
        int quarter = (int) Math.rint(turned / 90);
        double rest = StrictMath.toRadians(turned - 90 * quarter);
        double cos = StrictMath.cos(rest);
        double sin = StrictMath.sin(rest);
        return switch (Math.floorMod(quarter, 4)) {
            case 0 -> new Direction(cos, sin);
            case 1 -> new Direction(-sin, cos);
            case 2 -> new Direction(-cos, -sin);
            default -> new Direction(sin, -cos);
        };
    }
}
