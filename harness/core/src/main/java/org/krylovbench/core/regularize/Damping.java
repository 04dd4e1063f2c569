package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Tikhonov's filter on a spectrum, as functions of λ, and the λ of each rule. */
final class Damping {

    private static final int POINTS = 200; // those of Regularization Tools, as is the end of the interval
    private static final double LEAST_RATIO = 16 * 0x1p-52;
    private static final double TOLERANCE = 1e-9; // of log λ; a minimum tells half of the digits
    private static final int HALVINGS = 60;

    private final SortedSpectrum spectrum;

    /** Of a spectrum that has at least one singular value. */
    Damping(SortedSpectrum spectrum) {
        this.spectrum = spectrum;
    }

    /** σᵢ / (σᵢ² + λ²). */
    double[] gains(double lambda) {
        double[] gains = new double[spectrum.size()];
        Arrays.setAll(gains, i -> {
            double sigma = spectrum.sigma[i];
            return 1 / (sigma + lambda * (lambda / sigma));
        });
        return spectrum.unsorted(gains);
    }

    /** The minimiser of G. */
    double crossValidated() {
        return least(this::validation);
    }

    /** The maximiser of the curvature, or the least λ where the curve is concave everywhere. */
    double corner() {
        double lambda = least(t -> -curvature(t));
        return curvature(lambda) < 0 ? from() : lambda;
    }

    /** The λ for which ‖r‖ is the bound, which least squares keep to: infinite where r = b does, too. */
    double withResidual(double bound) {
        double squared = bound * bound;
        if (squaredResidual(Double.POSITIVE_INFINITY) <= squared) {
            return Double.POSITIVE_INFINITY;
        }
        double above = spectrum.sigma[0];
        while (squaredResidual(above) < squared) {
            above *= 2;
        }
        double below = above / 2;
        while (below > 0 && squaredResidual(below) > squared) {
            above = below;
            below /= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (squaredResidual(middle) > squared) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return (below + above) / 2;
    }

    private double from() {
        return Math.max(spectrum.sigma[spectrum.size() - 1], LEAST_RATIO * spectrum.sigma[0]);
    }

    /** The best of a grid in log λ, and of the interval between its neighbours. */
    private double least(DoubleUnaryOperator f) {
        double start = Math.log(from());
        double step = (Math.log(spectrum.sigma[0]) - start) / (POINTS - 1);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double value = f.applyAsDouble(Math.exp(start + i * step));
            if (value < least) {
                least = value;
                best = i;
            }
        }
        return Math.exp(BoundedMinimum.of(
                t -> f.applyAsDouble(Math.exp(t)),
                start + Math.max(best - 1, 0) * step,
                start + Math.min(best + 1, POINTS - 1) * step,
                TOLERANCE));
    }

    /** ‖r‖². */
    private double squaredResidual(double lambda) {
        double sum = spectrum.outside;
        for (int i = 0; i < spectrum.size(); i++) {
            double left = left(i, lambda);
            sum += left * left * spectrum.squares[i];
        }
        return sum;
    }

    /** 1 − φᵢ = λ² / (σᵢ² + λ²). */
    private double left(int i, double lambda) {
        double ratio = spectrum.sigma[i] / lambda;
        return 1 / (1 + ratio * ratio);
    }

    /** G(λ) = ‖r‖² / (m − Σ φᵢ)². */
    private double validation(double lambda) {
        double squaredResidual = spectrum.outside;
        double trace = spectrum.rows;
        for (int i = 0; i < spectrum.size(); i++) {
            double left = left(i, lambda);
            squaredResidual += left * left * spectrum.squares[i];
            trace -= spectrum.dimensions[i] * (1 - left);
        }
        return squaredResidual / (trace * trace);
    }

    /**
     * That of (log ‖r‖, log ‖x‖), positive at a corner: with ρ = ‖r‖², ξ = ‖x‖² and ρ′ = −λ² ξ′ it is
     * 2 (ξ ρ / |ξ′|) (λ² ξ′ ρ + 2 λ ξ ρ + λ⁴ ξ ξ′) / (λ⁴ ξ² + ρ²)^(3/2). Its signs are those of {@code lcfun} in
     * Regularization Tools, negated.
     */
    private double curvature(double lambda) {
        double rho = spectrum.outside;
        double xi = 0;
        double change = 0; // ξ′
        for (int i = 0; i < spectrum.size(); i++) {
            double left = left(i, lambda);
            double kept = (1 - left) / spectrum.sigma[i];
            rho += left * left * spectrum.squares[i];
            xi += kept * kept * spectrum.squares[i];
            change -= 4 / lambda * left * kept * kept * spectrum.squares[i];
        }
        double squared = lambda * lambda;
        double sum = squared * change * rho + 2 * lambda * xi * rho + squared * squared * xi * change;
        return 2 * (xi * rho / -change) * sum / Math.pow(Math.hypot(squared * xi, rho), 3);
    }
}
