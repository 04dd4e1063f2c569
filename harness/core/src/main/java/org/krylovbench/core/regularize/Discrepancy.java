package org.krylovbench.core.regularize;

/**
 * The discrepancy principle by a secant step an iteration. S. Gazzola and P. Novati, Automatic parameter setting for
 * Arnoldi–Tikhonov methods, J. Comput. Appl. Math. 256 (2014); {@code IRhybrid_lsqr} and {@code IRhybrid_gmres} of
 * IR Tools with {@code discrep}. It
 * stops at the first residual below the bound. Past that λ need not settle.
 */
final class Discrepancy implements ParameterRule {

    private final double bound;
    private final double[] lambda;
    private double least;
    private int k;
    private int chosen;

    /**
     * A rule for so many iterations.
     *
     * @param bound η ‖e‖
     * @param first λ of the first iteration
     */
    Discrepancy(double bound, double first, int dimension) {
        this.bound = bound;
        lambda = new double[dimension + 1];
        lambda[0] = first;
    }

    @Override
    public void choose(ProjectedSvd svd, double beta) {
        least = beta * Math.abs(svd.u(svd.size())); // ‖r‖ for λ = 0
        k++;
    }

    @Override
    public double lambda(int k) {
        return lambda[k - 1];
    }

    @Override
    public void solved(double residualNorm) {
        if (chosen == 0 && residualNorm < bound) {
            chosen = k;
        }
        double last = lambda[k - 1];
        double next = Math.sqrt(Math.abs((bound - least) / (residualNorm - least)) * (last * last));
        lambda[k] = next > 0 && next <= Double.MAX_VALUE ? next : last; // λ no longer changes the residual: 0 / 0
    }

    @Override
    public int chosen() {
        return chosen;
    }

    @Override
    public String why() {
        return "the discrepancy principle: ‖r‖ < η ‖e‖";
    }
}
