package org.krylovbench.statistics;

import org.hipparchus.stat.inference.MannWhitneyUTest;

/** The two-sided test of Mann and Whitney (1947) that neither of two samples tends to be larger. */
final class MannWhitney {

    private MannWhitney() {}

    /** Exact up to fifty values without ties, else by the normal approximation. */
    static double pValue(double[] first, double[] second) {
        var test = new MannWhitneyUTest();
        if (2 * test.mannWhitneyU(first, second) == (double) first.length * second.length) {
            return 1; // where U is all that it is expected to be, Hipparchus 4.0.3 gives the least p-value there is
        }
        return test.mannWhitneyUTest(first, second);
    }

    /** The smallest that samples of these sizes can have: that of samples that do not overlap. */
    static double leastPValue(int m, int n) {
        return 2 * RankSums.probabilities(m, n)[0];
    }

    /** That a value of the second exceeds one of the first, ties as half: A₁₂ of Vargha and Delaney (2000). */
    static double superiority(double[] first, double[] second) {
        double exceeding = 0;
        for (double a : first) {
            for (double b : second) {
                exceeding += b > a ? 1 : b == a ? 0.5 : 0;
            }
        }
        return exceeding / ((double) first.length * second.length);
    }
}
