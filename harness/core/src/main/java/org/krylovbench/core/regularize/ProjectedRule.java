package org.krylovbench.core.regularize;

/**
 * A rule for a whole spectrum, applied to that of each projected problem: the corner of its L-curve, its predictive risk, or
 * quasi-optimality. Takes some 250 sums of k terms an iteration. It stops where λ has settled.
 */
final class ProjectedRule implements ParameterRule {

    private final ParameterChoice kind;
    private final double variance;
    private final SortedSpectrum spectrum;
    private final Damping damping;
    private final Settled stop;

    /**
     * A rule for so many iterations.
     *
     * @param variance s², of each entry of the noise
     */
    ProjectedRule(ParameterChoice kind, double variance, int dimension) {
        this.kind = kind;
        this.variance = variance;
        spectrum = new SortedSpectrum(dimension);
        damping = new Damping(spectrum, kind == ParameterChoice.UPRE);
        stop = new Settled(dimension);
    }

    @Override
    public void choose(ProjectedSvd svd, double beta) {
        spectrum.take(svd, beta);
        stop.append(spectrum.size() == 0 ? 0 : damped());
    }

    private double damped() {
        return switch (kind) {
            case UPRE -> damping.leastPredictiveRisk(variance);
            case L_CURVE -> damping.corner();
            case QUASI_OPTIMALITY -> damping.leastChange();
            case GCV, WGCV, MODIFIED_GCV, DISCREPANCY, DISCREPANCY_NEWTON, FIXED ->
                throw new IllegalStateException(kind + " is no rule of this kind");
        };
    }

    @Override
    public double lambda(int k) {
        return stop.lambda(k);
    }

    @Override
    public void solved(double residualNorm) {
        // these rules look at all λ, not at the one
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
