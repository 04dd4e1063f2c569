package org.krylovbench.problems.tomography;

/** The straight way from one point to another. */
record Way(double fromX, double fromY, double toX, double toY) {

    double length() {
        return distance(toX - fromX, toY - fromY);
    }

    /** By how much the way becomes longer when it leads through another point. */
    double detour(double x, double y) {
        return distance(x - fromX, y - fromY) + distance(x - toX, y - toY) - length();
    }

    /** Where on the line of all points (x, y) the detour is least: on the way from one point to the other or its mirror. */
    double leastDetour(double y) {
        double before = Math.abs(y - fromY);
        double after = Math.abs(toY - y);
        return before + after == 0 ? fromX : (fromX * after + toX * before) / (before + after);
    }

    Ray ray() {
        return new Ray(fromX, fromY, (toX - fromX) / length(), (toY - fromY) / length());
    }

    private static double distance(double right, double up) {
        return Math.sqrt(right * right + up * up);
    }
}
