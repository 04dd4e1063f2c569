package org.krylovbench.problems.integral;

/**
 * The rule of Gauss and Laguerre: ∫₀^∞ exp(−t) f(t) dt ≈ Σ wⱼ f(tⱼ). The points are the eigenvalues of a tridiagonal
 * matrix T, whose diagonal is 1, 3, 5, … and whose neighbours of it are −1, −2, … (Golub and Welsch, Calculation of Gauss
 * quadrature rules, Math. Comp. 23, 1969). The smallest weight is about exp(−tₙ), tₙ almost 4n, which no double holds
 * from n = 195 on: hence their logarithms.
 *
 * @param points tⱼ, ascending
 * @param logWeights ln wⱼ
 */
record GaussLaguerre(double[] points, double[] logWeights) {

    private static final double SMALLEST_PIVOT = 1e-290;
    private static final double LARGE = 0x1p300;

    /** Each point by bisection to the last digit, about 65 steps of n divisions: 65 n² in all. */
    static GaussLaguerre of(int n) {
        double[] points = new double[n];
        double[] logWeights = new double[n];
        double below = 0;
        for (int j = 0; j < n; j++) {
            points[j] = point(j, n, below);
            logWeights[j] = logWeight(points[j], n);
            below = points[j];
        }
        return new GaussLaguerre(points, logWeights);
    }

    private static double point(int j, int n, double below) {
        double low = below;
        double high = 4.0 * n; // beyond all of them: Szegő (1975), Theorem 6.31.2
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (pointsBelow(middle, n) <= j) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    /**
     * The negative pivots of T − λ I. T = L D Lᵀ with D = diag(1, 2, …, n) and −1 below the diagonal of L; from these
     * factors the differential quotient-difference algorithm finds even small eigenvalues with a small relative error.
     * Demmel, Applied Numerical Linear Algebra (1997), section 5.4.
     */
    private static int pointsBelow(double lambda, int n) {
        int negative = 0;
        double shifted = -lambda;
        for (int k = 1; k <= n; k++) {
            double pivot = shifted + k;
            if (pivot < 0) {
                negative++;
            } else if (pivot == 0) {
                pivot = SMALLEST_PIVOT;
            }
            shifted = k / pivot * shifted - lambda;
        }
        return negative;
    }

    /**
     * −ln Σ Lₖ(t)² over the Laguerre polynomials of degree below n, which reach exp(t/2) and are scaled on the way. The
     * recurrence is that of their differences, (k + 1) (Lₖ₊₁ − Lₖ) = k (Lₖ − Lₖ₋₁) − t Lₖ, since they are small for small t.
     */
    private static double logWeight(double t, int n) {
        double value = 1;
        double difference = 0;
        double sum = 0;
        int scalings = 0;
        for (int k = 0; k < n; k++) {
            sum += value * value;
            difference = (k * difference - t * value) / (k + 1);
            value += difference;
            if (Math.abs(value) > LARGE) {
                value /= LARGE;
                difference /= LARGE;
                sum = sum / LARGE / LARGE;
                scalings++;
            }
        }
        return -StrictMath.log(sum) - 2 * scalings * StrictMath.log(LARGE);
    }
}
