package org.krylovbench.problems.tomography;

import org.krylovbench.problems.SparseRows;

/**
 * An image of n×n pixels on [−n/2, n/2]²: unit squares, the first row on top. A line is cut where it crosses the lines of
 * the grid. R. Siddon, Fast calculation of the exact radiological path for a three-dimensional CT array, Medical Physics
 * 12 (1985). As in AIR Tools II, a line along an edge between two pixels belongs to the one on its right or above it, so
 * that it meets none along the right or upper edge of the image; pieces shorter than 10⁻¹⁰ are left out.
 *
 * @param n pixels along each side
 */
record PixelGrid(int n) {

    private static final double SHORTEST = 1e-10;

    /** Adds the length of the line in each pixel to the current row. Cost: O(pixels met). */
    void trace(Ray ray, SparseRows row) {
        double t = entry(ray);
        double exit = exit(ray);
        while (exit - t > SHORTEST) {
            double next = exit;
            next = Math.min(next, crossing(ray.x(), ray.u(), t));
            next = Math.min(next, crossing(ray.y(), ray.v(), t));
            double middle = (t + next) / 2;
            int column = (int) Math.floor(ray.x() + middle * ray.u() + n / 2.0);
            int fromBelow = (int) Math.floor(ray.y() + middle * ray.v() + n / 2.0);
            boolean inside = column >= 0 && column < n && fromBelow >= 0 && fromBelow < n;
            if (inside) {
                row.add((n - 1 - fromBelow) * n + column, next - t);
            }
            t = next;
        }
    }

    /** How many pixels the line meets at most; fewer only where it passes through corners. */
    int mostPixels(Ray ray) {
        double length = exit(ray) - entry(ray);
        return length > 0 ? (int) (length * (Math.abs(ray.u()) + Math.abs(ray.v()))) + 3 : 0;
    }

    /** The next t at which a coordinate is on a line of the grid, further on than rounding. */
    private double crossing(double start, double direction, double t) {
        if (direction == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double from = start + t * direction + n / 2.0; // 0 .. n
        double line = direction > 0 ? Math.floor(from) + 1 : Math.ceil(from) - 1;
        double next = (line - n / 2.0 - start) / direction;
        return next - t > SHORTEST ? next : (line + Math.signum(direction) - n / 2.0 - start) / direction;
    }

    private double entry(Ray ray) {
        return Math.max(end(ray.x(), ray.u(), -1), end(ray.y(), ray.v(), -1));
    }

    private double exit(Ray ray) {
        return Math.min(end(ray.x(), ray.u(), 1), end(ray.y(), ray.v(), 1));
    }

    /** Where the line enters (side −1) or leaves (side 1) the strip of one coordinate. */
    private double end(double start, double direction, int side) {
        if (direction == 0) {
            boolean inside = Math.abs(start) <= n / 2.0;
            return inside ? side * Double.POSITIVE_INFINITY : Double.NaN;
        }
        return (side * Math.signum(direction) * n / 2.0 - start) / direction;
    }
}
