package org.krylovbench.problems.integral;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An interval cut into n equal cells. The midpoint rule takes a function at their middles; the method of Galerkin with
 * orthonormal box functions, 1/√h on a cell and 0 elsewhere, takes its integral over a cell divided by √h.
 */
record Cells(double from, double to, int n) {

    /** h. */
    double width() {
        return (to - from) / n;
    }

    double middle(int j) {
        return from + (j + 0.5) * width();
    }

    /** The edge before cell {@code j}, counted from 0, that of n the end of the interval. */
    double edge(int j) {
        return from + j * width();
    }

    /** The values in the middles. */
    double[] sampled(DoubleUnaryOperator f) {
        double[] values = new double[n];
        Arrays.setAll(values, j -> f.applyAsDouble(middle(j)));
        return values;
    }

    /**
     * The coefficients of a function's projection onto the box functions.
     *
     * @param antiderivative of the function
     */
    double[] projected(DoubleUnaryOperator antiderivative) {
        double[] values = new double[n];
        double before = antiderivative.applyAsDouble(from);
        for (int j = 0; j < n; j++) {
            double after = antiderivative.applyAsDouble(edge(j + 1));
            values[j] = (after - before) / Math.sqrt(width());
            before = after;
        }
        return values;
    }
}
