package org.krylovbench.core.regularize;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a function of one positive variable is least, for functions with several minima on several scales: the best of a
 * grid, a factor of two from point to point, then golden sections between its neighbours. It takes no notice of the scale
 * of the variable, where a tolerance that is absolute does.
 */
final class LeastOnInterval {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int POINTS = 46; // 2⁻⁴⁶ is 10⁻¹⁴
    private static final int SECTIONS = 36; // what is left of the interval is below half the digits of the answer

    private LeastOnInterval() {}

    /** The minimiser of f on [2⁻⁴⁶ to, to], to about 10⁻⁷ of itself. */
    static double of(DoubleUnaryOperator f, double to) {
        double best = to;
        double least = f.applyAsDouble(to);
        double point = to;
        for (int i = 0; i < POINTS; i++) {
            point /= 2;
            double value = f.applyAsDouble(point);
            if (value < least) {
                least = value;
                best = point;
            }
        }
        return golden(f, best / 2, Math.min(to, 2 * best));
    }

    private static double golden(DoubleUnaryOperator f, double from, double to) {
        double a = from;
        double b = to;
        double c = b - GOLDEN * (b - a);
        double d = a + GOLDEN * (b - a);
        double fc = f.applyAsDouble(c);
        double fd = f.applyAsDouble(d);
        for (int i = 0; i < SECTIONS; i++) {
            if (fc < fd) {
                b = d;
                d = c;
                fd = fc;
                c = b - GOLDEN * (b - a);
                fc = f.applyAsDouble(c);
            } else {
                a = c;
                c = d;
                fc = fd;
                d = a + GOLDEN * (b - a);
                fd = f.applyAsDouble(d);
            }
        }
        return (a + b) / 2;
    }
}
