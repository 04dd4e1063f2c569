package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Tikhonov's filter on a spectrum, as functions of λ, and the λ of each rule. */
final class Damping {

    private static final int POINTS = 200; // those of Regularization Tools, as is the end of the interval
    private static final double LEAST_RATIO = 16 * 0x1p-52;
    private static final double TOLERANCE = 1e-9; // of log λ; a minimum tells half of the digits
    private static final int HALVINGS = 60;

    private final SortedSpectrum spectrum;

    // made once: a hybrid method asks in each iteration, and allocates nothing there
    private final DoubleUnaryOperator validation = this::validation;
    private final DoubleUnaryOperator bend = this::bend;
    private final DoubleUnaryOperator predictiveRisk = this::predictiveRisk;
    private final DoubleUnaryOperator change = this::change;
    private final DoubleUnaryOperator inLogarithm = this::inLogarithm;
    private DoubleUnaryOperator sought = validation;
    private double weight = 1;
    private double variance;

    private final boolean below;

    /** Of a spectrum that has at least one singular value when a question is asked. */
    Damping(SortedSpectrum spectrum) {
        this(spectrum, false);
    }

    /** @param below whether λ may lie below σₚ, too, where a projection has cut off what is smaller */
    Damping(SortedSpectrum spectrum, boolean below) {
        this.spectrum = spectrum;
        this.below = below;
    }

    /** m. */
    int rows() {
        return spectrum.rows;
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

    /** The minimiser of G with the weight ω, 1 for none. */
    double crossValidated(double omega) {
        weight = omega;
        return least(validation);
    }

    /**
     * The minimiser of U.
     *
     * @param noiseVariance s², of each entry of the noise
     */
    double leastPredictiveRisk(double noiseVariance) {
        variance = noiseVariance;
        return least(predictiveRisk);
    }

    /** Where ‖λ dx / dλ‖ is least. */
    double leastChange() {
        return least(change);
    }

    /** Where the residual is nearest to white noise. */
    double whitest(ToDoubleFunction<double[]> whiteness) {
        double[] left = new double[spectrum.size()];
        return least(lambda -> {
            Arrays.setAll(left, i -> left(i, lambda));
            return whiteness.applyAsDouble(spectrum.unsorted(left, 1));
        });
    }

    /** Where the error is least, with what the oracle knows of x†. */
    double nearest(double[] target) {
        double[] sorted = spectrum.sorted(target);
        return least(lambda -> {
            double sum = 0;
            for (int i = 0; i < spectrum.size(); i++) {
                double kept = (1 - left(i, lambda)) / spectrum.sigma[i];
                double difference = kept * Math.sqrt(spectrum.squares[i]) - sorted[i];
                sum += difference * difference;
            }
            return sum;
        });
    }

    /** The maximiser of the curvature, or the least λ where the curve is concave everywhere. */
    double corner() {
        double lambda = least(bend);
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

    /** The first point of the grid at which ‖r‖ is above the bound, or its last point. */
    double firstAbove(double bound) {
        double squared = bound * bound;
        double start = Math.log(from());
        double step = (Math.log(spectrum.sigma[0]) - start) / (POINTS - 1);
        int i = 0;
        while (i < POINTS - 1 && squaredResidual(Math.exp(start + i * step)) <= squared) {
            i++;
        }
        return Math.exp(start + i * step);
    }

    private double from() {
        double least = below ? 0 : spectrum.sigma[spectrum.size() - 1];
        return Math.max(least, LEAST_RATIO * spectrum.sigma[0]);
    }

    /** The best of a grid in log λ, and of the interval between its neighbours. */
    private double least(DoubleUnaryOperator f) {
        sought = f;
        double start = Math.log(from());
        double step = (Math.log(spectrum.sigma[0]) - start) / (POINTS - 1);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double value = inLogarithm(start + i * step);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        return Math.exp(BoundedMinimum.of(
                inLogarithm,
                start + Math.max(best - 1, 0) * step,
                start + Math.min(best + 1, POINTS - 1) * step,
                TOLERANCE));
    }

    private double inLogarithm(double t) {
        return sought.applyAsDouble(Math.exp(t));
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

    /** G(λ) = ‖r‖² / (m − ω Σ φᵢ)², infinite beyond its pole. */
    private double validation(double lambda) {
        double squaredResidual = spectrum.outside;
        double trace = spectrum.rows;
        for (int i = 0; i < spectrum.size(); i++) {
            double left = left(i, lambda);
            squaredResidual += left * left * spectrum.squares[i];
            trace -= weight * spectrum.dimensions[i] * (1 - left);
        }
        return trace > 0 ? squaredResidual / (trace * trace) : Double.POSITIVE_INFINITY;
    }

    /** U(λ) = ‖r‖² + 2 s² Σ φᵢ. */
    private double predictiveRisk(double lambda) {
        double sum = squaredResidual(lambda);
        for (int i = 0; i < spectrum.size(); i++) {
            sum += 2 * variance * spectrum.dimensions[i] * (1 - left(i, lambda));
        }
        return sum;
    }

    /** Q(λ) = ‖(1 − φᵢ) φᵢ βᵢ / σᵢ‖, squared. */
    private double change(double lambda) {
        double sum = 0;
        for (int i = 0; i < spectrum.size(); i++) {
            double left = left(i, lambda);
            double part = left * (1 - left) / spectrum.sigma[i];
            sum += part * part * spectrum.squares[i];
        }
        return sum;
    }

    /** The curvature, negated. */
    private double bend(double lambda) {
        return -curvature(lambda);
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
