package org.krylovbench.core.regularize;

import java.util.function.DoubleUnaryOperator;

/**
 * λ of each projected problem by one of the three kinds of cross validation, and the iteration to stop at by that of the
 * whole problem. J. Chung, J. Nagy and D. O'Leary, A weighted-GCV method for Lanczos-hybrid regularization, Electron.
 * Trans. Numer. Anal. 28 (2008); {@code IRhybrid_lsqr} and {@code IRhybrid_gmres} of IR Tools with {@code
 * TikGCV}, {@code findomega} and {@code GCVstopfun}.
 */
final class CrossValidation implements ParameterRule {

    private static final double TOLERANCE = 1e-4; // absolute: that of fminbnd

    private final ParameterChoice kind;
    private final int rows;
    private final int columns;
    private final double[] lambda;
    private final FlatOrRising stop;
    private final DoubleUnaryOperator function = this::function;
    private ProjectedSvd svd;
    private double beta;
    private double omega = 1;
    private double sumOfOmegas;
    private int k;

    /**
     * A rule for a matrix of this size and for so many iterations.
     *
     * @param scale the iteration whose G the rule for stopping compares with
     */
    CrossValidation(ParameterChoice kind, int rows, int columns, int dimension, int scale) {
        this.kind = kind;
        this.rows = rows;
        this.columns = columns;
        lambda = new double[dimension];
        stop = new FlatOrRising(dimension, scale);
        svd = new BidiagonalSvd(1);
    }

    @Override
    public void choose(ProjectedSvd svd, double beta) {
        this.svd = svd;
        this.beta = beta;
        k = svd.size();
        if (kind == ParameterChoice.WGCV) {
            if (k == 1) {
                lambda[0] = 0;
                stop.append(0);
                return;
            }
            double weight = weight();
            sumOfOmegas += weight >= 0 ? Math.min(1, weight) : 1; // NaN too, where σₖ = 0
            omega = sumOfOmegas / k; // the first one counts as zero
        }
        lambda[k - 1] = BoundedMinimum.of(function, 0, svd.sigma(0), TOLERANCE);
        stop.append(whole(lambda[k - 1]));
    }

    /** G(λ) for the projected problem. */
    private double function(double lambda) {
        double squared = lambda * lambda;
        double numerator = square(beta * svd.u(k));
        double denominator = kind == ParameterChoice.MODIFIED_GCV ? rows - k : 1;
        for (int i = 0; i < k; i++) {
            double sigma2 = square(svd.sigma(i));
            double t = 1 / (sigma2 + squared);
            numerator += square(squared * t * beta * svd.u(i));
            denominator += (squared + (1 - omega) * sigma2) * t;
        }
        return numerator / square(denominator);
    }

    /** The ω for which dG/dλ = 0 at λ = σₖ. */
    private double weight() {
        double alpha2 = square(svd.sigma(k - 1));
        double t1 = 0;
        double t4 = 0;
        double t5 = 0;
        double v = 0;
        for (int i = 0; i < k; i++) {
            double sigma2 = square(svd.sigma(i));
            double b2 = square(beta * svd.u(i));
            double t = 1 / (sigma2 + alpha2);
            t1 += sigma2 * t;
            t4 += sigma2 * t * t;
            t5 += alpha2 * alpha2 * b2 * t * t;
            v += b2 * sigma2 * t * t * t;
        }
        double t0 = square(beta * svd.u(k));
        return (k + 1) * alpha2 * v / (t1 * alpha2 * v + t4 * (t5 + t0));
    }

    /** G(λ) for the whole problem. */
    private double whole(double lambda) {
        double squared = lambda * lambda;
        double numerator = square(svd.u(k));
        double denominator = rows;
        for (int i = 0; i < k; i++) {
            double sigma2 = square(svd.sigma(i));
            double t = 1 / (sigma2 + squared);
            numerator += square(squared * t * svd.u(i));
            denominator -= sigma2 * t;
        }
        return columns * beta * beta * numerator / square(denominator);
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    public double lambda(int k) {
        return lambda[k - 1];
    }

    @Override
    public void solved(double residualNorm) {
        // validation looks at all λ, not at the one
    }

    @Override
    public int chosen() {
        return stop.chosen();
    }

    @Override
    public String why() {
        return stop.why();
    }

    /** G of the whole problem at the k-th λ. */
    double value(int k) {
        return stop.value(k);
    }
}
