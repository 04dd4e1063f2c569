package org.krylovbench.problems.integral;

import java.util.Arrays;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;

/**
 * A signal of period 1, and the same after a blur: 1.5 on [0.12, 0.15], 1.3 on [0.2, 0.25], 5 (x − 0.35) on
 * [0.35, 0.55], 1 on [0.75, 0.85], and 0 elsewhere. The function {@code DC_target} of the computations to J. L. Mueller
 * and S. Siltanen, Linear and Nonlinear Inverse Problems with Practical Applications, SIAM (2012).
 */
final class TargetSignal {

    private static final int FINE_POINTS = 2000;
    private static final int NODES = 1000;

    private TargetSignal() {}

    static double at(double position) {
        double x = position - Math.floor(position);
        if (0.12 <= x && x <= 0.15) {
            return 1.5;
        }
        if (0.2 <= x && x <= 0.25) {
            return 1.3;
        }
        if (0.35 <= x && x <= 0.55) {
            return 5 * (x - 0.35);
        }
        return 0.75 <= x && x <= 0.85 ? 1 : 0;
    }

    /** What a blur that reaches a to both sides spreads over the distance d: (d + a)² (d − a)² below a, 0 beyond. */
    static double spread(double d, double a) {
        double root = (d + a) * (d - a);
        return Math.abs(d) < a ? root * root : 0; // even in d to the last digit
    }

    /**
     * The blurred signal, by a cubic spline through 2000 points of [0, 1], at which the trapezoidal rule with 1000 nodes
     * has made it: {@code DC1_cont_data_comp} and {@code DC2_discretedata_comp}. Their spline is not-a-knot, this one
     * natural. For a reach of at most 0.12 it does not matter: the blurred signal then is 0 at both ends.
     */
    static PolynomialSplineFunction blurred(double reach) {
        double[] nodes = linspace(-reach, reach, NODES);
        double[] weights = Arrays.stream(nodes).map(d -> spread(d, reach)).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] points = linspace(0, 1, FINE_POINTS);
        double[] values = new double[FINE_POINTS];
        for (int i = 0; i < FINE_POINTS; i++) {
            for (int k = 0; k < NODES; k++) {
                values[i] += weights[k] / sum * at(points[i] - nodes[k]);
            }
        }
        return new SplineInterpolator().interpolate(points, values);
    }

    private static double[] linspace(double from, double to, int points) {
        double[] x = new double[points];
        Arrays.setAll(x, i -> i == points - 1 ? to : from + i * ((to - from) / (points - 1)));
        return x;
    }
}
