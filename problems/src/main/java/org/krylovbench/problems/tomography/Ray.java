package org.krylovbench.problems.tomography;

/**
 * A straight line (x + t u, y + t v), with u² + v² = 1 up to rounding, so that t is a length.
 *
 * @param x first coordinate of a point on it
 * @param y second coordinate of that point
 * @param u first coordinate of its direction
 * @param v second coordinate of its direction
 */
record Ray(double x, double y, double u, double v) {}
