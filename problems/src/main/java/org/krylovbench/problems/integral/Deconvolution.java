package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * A blurred and noisy signal of period 1 that is to be sharpened: x†ⱼ = f(j/n), and A is the convolution with
 * p(x) = c (x + a)² (x − a)², |x| &lt; a, at the same places, c so that its weights sum to 1. The data are the blurred
 * {@linkplain TargetSignal signal} itself, computed on a much finer grid, not A x†: for n = 64 they differ by 14 %, since
 * A has but five weights and the signal jumps. The exercise of S. Siltanen, E. Niemi and T. Saksala, Inverse problems
 * course, University of Helsinki (2014), after J. L. Mueller and S. Siltanen, Linear and Nonlinear Inverse Problems with
 * Practical Applications, SIAM (2012), chapter 2; there n = 64 and a = 0.04, and A is periodic, or {@code conv} with zeros
 * outside. The signal is 0 near both ends, so that each boundary is true of it.
 *
 * @param n number of unknowns
 * @param boundary what A takes the surroundings for, not {@code valid}
 * @param reach a, at most 0.12, up to which the blurred signal is 0 at both ends
 * @param noiseScale standard deviation of the noise / the largest datum
 * @param inverseCrime b = A x† + e
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Deconvolution(
        int n, Boundary boundary, double reach, double noiseScale, boolean inverseCrime, OptionalLong seed)
        implements Problem {

    private static final int BYTES_PER_ENTRY = 72; // twice in a list that grows, and while it is sorted

    public Deconvolution {
        if (n < 3) {
            throw new IllegalArgumentException("n must be at least 3, but is " + n);
        }
        if (boundary == Boundary.VALID) {
            throw new IllegalArgumentException("boundary must not be valid; periodic or zero would do");
        }
        if (!(reach > 0 && reach <= 0.12)) {
            throw new IllegalArgumentException("reach must lie in (0, 0.12], but is " + reach);
        }
        if (!(noiseScale >= 0 && noiseScale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise-scale must be finite and at least 0, but is " + noiseScale);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        CsrMatrix a = convolution();
        double[] x = new double[n];
        Arrays.setAll(x, j -> TargetSignal.at((double) j / n));
        LinearProblem clean = inverseCrime ? LinearProblem.withSolution(a, x) : LinearProblem.of(a, data(), x);
        return noiseScale == 0 ? clean : clean.observed(noisy(clean.rightHandSide(), experimentSeed));
    }

    private CsrMatrix convolution() throws IOException {
        int side = (int) Math.ceil(reach * n);
        double entries = n * (2.0 * side + 1);
        Heap.require(entries, entries * BYTES_PER_ENTRY, "a convolution with n = " + n + " and reach " + reach);
        double[] weights = new double[2 * side + 1];
        Arrays.setAll(weights, k -> TargetSignal.spread((double) (k - side) / n, reach));
        double sum = Arrays.stream(weights).sum();
        var matrix = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights.length; k++) {
                if (weights[k] > 0) {
                    add(matrix, i, i - (k - side), weights[k] / sum);
                }
            }
        }
        return matrix.toCsr();
    }

    private void add(CoordinateList matrix, int row, int position, double weight) {
        Continuation seen = boundary.at(position, n);
        for (int k = 0; k < seen.size(); k++) {
            matrix.add(row, seen.sources()[k], weight * seen.weights()[k]);
        }
    }

    private double[] data() {
        PolynomialSplineFunction blurred = TargetSignal.blurred(reach);
        double[] b = new double[n];
        Arrays.setAll(b, j -> blurred.value((double) j / n));
        return b;
    }

    private double[] noisy(double[] exact, long experimentSeed) {
        var random = new Random(seed.orElse(experimentSeed));
        double deviation =
                noiseScale * Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        return Arrays.stream(exact)
                .map(m -> m + deviation * random.nextGaussian())
                .toArray();
    }

    @Override
    public String label() {
        return "deconvolution, n = " + n + ", reach " + Labels.number(reach) + ", "
                + boundary.name().toLowerCase(Locale.ROOT)
                + (noiseScale > 0 ? ", noise of " + Labels.percent(noiseScale) + " of the largest datum" : ", no noise")
                + (inverseCrime ? ", inverse crime" : "");
    }
}
