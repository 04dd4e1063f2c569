package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * When a process that gets faster as it warms up has done so: the last solves vary little, and have no trend.
 *
 * <p>Neither is moved by one solve that met a garbage collection. What they vary by is the interquartile range over 1.349,
 * which is the standard deviation of normal noise, in parts of the median. A trend is one that the test of Mann (1945) and
 * Kendall finds at 5 %, and that changes the time by more than half of the variation from one end of the window to the
 * other, by the slope of Sen (1968): a trend that can be seen and does not matter ends no warm-up. The medians of the two
 * halves would serve as well for a trend that matters, but how far they may differ by chance depends on the noise.
 *
 * @param window how many solves are looked at
 * @param variation of them that is allowed, in parts of their median
 */
public record SteadyState(int window, double variation) {

    /** Ten solves within 2 %. */
    public static final SteadyState STANDARD = new SteadyState(10, 0.02);

    /** Quartiles of the standard normal distribution are this far apart. */
    private static final double NORMAL_QUARTILES = 1.349;

    private static final double LEVEL = 0.05;

    public SteadyState {
        if (window < 5) { // four values in order are not yet a trend at 5 %
            throw new IllegalArgumentException("window must be 5 or more, but is " + window);
        }
        if (!(variation > 0 && variation < 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "variation must lie in (0, 1), but is %s", variation));
        }
    }

    /**
     * Whether the last of these solves were steady.
     *
     * @param seconds all so far, of which there must be a window at least
     */
    public boolean reached(double... seconds) {
        if (seconds.length < window) {
            return false;
        }
        double[] last = Arrays.copyOfRange(seconds, seconds.length - window, seconds.length);
        double allowed = variation * Quantiles.median(last);
        return Quantiles.interquartileRange(last) / NORMAL_QUARTILES < allowed
                && !(isTrend(last) && Math.abs(slope(last)) * (window - 1) > allowed / 2);
    }

    /** By S, the ascents less the descents among all pairs, and its normal approximation with a correction for steps. */
    private static boolean isTrend(double[] x) {
        int n = x.length;
        double ascents = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                ascents += Math.signum(x[j] - x[i]);
            }
        }
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18.0);
        double z = (Math.abs(ascents) - 1) / deviation;
        return 2 * new NormalDistribution().cumulativeProbability(-z) < LEVEL;
    }

    /** The median of the slopes of all pairs. */
    private static double slope(double[] x) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[k++] = (x[j] - x[i]) / (j - i);
            }
        }
        return Quantiles.median(slopes);
    }
}
