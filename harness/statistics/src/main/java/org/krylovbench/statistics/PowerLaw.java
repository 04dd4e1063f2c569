package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * y = c xᵖ by least squares of the logarithms.
 *
 * @param exponent p
 * @param interval of the exponent at 95 %, by Student's distribution with n − 2 degrees of freedom; none of two points. It
 *     holds if the logarithms are off independently and alike, and says nothing of whether the law is one of powers
 * @param factor c
 */
public record PowerLaw(double exponent, Optional<Interval> interval, double factor) {

    /**
     * The law of some points.
     *
     * @param x positive, with two or more different values
     * @param y positive, one for each
     */
    public static PowerLaw of(double[] x, double[] y) {
        if (x.length != y.length || Arrays.stream(x).distinct().count() < 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "x must have two or more different values, and y as many, but have %d, %d",
                    x.length,
                    y.length));
        }
        var regression = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] > 0 && y[i] > 0 && x[i] + y[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "x and y must be positive and finite, but are " + x[i] + ", " + y[i]);
            }
            regression.addData(Math.log(x[i]), Math.log(y[i]));
        }
        double slope = regression.getSlope();
        double half = x.length > 2 ? regression.getSlopeConfidenceInterval() : Double.NaN;
        return new PowerLaw(
                slope,
                half >= 0 ? Optional.of(new Interval(slope - half, slope + half)) : Optional.empty(),
                Math.exp(regression.getIntercept()));
    }

    public double at(double x) {
        return factor * Math.pow(x, exponent);
    }
}
