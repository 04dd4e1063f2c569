package org.krylovbench.core.regularize;

import java.util.function.DoubleUnaryOperator;
import org.krylovbench.core.krylov.HessenbergLeastSquares;
import org.krylovbench.core.krylov.Projection;
import org.krylovbench.core.solver.Monitor;

/**
 * min ‖β e₁ − H y‖² + λ² ‖y‖² for a Hessenberg matrix H that grows by a column an iteration, with a λ of its own for each.
 * With H = U Σ Vᵀ, bᵢ = β uᵢ₁ and ρ₀, the residual norm for λ = 0, all that the rules look at are sums over i. Hansen
 * (2010), section 6.4.
 */
final class HessenbergTikhonov implements Projection {

    private static final double EPSILON = 0x1p-40;

    private final HybridGmres.Parameter parameter;
    private final double fixed;
    private final double discrepancy;
    private final HessenbergLeastSquares leastSquares;
    private final HessenbergSvd svd;
    private final double[] c;
    private final DoubleUnaryOperator validation = this::validation;
    private double beta;
    private double omega;
    private double sumOfOmegas;
    private double lambda;

    /**
     * Room for {@code columns} columns.
     *
     * @param fixed λ if it is given
     * @param discrepancy the residual norm that is as large as the noise
     */
    HessenbergTikhonov(HybridGmres.Parameter parameter, double fixed, double discrepancy, int columns) {
        this.parameter = parameter;
        this.fixed = fixed;
        this.discrepancy = discrepancy;
        leastSquares = new HessenbergLeastSquares(columns);
        svd = new HessenbergSvd(columns);
        c = new double[columns];
    }

    /** λ of the last column. */
    double lambda() {
        return lambda;
    }

    /** Once: the singular vectors are not taken back. */
    @Override
    public void start(double beta) {
        this.beta = beta;
        leastSquares.start(beta);
    }

    @Override
    public int size() {
        return svd.size();
    }

    @Override
    public int capacity() {
        return c.length;
    }

    @Override
    public boolean append(double[] column, double negligible) {
        leastSquares.append(column, negligible);
        svd.append(column);
        lambda = switch (parameter) {
            case GCV -> {
                omega = 1;
                yield LeastOnInterval.of(validation, largest());
            }
            case WGCV -> weighted();
            case DISCREPANCY -> byDiscrepancy();
            case FIXED -> fixed;
        };
        return true;
    }

    @Override
    public double residualNorm() {
        return residualNorm(lambda);
    }

    private double residualNorm(double lambda) {
        double sum = square(leastSquares.residualNorm());
        for (int i = 0; i < svd.size(); i++) {
            sum += square(filteredOut(i, lambda) * b(i));
        }
        return Math.sqrt(sum);
    }

    @Override
    public void solve(double[] y) {
        for (int i = 0; i < svd.size(); i++) {
            double denominator = square(svd.sigma(i)) + lambda * lambda;
            c[i] = denominator == 0 ? 0 : beta * svd.first(i) / denominator; // σᵢ bᵢ / (σᵢ² + λ²)
        }
        svd.combine(c, y);
    }

    @Override
    public void stuck(Monitor monitor, int k) {
        monitor.finished(k, "hⱼ₊₁,ⱼ = 0: the Krylov space is exhausted");
    }

    /** G(λ) = (Σ (fᵢ bᵢ)² + ρ₀²) / (1 + Σ (1 − ω + ω fᵢ))², fᵢ = λ² / (σᵢ² + λ²): what λ takes out. */
    private double validation(double lambda) {
        double denominator = 1;
        for (int i = 0; i < svd.size(); i++) {
            denominator += 1 - omega + omega * filteredOut(i, lambda);
        }
        return square(residualNorm(lambda) / denominator);
    }

    /** ω is the mean of those for which the least singular value would be the minimiser, the first one zero. */
    private double weighted() {
        if (svd.size() == 1) {
            return 0;
        }
        double alpha = Double.POSITIVE_INFINITY;
        for (int i = 0; i < svd.size(); i++) {
            alpha = Math.min(alpha, svd.sigma(i));
        }
        sumOfOmegas += Math.min(1, weight(alpha * alpha));
        omega = sumOfOmegas / svd.size();
        return LeastOnInterval.of(validation, largest());
    }

    /** The ω for which dG/dλ = 0 at λ² = α²; no more than 1 makes sense. */
    private double weight(double alpha2) {
        double trace = 0;
        double derivativeOfTrace = 0;
        double residual2 = square(leastSquares.residualNorm());
        double derivativeOfResidual2 = 0;
        for (int i = 0; i < svd.size(); i++) {
            double sigma2 = square(svd.sigma(i));
            double t = 1 / (sigma2 + alpha2);
            trace += sigma2 * t;
            derivativeOfTrace += sigma2 * t * t;
            residual2 += square(alpha2 * t * b(i));
            derivativeOfResidual2 += alpha2 * sigma2 * square(b(i)) * t * t * t;
        }
        double omega = (svd.size() + 1)
                * derivativeOfResidual2
                / (trace * derivativeOfResidual2 + derivativeOfTrace * residual2);
        return omega >= 0 ? omega : 1; // NaN too, where α = 0
    }

    /** λ with ‖r‖ = η ‖e‖, which grows with it; 0 as long as even that leaves more. */
    private double byDiscrepancy() {
        if (leastSquares.residualNorm() >= discrepancy) {
            return 0;
        }
        double low = 0;
        double high = largest();
        while (residualNorm(high) < discrepancy && high < largest() / EPSILON) {
            high *= 2;
        }
        while (high - low > EPSILON * high) {
            double middle = low + (high - low) / 2;
            if (residualNorm(middle) < discrepancy) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double largest() {
        double largest = 0;
        for (int i = 0; i < svd.size(); i++) {
            largest = Math.max(largest, svd.sigma(i));
        }
        return largest;
    }

    private double filteredOut(int i, double lambda) {
        double squared = lambda * lambda;
        return squared == 0 ? 0 : squared / (square(svd.sigma(i)) + squared);
    }

    /** bᵢ, the part of β e₁ along the i-th left singular vector. */
    private double b(int i) {
        return svd.sigma(i) == 0 ? 0 : beta * svd.first(i) / svd.sigma(i);
    }

    private static double square(double value) {
        return value * value;
    }
}
