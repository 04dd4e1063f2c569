package org.krylovbench.core.regularize;

import java.util.function.DoubleUnaryOperator;

/**
 * A minimiser of a function of one variable on an interval, by golden sections and parabolas: Brent, Algorithms for
 * Minimization without Derivatives (1973), chapter 5, procedure {@code localmin}, with the start and the tolerances of
 * MATLAB's {@code fminbnd}. No derivatives; one value of the function a step, and never one at the ends.
 *
 * <p>Names are Brent's: x is the best point, w the second best, v the one that was w before.
 */
final class BoundedMinimum {

    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final double ROOT_EPSILON = 0x1p-26;
    private static final int MOST_STEPS = 500;

    private BoundedMinimum() {}

    /**
     * Where f is least on [from, to], to about the tolerance, which is absolute, or to half the digits of the answer.
     * Where f has several minima, one of them.
     */
    static double of(DoubleUnaryOperator f, double from, double to, double tolerance) {
        double a = from;
        double b = to;
        double x = a + GOLDEN * (b - a);
        double w = x;
        double v = x;
        double fx = f.applyAsDouble(x);
        double fw = fx;
        double fv = fx;
        double step = 0;
        double stepBefore = 0; // the step before the last
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            double middle = 0.5 * (a + b);
            double near = ROOT_EPSILON * Math.abs(x) + tolerance / 3;
            if (Math.abs(x - middle) <= 2 * near - 0.5 * (b - a)) {
                break;
            }
            double p = 0; // the vertex of the parabola through x, w and v is x + p / q
            double q = 0;
            double limit = 0;
            if (Math.abs(stepBefore) > near) {
                double r = (x - w) * (fx - fv);
                q = (x - v) * (fx - fw);
                p = (x - v) * q - (x - w) * r;
                q = 2 * (q - r);
                p = q > 0 ? -p : p;
                q = Math.abs(q);
                limit = Math.abs(0.5 * q * stepBefore);
                stepBefore = step;
            }
            if (Math.abs(p) < limit && p > q * (a - x) && p < q * (b - x)) {
                step = p / q;
                if (x + step - a < 2 * near || b - (x + step) < 2 * near) {
                    step = x <= middle ? near : -near;
                }
            } else {
                stepBefore = (x >= middle ? a : b) - x;
                step = GOLDEN * stepBefore;
            }
            double u = x + (Math.abs(step) >= near ? step : Math.copySign(near, step)); // f not too close to x again
            double fu = f.applyAsDouble(u);
            if (fu <= fx) {
                a = u >= x ? x : a;
                b = u >= x ? b : x;
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                a = u < x ? u : a;
                b = u < x ? b : u;
                if (fu <= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return x;
    }
}
