package org.krylovbench.problems.psf;

/**
 * The cubic spline through values at 0, 1, 2, …, at least four of them, whose third derivative does not jump at the second
 * and at the last knot but one, as MATLAB's {@code spline}. C. de Boor, A Practical Guide to Splines (1978), chapter IV.
 */
final class NotAKnotSpline {

    private final double[] y;

    /** Second derivatives at the knots. */
    private final double[] m;

    NotAKnotSpline(double[] values) {
        y = values.clone();
        m = new double[y.length];
        int last = y.length - 1;
        // with the condition m₀ − 2 m₁ + m₂ = 0 the equation m₀ + 4 m₁ + m₂ = 6 δ²y₁ leaves m₁ alone; so at the end
        m[1] = secondDifference(1);
        m[last - 1] = secondDifference(last - 1);
        solveBetween(2, last - 2);
        m[0] = 2 * m[1] - m[2];
        m[last] = 2 * m[last - 1] - m[last - 2];
    }

    private double secondDifference(int k) {
        return y[k - 1] - 2 * y[k] + y[k + 1];
    }

    /** m_{k−1} + 4 m_k + m_{k+1} = 6 δ²y_k, by elimination. */
    private void solveBetween(int first, int last) {
        double[] upper = new double[y.length];
        for (int k = first; k <= last; k++) {
            double pivot = 4 - upper[k - 1];
            double known = k == last ? m[last + 1] : 0;
            upper[k] = 1 / pivot;
            m[k] = (6 * secondDifference(k) - known - m[k - 1]) / pivot;
        }
        for (int k = last - 1; k >= first; k--) {
            m[k] -= upper[k] * m[k + 1];
        }
    }

    /** Its value at a place from 0 to the last knot. */
    double at(double x) {
        int k = (int) Math.min(x, y.length - 2);
        double t = x - k;
        double u = 1 - t;
        return u * y[k] + t * y[k + 1] + ((u * u * u - u) * m[k] + (t * t * t - t) * m[k + 1]) / 6;
    }
}
