package org.krylovbench.core.regularize;

/**
 * The discrepancy principle to all digits: the λ for which the residual of the projected problem is the bound, and zero as
 * long as none is that small. In ν = 1 / λ² it is f(ν) = Σ bᵢ² / (1 + ν σᵢ²)² + bₖ₊₁² − (η ‖e‖)² = 0, where f is convex and
 * sinks, so that Newton's method comes to the root from the left without a step too far. It starts from the last root, from
 * which the first step leads there, since the residual of one λ sinks with k. Reichel and Shyshkov, BIT 48 (2008); Chung and
 * Gazzola, SIAM Review 66 (2024), section 4. Some five steps of O(k) an iteration, of O(k) at most.
 *
 * <p>It stops where λ has settled.
 */
final class ExactDiscrepancy implements ParameterRule {

    private static final int MOST_STEPS = 200;
    private static final double NEAR = 1e-13; // of ν

    /** λ / σ₁ where zero is as near to the data as is asked for: to rounding, x₀ is the answer. */
    private static final double LARGE = 0x1p30;

    private final double bound;
    private final Settled stop;
    private double nu;

    /**
     * A rule for so many iterations.
     *
     * @param bound η ‖e‖
     */
    ExactDiscrepancy(double bound, int dimension) {
        this.bound = bound;
        stop = new Settled(dimension);
    }

    @Override
    public void choose(ProjectedSvd svd, double beta) {
        if (beta * Math.abs(svd.u(svd.size())) >= bound) {
            stop.append(0);
        } else if (beta <= bound) {
            stop.append(LARGE * svd.sigma(0));
        } else {
            nu = root(svd, beta);
            stop.append(1 / Math.sqrt(nu));
        }
    }

    private double root(ProjectedSvd svd, double beta) {
        double at = nu;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            double value = -bound * bound;
            double slope = 0;
            for (int i = 0; i <= svd.size(); i++) {
                double sigma = i < svd.size() ? svd.sigma(i) : 0;
                double left = 1 / (1 + at * sigma * sigma);
                double part = left * beta * svd.u(i);
                value += part * part;
                slope -= 2 * sigma * sigma * left * part * part;
            }
            double next = Math.max(0, at - value / slope);
            if (Math.abs(next - at) <= NEAR * next) {
                return next;
            }
            at = next;
        }
        return at;
    }

    @Override
    public double lambda(int k) {
        return stop.lambda(k);
    }

    @Override
    public void solved(double residualNorm) {
        // λ was chosen so that it is the bound
    }

    @Override
    public int chosen() {
        return stop.chosen();
    }

    @Override
    public String why() {
        return stop.why();
    }
}
