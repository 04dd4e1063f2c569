package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * The equation of Fox and Goodwin: ∫ √(s² + t²) f(t) dt = ((1 + s²)^(3/2) − s³) / 3 on [0, 1] for s and t, with f(t) = t,
 * by the midpoint rule; b is g in the middles, or A x†. Severely ill-posed, and b does not satisfy the discrete Picard
 * condition for the small singular values. A is symmetric. Function {@code foxgood} of P. C. Hansen, Regularization
 * Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007); C. T. H. Baker, The Numerical Treatment of Integral
 * Equations (1977), p. 665.
 *
 * @param n number of unknowns
 * @param inverseCrime b = A x† + e rather than g in the middles
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record FoxGoodwin(int n, boolean inverseCrime, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public FoxGoodwin {
        Arguments.checkOrder(n, 1);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var cells = new Cells(0, 1, n);
        double[] t = cells.sampled(at -> at);
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> cells.width() * Math.sqrt(t[i] * t[i] + t[j] * t[j]));
        LinearProblem clean =
                inverseCrime ? LinearProblem.withSolution(a, t) : LinearProblem.of(a, cells.sampled(FoxGoodwin::g), t);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private static double g(double s) {
        double squared = 1 + s * s;
        return (squared * Math.sqrt(squared) - s * s * s) / 3;
    }

    @Override
    public String label() {
        return Legend.of("foxgood", n, noise, noiseKind, inverseCrime);
    }
}
